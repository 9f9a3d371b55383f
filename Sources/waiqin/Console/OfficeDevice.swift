internal import Exchange
internal import Foundation
internal import Model
internal import Store

/// The office as a device: its commands write operations like anyone else's.
enum OfficeDevice {
  /// A new identifier of version 7 (RFC 9562).
  static func newID() -> RecordID {
    let milliseconds = UInt64(max(0, Date().timeIntervalSince1970 * 1_000))
    var generator = SystemRandomNumberGenerator()
    let high = milliseconds << 16 | 0x7000 | generator.next() & 0x0FFF
    let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return RecordID(high: high, low: low)
  }

  /// Writes down what `drafts` makes, as one logged action in one transaction.
  static func write(
    _ command: String, common: CommonOptions, now: Instant,
    drafts: (borrowing StoreTransaction, Timestamp) throws -> [OperationDraft]
  ) throws {
    let at = try Timestamp(rfc3339: now.rfc3339)
    let writer = try common.writer()
    try writer.transaction { transaction in
      let device = try device(in: transaction)
      let action = try transaction.begin(command, by: Settings.person, at: now)
      _ = try transaction.write(try drafts(transaction, at), device: device, action: action)
    }
    try writer.checkpoint()
  }

  /// The identifier under which this store's commands write; made on first use.
  private static func device(in transaction: borrowing StoreTransaction) throws -> RecordID {
    if let text = try transaction.setting("office"), let id = RecordID(text) { return id }
    let id = newID()
    try transaction.set("office", to: id.text)
    return id
  }
}
