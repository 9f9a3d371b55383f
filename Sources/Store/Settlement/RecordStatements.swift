internal import GRDB
internal import Model

/// The statements that write what is derived of a record, each prepared when it is first needed.
struct RecordStatements {
  let noteParked: RowStatement
  let insertRecord: RowStatement
  let insertGrant: RowStatement
  let insertHead: RowStatement
  let deleteHead: RowStatement
  let insertAwaited: RowStatement
  let insertEntry: RowStatement
  let insertEvent: RowStatement
  let insertPhoto: RowStatement
  /// Each takes rows of one table away, by the record.
  let clear: [RowStatement]
  /// By the place of the kind among all kinds.
  private let insertValues: [RowStatement]

  func insertValues(of kind: RecordKind) -> RowStatement { insertValues[kind.place] }

  init(_ database: Database) {
    func statement(_ sql: String) -> RowStatement { RowStatement(sql, in: database) }
    noteParked = statement(
      """
      UPDATE operation SET parked = ?1, awaits = ?2, released = ?3
      WHERE device = ?4 AND sequence = ?5 AND id = ?6
        AND (parked IS NOT ?1 OR awaits IS NOT ?2 OR released IS NOT ?3)
      """)
    insertRecord = statement(
      "INSERT INTO record (id, kind, creation, visible) VALUES (?, ?, ?, ?)")
    insertGrant = statement("INSERT INTO granted (record, officer) VALUES (?, ?)")
    insertHead = statement(
      """
      INSERT INTO head (record, field, rank, chain, operation, value, awaiting)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    deleteHead = statement(
      """
      DELETE FROM head
      WHERE record = ? AND field = ? AND rank = ? AND chain = ? AND operation = ?
      """)
    insertAwaited = statement("INSERT INTO awaited (parent, record) VALUES (?, ?)")
    insertEntry = statement(
      "INSERT INTO entry (record, operation, kind, value, corrects) VALUES (?, ?, ?, ?, ?)")
    insertEvent = statement(
      """
      INSERT INTO ticket_event (ticket, day, operation, step, person, reason)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    insertPhoto = statement(
      "INSERT INTO photo (record, operation, sha256, size, type) VALUES (?, ?, ?, ?, ?)")
    clear = Self.clearing.map(statement)
    insertValues = Self.insertions.map(statement)
  }

  private static let insertions = RecordKind.allCases.map { TypedTable(kind: $0).insertion }

  private static let clearing: [String] = {
    let columns: [(table: String, column: String)] =
      [
        ("head", "record"), ("entry", "record"), ("awaited", "record"), ("granted", "record"),
        ("ticket_event", "ticket"), ("ticket_course", "ticket"), ("photo", "record"),
        ("review", "record"), ("record", "id"),
      ] + RecordKind.allCases.map { ($0.rawValue, "id") }
    return columns.map { "DELETE FROM \($0.table) WHERE \($0.column) = ?" }
  }()
}

extension RecordKind {
  /// Its place among all kinds.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
