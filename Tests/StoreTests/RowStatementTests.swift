import BundleSupport
import GRDB
import Model
import Testing

@testable import Store

/// Values that go straight to SQLite arrive as they are.
@Suite struct RowStatementTests {
  private let queue: DatabaseQueue

  init() throws { queue = try DatabaseQueue() }

  @Test func `every kind of value comes back as it went`() throws {
    let operation = OperationID(digest: (0..<32).map { UInt8($0) })
    try queue.write { database in
      let echo = RowStatement("SELECT ?, ?, ?, ?, ?, ?", in: database)
      let isSame = try echo.first {
        $0.add(Int64.min)
        $0.add("𠮷田\0𠀋")
        $0.add(RecordID.test(7))
        $0.add(operation)
        $0.add(true)
        $0.add([1, 2, 3][1...])
      } read: { row in
        row.integer(0) == .min && row.text(1) == "𠮷田\0𠀋" && row.record(2) == .test(7)
          && row.operation(3) == operation && row.bool(4) && Array(row.blob(5)) == [2, 3]
      }
      #expect(isSame == true)
    }
  }

  @Test func `an empty text is no NULL, and nothing is`() throws {
    try queue.write { database in
      let types = RowStatement("SELECT typeof(?) || typeof(?) || typeof(?)", in: database)
      let found = try types.first {
        $0.add("")
        $0.add(nil as String?)
        $0.add(nil as RecordID?)
      } read: {
        $0.text(0)
      }
      #expect(found == "textnullnull")
    }
  }

  @Test
  func `a row that breaks a rule is refused as SQLite says, and the statement can be used again`()
    throws
  {
    try queue.write { database in
      try database.execute(sql: "CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT")
      let insert = RowStatement("INSERT INTO one (id) VALUES (?)", in: database)
      try insert.run { $0.add(1) }
      do {
        try insert.run { $0.add(1) }
        Issue.record("a second row of the same key")
      } catch let error as DatabaseError {
        #expect(error.resultCode == .SQLITE_CONSTRAINT)
        #expect(error.message?.contains("one.id") == true)
      }
      try insert.run { $0.add(2) }
      let ids = try RowStatement("SELECT id FROM one ORDER BY id", in: database)
        .all { _ in
        } read: {
          $0.integer(0)
        }
      #expect(ids == [1, 2])
    }
  }
}
