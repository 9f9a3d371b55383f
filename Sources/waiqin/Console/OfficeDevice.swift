internal import Exchange
internal import Foundation
internal import Model
internal import Store

/// The office as a device: its commands write operations like anyone else's.
enum OfficeDevice {
  /// A new identifier of version 7 (RFC 9562), by the clock.
  static func newID() -> RecordID {
    newID(milliseconds: UInt64(max(0, Date().timeIntervalSince1970 * 1_000)))
  }

  /// A new identifier for what is made so many milliseconds after the beginning of 1970.
  static func newID(milliseconds: UInt64) -> RecordID {
    var generator = SystemRandomNumberGenerator()
    let high = milliseconds << 16 | 0x7000 | generator.next() & 0x0FFF
    let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return RecordID(high: high, low: low)
  }

  /// Writes down what `drafts` makes, as one logged action in one transaction.
  ///
  /// - Returns: the operations, in the order of the drafts.
  @discardableResult
  static func write(
    _ command: String = CommandLineText.current, common: CommonOptions, now: Instant,
    drafts: (borrowing StoreTransaction, Timestamp) throws -> [OperationDraft]
  ) throws -> [OperationID] {
    try work(command, common: common, now: now) { transaction, pen in
      try pen.write(try drafts(transaction, pen.at), in: transaction)
    }
  }

  /// Notes in the log that the command showed who complained.
  static func noteShown(common: CommonOptions, now: Instant) throws {
    try common.writer().transaction { transaction in
      _ = try transaction.begin(CommandLineText.current, by: Settings.person, at: now)
    }
  }

  /// Does `body` as one logged action in one transaction; what it throws leaves nothing behind.
  static func work<Result>(
    _ command: String = CommandLineText.current, common: CommonOptions, now: Instant,
    _ body: (borrowing StoreTransaction, OfficePen) throws -> Result
  ) throws -> Result {
    let at = try Timestamp(rfc3339: now.rfc3339)
    let writer = try common.writer()
    let result = try writer.transaction { transaction in
      let device = try device(in: transaction)
      let action = try transaction.begin(command, by: Settings.person, at: now)
      return try body(transaction, OfficePen(device: device, action: action, at: at))
    }
    try writer.checkpoint()
    return result
  }

  /// The identifier under which this store's commands write; made on first use.
  private static func device(in transaction: borrowing StoreTransaction) throws -> RecordID {
    if let text = try transaction.setting("office"), let id = RecordID(text) { return id }
    let id = newID()
    try transaction.set("office", to: id.text)
    return id
  }
}

/// What the office writes with: all of one action.
struct OfficePen {
  let device: RecordID
  let action: ActionNumber
  let at: Timestamp

  /// Writes down `drafts`.
  ///
  /// - Returns: the operations, in their order.
  @discardableResult
  func write(
    _ drafts: [OperationDraft], in transaction: borrowing StoreTransaction
  ) throws -> [OperationID] {
    let operations = try transaction.write(drafts, device: device, action: action)
    // The office hears at once what a tablet would hear from the review list.
    if let reason = try transaction.parkingReason(among: operations) {
      throw ReviewFault.ownParked(reason)
    }
    return operations
  }
}
