internal import Exchange
internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import Model

/// A prepared statement whose values go to SQLite and come from it with nothing between.
///
/// It is for the rows that every import writes by the thousand, where a list of boxed arguments for each row
/// would be felt. SQLite prepares it when it is first run; from then on it belongs to this connection.
final class RowStatement {
  private let sql: String
  private let database: Database
  private var statement: Statement?
  /// Where the values of a run stand until the next one, so that SQLite needs no copies of its own.
  private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  /// Longer values are few enough to be copied by SQLite.
  private static let roomSize = 4_096

  init(_ sql: String, in database: Database) {
    self.sql = sql
    self.database = database
  }

  deinit { room.deallocate() }

  private func prepared() throws -> SQLiteStatement {
    if let statement { return statement.sqliteStatement }
    let statement = try database.cachedStatement(sql: sql)
    self.statement = statement
    room = .allocate(byteCount: Self.roomSize, alignment: 1)
    return statement.sqliteStatement
  }

  /// Runs it to its end.
  ///
  /// - Parameter bind: adds a value for each `?`, in their order.
  func run(_ bind: (inout BoundValues) -> Void) throws {
    let pointer = try start(bind)
    defer { sqlite3_reset(pointer) }
    while try step(pointer) {}
  }

  /// True when the last run changed a row.
  var hasChanged: Bool { database.sqliteConnection.map { sqlite3_changes($0) > 0 } ?? false }

  /// What `read` makes of the first row; nil where there is none.
  func first<Result>(
    _ bind: (inout BoundValues) -> Void, read: (RowColumns) -> Result?
  ) throws -> Result? {
    let pointer = try start(bind)
    defer { sqlite3_reset(pointer) }
    return try step(pointer) ? read(RowColumns(pointer: pointer)) : nil
  }

  /// What `read` makes of each row, in their order.
  func all<Result>(
    _ bind: (inout BoundValues) -> Void, read: (RowColumns) throws -> Result?
  ) throws -> [Result] {
    let pointer = try start(bind)
    defer { sqlite3_reset(pointer) }
    var results: [Result] = []
    while try step(pointer) {
      if let result = try read(RowColumns(pointer: pointer)) { results.append(result) }
    }
    return results
  }

  /// True when it gives a row whose first column is true.
  func holds(_ bind: (inout BoundValues) -> Void) throws -> Bool {
    try first(bind) { $0.bool(0) } ?? false
  }

  private func start(_ bind: (inout BoundValues) -> Void) throws -> SQLiteStatement {
    let pointer = try prepared()
    var values = BoundValues(pointer: pointer, room: room)
    bind(&values)
    if values.failure != SQLITE_OK { throw fault(values.failure) }
    return pointer
  }

  /// True when there is a row.
  private func step(_ pointer: SQLiteStatement) throws -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw fault(code)
    }
  }

  private func fault(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
  }
}

/// The values of one run of a statement, added one after the other: all of them in each run.
struct BoundValues {
  fileprivate let pointer: SQLiteStatement
  /// What is left of the statement's room.
  private var room: Slice<UnsafeMutableRawBufferPointer>
  private var position: Int32 = 0
  fileprivate private(set) var failure = SQLITE_OK

  fileprivate init(pointer: SQLiteStatement, room: UnsafeMutableRawBufferPointer) {
    self.pointer = pointer
    self.room = room[...]
  }

  mutating func add(_ value: Int64?) {
    position += 1
    note(
      value.map { sqlite3_bind_int64(pointer, position, $0) }
        ?? sqlite3_bind_null(pointer, position))
  }

  mutating func add(_ value: Bool) { add(value ? 1 : 0) }

  mutating func add(_ text: String?) {
    guard var text else { return add(nil as Int64?) }
    position += 1
    // Without an address SQLite would take an empty text for NULL.
    if text.isEmpty { return note(sqlite3_bind_text(pointer, position, "", 0, Self.copied)) }
    let code = text.withUTF8 { bytes in
      let (start, destructor) = placed(UnsafeRawBufferPointer(bytes))
      return sqlite3_bind_text(
        pointer, position, start?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
        destructor)
    }
    note(code)
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    position += 1
    if bytes.isEmpty { return note(sqlite3_bind_zeroblob(pointer, position, 0)) }
    let (start, destructor) = placed(bytes)
    note(sqlite3_bind_blob(pointer, position, start, Int32(bytes.count), destructor))
  }

  /// Puts `bytes` where they stay until the next run, or has SQLite copy them where there is no room.
  private mutating func placed(
    _ bytes: UnsafeRawBufferPointer
  ) -> (start: UnsafeRawPointer?, destructor: sqlite3_destructor_type?) {
    guard bytes.count <= room.count else { return (bytes.baseAddress, Self.copied) }
    let place = UnsafeMutableRawBufferPointer(rebasing: room.prefix(bytes.count))
    place.copyMemory(from: bytes)
    room = room.dropFirst(bytes.count)
    return (UnsafeRawPointer(place.baseAddress), nil)
  }

  mutating func add(_ record: RecordID?) {
    guard let record else { return add(nil as Int64?) }
    withUnsafeBytes(of: (record.high.bigEndian, record.low.bigEndian)) { add($0) }
  }

  mutating func add(_ operation: OperationID?) {
    guard let operation else { return add(nil as Int64?) }
    operation.withBytes { add($0) }
  }

  mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

  private mutating func note(_ code: Int32) {
    if failure == SQLITE_OK { failure = code }
  }

  /// Tells SQLite to copy what it is given (`SQLITE_TRANSIENT`, a macro that Swift does not see).
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// The columns of the row that a statement stands at, numbered from 0.
struct RowColumns {
  fileprivate let pointer: SQLiteStatement

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }
  func bool(_ column: Int32) -> Bool { sqlite3_column_int(pointer, column) != 0 }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(pointer, column) else { return "" }
    let count = Int(sqlite3_column_bytes(pointer, column))
    return String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

  /// The text in a column; nil for NULL.
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The day that a column keeps as its number; nil for NULL.
  func day(_ column: Int32) -> Day? {
    isNull(column) ? nil : Day(number: Int(integer(column)))
  }

  func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(pointer, column)
    return UnsafeRawBufferPointer(
      start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(pointer, column)))
  }

  /// The record in a column; nil for NULL.
  func record(_ column: Int32) -> RecordID? { RecordID(contiguous: blob(column)) }

  /// The operation in a column; nil for NULL.
  func operation(_ column: Int32) -> OperationID? { OperationID(contiguous: blob(column)) }
}
