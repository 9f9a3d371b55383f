import Exchange
import Model

/// Bundles as the office and its officers would write them, made up and the same every time.
struct Workload {
  static let secret = [UInt8](repeating: 7, count: 32)

  /// The office's device, which may write everything.
  static let device = Device(
    id: RecordID(high: 0x0198_F2B0_0000_7000, low: 0x8000_0000_0000_0001), officer: nil,
    key: "bench", publicKey: BundleWriter.publicKey(of: secret) ?? [], name: "bench")

  private(set) var next: Int64 = 1
  private var tickets: UInt64 = 0
  private var last: OperationID?
  private let at: Timestamp

  /// False for identifiers without any order in time, which no device makes but another program may.
  private let isOrdered: Bool

  init(at: Timestamp, isOrdered: Bool = true) {
    self.at = at
    self.isOrdered = isOrdered
  }

  /// The identifier of a record made `number` seconds after the first: UUID version 7 of RFC 9562.
  private static func version7(_ number: UInt64) -> RecordID {
    let random = number &* 0x9E37_79B9_7F4A_7C15
    return RecordID(
      high: (0x0198_F2B2_0000 + number * 1_000) << 16 | 0x7000 | random >> 52,
      low: 1 << 63 | random >> 2)
  }

  /// An identifier that looks random all over.
  private static func version4(_ number: UInt64) -> RecordID {
    RecordID(
      high: number &* 0xD1B5_4A32_D192_ED03 & ~0xF000 | 0x4000,
      low: 1 << 63 | number &* 0x9E37_79B9_7F4A_7C15 >> 2)
  }

  /// A sealed bundle of `count` operations of about 400 bytes: tickets, each with its handler, a note, a step
  /// and a finding.
  mutating func week(_ count: Int) -> [UInt8] {
    let from = next
    var texts: [String] = []
    texts.reserveCapacity(count)
    while texts.count < count {
      for text in ticket().prefix(count - texts.count) { texts.append(text) }
    }
    next = from + Int64(count)
    return file(texts, from: from)
  }

  /// A sealed bundle of `count` writes into one field of one record, each after the one before, or with
  /// nothing seen.
  mutating func oneField(_ count: Int, isChained: Bool) -> [UInt8] {
    let from = next
    let record = RecordID(high: 1, low: 1)
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count {
      let isFirst = next == 1
      let draft = OperationDraft.write(
        .ticket, record,
        set: [
          FieldWrite(
            field: isFirst ? "title" : "answer", value: .text("答复 \(next)"),
            parents: isChained && !isFirst ? last.map { [$0] } ?? [] : [])
        ], at: at)
      let text = draft.text(sequence: next)
      last = isFirst ? nil : OperationID(device: Self.device.id, bytes: text.utf8)
      texts.append(text)
      next += 1
    }
    return file(texts, from: from)
  }

  private mutating func ticket() -> [String] {
    tickets += 1
    let record = isOrdered ? Self.version7(tickets) : Self.version4(tickets)
    let number = next
    var texts: [String] = []
    func id() -> [OperationID] {
      texts.last.map { [OperationID(device: Self.device.id, bytes: $0.utf8)] } ?? []
    }
    func write(_ fields: [(String, FieldValue)], after parents: [OperationID]) {
      texts.append(
        OperationDraft.write(
          .ticket, record,
          set: fields.map { FieldWrite(field: $0.0, value: $0.1, parents: parents) }, at: at
        ).text(sequence: number + Int64(texts.count)))
    }
    write(
      [
        ("number", .text("XZ-2026-\(tickets)")), ("title", .text("餐饮油烟扰民第 \(tickets) 件")),
        (
          "text",
          .text(
            "居民反映楼下餐馆油烟直排，夜间噪声大，希望尽快处理。来电人要求答复。"
              + "该餐馆位于住宅楼底层，排烟口朝向小区内院，每日十七时至二十三时气味最重，"
              + "此前已向物业反映两次未果。")
        ),
        ("category", .text("complaint.oil_fume")), ("source", .text("12345")),
        ("found", .text("2026-11-16")), ("status", .text("found")),
      ], after: [])
    let creation = id()
    write([("handler", .text("O-0\(10 + tickets % 14)"))], after: [])
    texts.append(
      OperationDraft.add(
        .note, of: .ticket, record,
        .object([
          (
            "text",
            .text(
              "现场查看：净化器未开启，已责令整改，约定下周复查，附照片两张。当事人在场确认。"
                + "店方出示清洗台账，最近一次清洗为三个月前；已告知应每月清洗并留存记录，"
                + "逾期未改将立案查处。")
          )
        ]),
        at: at
      ).text(sequence: number + Int64(texts.count)))
    texts.append(
      OperationDraft.add(
        .step, of: .ticket, record,
        .object([
          ("step", .text("assign")), ("day", .text("2026-11-17")), ("person", .text("O-010")),
          (
            "reason",
            .text("按片区分派，限十个工作日内办结并书面答复来电人，逾期上报。涉及餐饮的，会同镇街综合执法队一并查看并记录。")
          ),
        ]),
        set: [FieldWrite(field: "status", value: .text("assigned"), parents: creation)], at: at
      ).text(sequence: number + Int64(texts.count)))
    texts.append(
      OperationDraft.add(
        .finding, of: .ticket, record,
        .object([
          (
            "text",
            .text(
              "排气筒高度不足，油烟净化设施清洗记录缺失，建议限期整改并复测，复测合格后销号。"
                + "另见后厨污水沟盖板破损，隔油池浮油未清，已拍照留存，转告镇街跟进。")
          )
        ]),
        at: at
      ).text(sequence: number + Int64(texts.count)))
    next += Int64(texts.count)
    return texts
  }

  private func file(_ texts: [String], from: Int64) -> [UInt8] {
    let body = BundleWriter(
      bundle: RecordID(high: 2, low: UInt64(from)), device: Self.device.id, officer: "WINDOW",
      exported: at, app: "bench/1"
    ).body(from: from, operations: texts, previous: nil)
    return Array(
      (BundleWriter.file(body: body, key: Self.device.key, secret: Self.secret) ?? "").utf8)
  }
}
