internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// The newest plan of `week`; nil when none was made.
  package func plan(of week: Week) throws -> Plan? {
    try planVersions(of: week, limit: 1).first?.plan
  }

  /// The number of the plan of `week` that was published; nil for none.
  package func publishedVersion(of week: Week) throws -> Int? {
    try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [week.publication]
    ).flatMap { Int($0) }
  }

  /// The plan of `week` that devices know: the published one, else the newest.
  package func standingPlan(of week: Week) throws -> Plan? {
    let body = try String.fetchOne(
      database,
      sql: """
        SELECT body FROM plan WHERE week = ? ORDER BY version = ? DESC, version DESC LIMIT 1
        """, arguments: [week.iso, try publishedVersion(of: week)])
    return body.flatMap { FieldValue(json: $0) }.flatMap { Plan(value: $0) }
  }

  /// Which plans of `week` were kept? Newest first, at most `limit`.
  package func planVersions(of week: Week, limit: Int = .max) throws -> [PlanVersion] {
    try Row.fetchAll(
      database,
      sql: "SELECT version, made, body FROM plan WHERE week = ? ORDER BY version DESC LIMIT ?",
      arguments: [week.iso, limit]
    ).compactMap { row in
      guard let plan = FieldValue(json: row["body"]).flatMap({ Plan(value: $0) }) else {
        return nil
      }
      return PlanVersion(
        number: row["version"], made: Instant(seconds: row["made"]), plan: plan)
    }
  }
}

extension Week {
  /// The setting that holds the number of the published plan.
  var publication: String { "published \(iso)" }
}
