internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// The newest plan of `week` with those before it; nil when none was made.
  package func planEdition(of week: Week) throws -> PlanEdition? {
    let rows = try Row.fetchAll(
      database, sql: "SELECT version, made, body FROM plan WHERE week = ? ORDER BY version DESC",
      arguments: [week.iso])
    let plans = rows.map { row in
      FieldValue(json: row["body"] as String).flatMap { Plan(value: $0) }
    }
    guard let row = rows.first, let newest = plans.first.flatMap({ $0 }) else { return nil }
    return PlanEdition(
      plan: newest, version: row["version"], made: Instant(seconds: row["made"]),
      earlier: plans.dropFirst().compactMap { $0 })
  }
}
