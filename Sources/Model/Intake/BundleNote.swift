/// What a receipt says of a bundle that is odd and yet no fault: all of it is taken, and nothing merges by it.
package enum BundleNote: Hashable, Sendable, Phrased {
  case unknownPack(RecordID)
  case packOfAnother(RecordID, holder: String)
  /// The device wrote or exported at a moment that had not come yet when the bundle was taken in.
  case clockAhead(device: Timestamp, received: Instant)
  /// The device exported before the work pack was made that it had then.
  case clockBehind(device: Timestamp, pack: Instant)
  /// The device exported before it exported the bundle before.
  case clockSetBack(device: Timestamp, before: Timestamp)
  /// The bundle names another one as the one before than that with the number before.
  case wrongPrevious(first: Int64)
  /// So many operations were the first to name one that is not here yet.
  case awaiting(Int)

  /// By how much clocks may differ without a word, in seconds.
  package static let tolerance: Int64 = 600

  package var code: String {
    switch self {
    case .unknownPack: "N-PACK"
    case .packOfAnother: "N-PACK-HOLDER"
    case .clockAhead: "N-CLOCK-AHEAD"
    case .clockBehind: "N-CLOCK-BEHIND"
    case .clockSetBack: "N-CLOCK-BACK"
    case .wrongPrevious: "N-PREVIOUS"
    case .awaiting: "N-AWAITING"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: "注意：\(chinese) [\(code)]"
    case .en: "note: \(english) [\(code)]"
    }
  }

  private var chinese: String {
    switch self {
    case .unknownPack(let pack):
      "所记工作包 '\(pack.short)' 不是本库发出的，数据照收；请核对设备是否也用于别的单位"
    case .packOfAnother(let pack, let holder):
      "所记工作包 '\(pack.short)' 是发给 '\(holder)' 的，数据照收；请核对设备的持有人"
    case .clockAhead(let device, let received):
      "设备时钟快：所记时间 '\(device.rfc3339)' 晚于收件时间 '\(received.rfc3339)'，数据照收，先后不看时钟；请校准设备时间"
    case .clockBehind(let device, let pack):
      "设备时钟慢：导出时间 '\(device.rfc3339)' 早于所带工作包的 '\(pack.rfc3339)'，数据照收，先后不看时钟；请校准设备时间"
    case .clockSetBack(let device, let before):
      "设备时钟往回拨过：导出时间 '\(device.rfc3339)' 早于上一个数据包的 '\(before.rfc3339)'，数据照收，先后不看时钟；请核对设备时间"
    case .wrongPrevious(let first):
      "previous 不是第 \(first - 1) 号操作所在的数据包，数据照收；请核对设备是否被复制或恢复过"
    case .awaiting(let count):
      "有 \(count) 处所依据的操作还没有收到，数据照收并已生效；请催收该设备或他人未交的数据包"
    }
  }

  private var english: String {
    switch self {
    case .unknownPack(let pack):
      "this store never handed out the work pack '\(pack.short)' that it names; all is taken, "
        + "check which office the device works for"
    case .packOfAnother(let pack, let holder):
      "the work pack '\(pack.short)' that it names was handed out to '\(holder)'; all is taken, "
        + "check who carries the device"
    case .clockAhead(let device, let received):
      "the device's clock is ahead: it wrote '\(device.rfc3339)' and was received "
        + "'\(received.rfc3339)'; all is taken, no order rests on clocks, set the device's clock"
    case .clockBehind(let device, let pack):
      "the device's clock is behind: it exported '\(device.rfc3339)' with a work pack of "
        + "'\(pack.rfc3339)'; all is taken, no order rests on clocks, set the device's clock"
    case .clockSetBack(let device, let before):
      "the device's clock went back: it exported '\(device.rfc3339)', and the bundle before "
        + "'\(before.rfc3339)'; all is taken, no order rests on clocks, check the device's clock"
    case .wrongPrevious(let first):
      "'previous' is not the bundle that holds number \(first - 1); all is taken, check whether "
        + "the device was cloned or restored"
    case .awaiting(let count):
      "\(count.counted("operation")) that it builds on "
        + (count == 1 ? "has" : "have") + " not come yet; all is taken and in effect, ask for the "
        + "bundles that are still out"
    }
  }
}

extension Receipt.Taken {
  /// What is odd about the work pack that the bundle names; nil where nothing is.
  package var packNote: BundleNote? {
    guard let pack else { return nil }
    guard let holder = pack.holder else { return .unknownPack(pack.id) }
    return holder == officer ? nil : .packOfAnother(pack.id, holder: holder)
  }

  /// All that is odd about the bundle.
  package var allNotes: [BundleNote] { (packNote.map { [$0] } ?? []) + notes }
}
