import Exchange
import Foundation
import Model

@testable import Store

/// A store as an office keeps it, with tablets out in the field; it goes away with the test.
final class Desk {
  let folder: String
  var paths: StorePaths { StorePaths(database: folder + "/store.sqlite") }
  /// The office as a device.
  let office = RecordID(high: 0x7000, low: 0x8000_0000_0000_0001)
  private let writer: StoreWriter
  private var newest: UInt64 = 0

  init() throws {
    folder = NSTemporaryDirectory() + "waiqin-desk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    writer = try StoreWriter(
      StorePaths(database: folder + "/store.sqlite"), create: true, patience: 5)
    let office = self.office
    try writer.transaction { try $0.set("office", to: office.text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func time(_ text: String) -> Timestamp {
    guard let time = try? Timestamp(rfc3339: text) else { preconditionFailure(text) }
    return time
  }

  static let noon = time("2026-11-20T12:00:00+08:00")

  func newRecord() -> RecordID {
    newest += 1
    return RecordID(high: 0x0198_F2B0_0000_7000, low: 0x8000_0000_0000_0000 | newest)
  }

  func enrol(_ device: Device) throws {
    try writer.transaction { _ = try $0.enrol([device]) }
  }

  func transaction<Result>(
    _ body: (borrowing StoreTransaction) throws -> Result
  ) throws -> Result {
    try writer.transaction(body)
  }

  /// Does something as one command of the office.
  @discardableResult
  func command<Result>(
    _ text: String, _ body: (borrowing StoreTransaction, ActionNumber) throws -> Result
  ) throws -> Result {
    try writer.transaction { transaction in
      let action = try transaction.begin(text, by: "甲某", at: Self.noon.instant)
      return try body(transaction, action)
    }
  }

  /// Writes `drafts` as one command of the office.
  @discardableResult
  func write(_ drafts: [OperationDraft]) throws -> [OperationID] { try write("test", drafts) }

  @discardableResult
  func write(_ text: String, _ drafts: [OperationDraft]) throws -> [OperationID] {
    let office = self.office
    return try command(text) { try $0.write(drafts, device: office, action: $1) }
  }

  /// Writes one field of a record, over what stands there.
  @discardableResult
  func set(
    _ kind: RecordKind, _ record: RecordID, _ field: String, _ value: FieldValue
  ) throws -> [OperationID] {
    let office = self.office
    return try command("\(kind.rawValue) edit \(field)") { transaction, action in
      let write = FieldWrite(
        field: field, value: value, parents: try transaction.heads(of: field, in: record))
      return try transaction.write(
        [.write(kind, record, set: [write], at: Self.noon)], device: office, action: action)
    }
  }

  @discardableResult
  func undo(_ number: Int64? = nil) throws -> Reversal {
    let office = self.office
    return try command("undo") {
      try $0.reverse(
        try $0.actionToUndo(number), device: office, as: $1, at: Self.noon)
    }
  }

  @discardableResult
  func redo() throws -> Reversal {
    let office = self.office
    return try command("redo") {
      try $0.reverse(try $0.actionToRedo(), device: office, as: $1, at: Self.noon)
    }
  }

  @discardableResult
  func takeIn(_ bundle: [UInt8], _ name: String = "bundle.json") throws -> Receipt {
    try writer.takeIn(
      bundle, name: name, by: "甲某", at: Self.time("2026-11-21T09:00:00+08:00").instant)
  }

  func rebuild() throws { try writer.transaction { try $0.rebuild() } }

  func read<Result>(_ body: (borrowing StoreSnapshot) throws -> Result) throws -> Result {
    try StoreReader(paths).read(body)
  }

  func review() throws -> [String] { try read { try $0.reviewItems().map(\.id) } }

  func text(_ kind: RecordKind, _ record: RecordID, _ field: String) throws -> FieldValue? {
    try read { try $0.fields(of: kind).first { $0.id == record }?.value(field) }
  }

  /// Whether the tables are what the log makes.
  func isSettled() throws -> Bool {
    try read { try $0.mergedState().canonicalJSON == $0.stateFromLog().canonicalJSON }
  }
}

/// A tablet in the field, which writes without a connection and exports sealed bundles.
struct Tablet {
  let device: Device
  private let secret: [UInt8]
  private var sequence: Int64 = 0
  private var previous: [UInt8]?

  /// - Parameter number: tells tablets of one test apart; 1 to 250.
  init(_ number: UInt8, officer: String?) {
    secret = [UInt8](repeating: number, count: 32)
    device = Device(
      id: RecordID(high: 0x7000, low: 0x8000_0000_0000_0100 + UInt64(number)), officer: officer,
      key: "key-\(number)", publicKey: BundleWriter.publicKey(of: secret) ?? [],
      name: "平板 \(number)")
  }

  /// Exports `drafts` as the next bundle.
  ///
  /// - Parameter pack: the work pack that it names in the head.
  mutating func export(_ drafts: [OperationDraft], pack: RecordID? = nil) -> [UInt8] {
    let writer = BundleWriter(
      bundle: RecordID(high: 0x7000, low: UInt64(sequence) + 0x8000_0000_0000_0001),
      device: device.id, officer: device.officer ?? "OFFICE", pack: pack, exported: Desk.noon,
      app: "test/1")
    let texts = drafts.enumerated().map {
      $0.element.text(sequence: sequence + 1 + Int64($0.offset))
    }
    let body = writer.body(from: sequence + 1, operations: texts, previous: previous)
    sequence += Int64(drafts.count)
    previous = Seal.digest(of: body.utf8)
    return Array((BundleWriter.file(body: body, key: device.key, secret: secret) ?? "").utf8)
  }

  /// Loses what it wrote last without exporting it: its numbers go on behind a gap.
  mutating func skip(_ count: Int64) { sequence += count }

  /// Goes back to an earlier number, like a restored device.
  mutating func rewind(to number: Int64) { sequence = number }
}

extension OperationDraft {
  /// A ticket that the tests work on.
  static func ticket(
    _ record: RecordID, title: String = "楼下油烟", handler: String = "O-001"
  ) -> OperationDraft {
    .write(
      .ticket, record,
      set: [
        FieldWrite(field: "title", value: .text(title), parents: []),
        FieldWrite(field: "found", value: .text("2026-11-02"), parents: []),
        FieldWrite(field: "handler", value: .text(handler), parents: []),
        FieldWrite(field: "helpers", value: .texts(["O-002"]), parents: []),
        FieldWrite(field: "category", value: .text("complaint.other"), parents: []),
      ], at: Desk.noon)
  }

  static func set(
    _ kind: RecordKind, _ record: RecordID, _ field: String, _ value: FieldValue,
    after parents: [OperationID]
  ) -> OperationDraft {
    .write(
      kind, record, set: [FieldWrite(field: field, value: value, parents: parents)],
      at: Desk.noon)
  }
}
