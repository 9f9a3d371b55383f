internal import GRDB
internal import Model

extension StoreSnapshot {
  /// Which numbers are taken in the register? Those of withdrawn records too: no number is given twice.
  package func registerNumbers() throws -> [String] {
    try String.fetchAll(
      database,
      sql: RecordKind.allCases.filter(\.isRegistered)
        .map { "SELECT number FROM \($0.rawValue) WHERE number IS NOT NULL" }
        .joined(separator: " UNION ALL "))
  }
}
