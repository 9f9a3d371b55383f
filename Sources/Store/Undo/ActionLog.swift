internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// The newest actions, newest first.
  ///
  /// - Parameter isMasked: leaves out who complained from what commands were given.
  package func actions(limit: Int, isMasked: Bool = true) throws -> [LoggedAction] {
    var log = try ActionLog(database)
    log.isMasked = isMasked
    return try log.actions(where: "1", limit: limit)
  }

  /// The action of this number; nil when there is none.
  package func action(_ number: Int64, isMasked: Bool = true) throws -> LoggedAction? {
    var log = try ActionLog(database)
    log.isMasked = isMasked
    return try log.action(number)
  }

  /// The operations of an action, in the order in which they were written.
  ///
  /// - Parameter isMasked: leaves out who complained.
  package func operations(
    of action: Int64, isMasked: Bool = true
  ) throws -> [ReviewCase.Written] {
    try LogReading(
      database: database, devices: Enrolment(try devices()), masks: masks, isMasked: isMasked
    ).written(of: action)
  }
}

/// What was done, and what of it has been taken back.
struct ActionLog {
  private let database: Database
  private let office: RecordID?
  /// The action that took back another, by the one taken back.
  private let reversals: [Int64: Int64]
  private let reversed: [Int64: Int64]
  private let masks: MaskQuery
  var isMasked = true

  init(_ database: Database) throws {
    self.database = database
    masks = MaskQuery(database: database)
    office = try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = 'office'"
    ).flatMap { RecordID($0) }
    var reversals: [Int64: Int64] = [:]
    var reversed: [Int64: Int64] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT action, reversed FROM reversal") {
      reversals[row["reversed"]] = row["action"]
      reversed[row["action"]] = row["reversed"]
    }
    self.reversals = reversals
    self.reversed = reversed
  }

  func actions(where condition: String, limit: Int) throws -> [LoggedAction] {
    let own = ActionSpan.holds("action.number")
    return try Row.fetchAll(
      database,
      sql: """
        SELECT number, at, person, command,
          (SELECT count(*) FROM operation WHERE \(own)) AS operations,
          (SELECT count(DISTINCT record) FROM operation WHERE \(own)) AS records,
          EXISTS (SELECT 1 FROM operation WHERE \(own) AND device = ?) AS is_office
        FROM action WHERE \(condition) ORDER BY number DESC LIMIT ?
        """, arguments: [office?.blob, limit]
    ).map { row in
      let number: Int64 = row["number"]
      return LoggedAction(
        number: number, at: Instant(seconds: row["at"]), person: row["person"],
        command: try command(row["command"], of: number), kind: kind(of: number, row),
        operations: row["operations"],
        records: row["records"], isUndone: chain(from: number).count % 2 == 1)
    }
  }

  private func command(_ command: String, of number: Int64) throws -> String {
    if !isMasked { return command }
    return try masks.mask(ofAction: number, called: command).masked(command)
  }

  private func kind(of number: Int64, _ row: Row) -> LoggedAction.Kind {
    if let target = reversed[number] { return .reversal(of: target) }
    if row["operations"] as Int == 0 { return .note }
    return row["is_office"] ? .command : .intake
  }

  /// The actions that took back `number`, then that one, and so on.
  func chain(from number: Int64) -> [Int64] {
    var chain: [Int64] = []
    var current = number
    while let next = reversals[current] {
      chain.append(next)
      current = next
    }
    return chain
  }

  /// The newest command whose effect stands; nil when there is none.
  func newestToUndo() throws -> LoggedAction? {
    let commands = try self.commands()
    while let number = try commands.next() {
      if chain(from: number).count % 2 == 0 { return try action(number) }
    }
    return nil
  }

  /// The command that was taken back last, unless another command has been given since.
  func newestToRedo() throws -> LoggedAction? {
    let candidates = reversed.keys.filter { reversals[$0] == nil }.compactMap {
      tip -> (tip: Int64, action: Int64)? in
      let start = start(of: tip)
      return chain(from: start).count % 2 == 1 ? (tip, start) : nil
    }
    guard let last = candidates.max(by: { $0.tip < $1.tip }) else { return nil }
    if let newest = try commands().next(), newest > last.tip { return nil }
    return try action(last.action)
  }

  /// The action that a chain of reversals ends in starts from.
  private func start(of tip: Int64) -> Int64 {
    var current = tip
    while let before = reversed[current] { current = before }
    return current
  }

  func action(_ number: Int64) throws -> LoggedAction? {
    try actions(where: "number = \(number)", limit: 1).first
  }

  /// The actions in which the office wrote something, reversals left out, newest first.
  private func commands() throws -> some Cursor<Int64> {
    try Int64.fetchCursor(
      database,
      sql: """
        SELECT number FROM action
        WHERE number NOT IN (SELECT action FROM reversal)
          AND EXISTS (
            SELECT 1 FROM operation WHERE \(ActionSpan.holds("action.number")) AND device = ?)
        ORDER BY number DESC
        """, arguments: [office?.blob])
  }
}
