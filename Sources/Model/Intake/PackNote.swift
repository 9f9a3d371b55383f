/// What a receipt says of a work pack that does not fit the bundle: no fault, and nothing merges by it.
package enum PackNote: Hashable, Sendable, Phrased {
  case unknown(RecordID)
  case ofAnother(RecordID, holder: String)

  package var code: String {
    switch self {
    case .unknown: "N-PACK"
    case .ofAnother: "N-PACK-HOLDER"
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.unknown(let pack), .zh):
      "注意：所记工作包 '\(pack.short)' 不是本库发出的，数据照收；请核对设备是否也用于别的单位 [\(code)]"
    case (.unknown(let pack), .en):
      "note: this store never handed out the work pack '\(pack.short)' that it names; all is taken, "
        + "check which office the device works for [\(code)]"
    case (.ofAnother(let pack, let holder), .zh):
      "注意：所记工作包 '\(pack.short)' 是发给 '\(holder)' 的，数据照收；请核对设备的持有人 [\(code)]"
    case (.ofAnother(let pack, let holder), .en):
      "note: the work pack '\(pack.short)' that it names was handed out to '\(holder)'; all is taken, "
        + "check who carries the device [\(code)]"
    }
  }
}

extension Receipt.Taken {
  /// What is odd about the work pack that the bundle names; nil where nothing is.
  package var packNote: PackNote? {
    guard let pack else { return nil }
    guard let holder = pack.holder else { return .unknown(pack.id) }
    return holder == officer ? nil : .ofAnother(pack.id, holder: holder)
  }
}
