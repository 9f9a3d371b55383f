internal import GRDB
package import Model

extension StoreSnapshot {
  /// Which tickets may fit a filter and a period? At least all that do, as they are shown, in the order of their
  /// identifiers: reading a ticket takes longer than passing it by.
  ///
  /// What has no town of its own may have its site's, and what was not found on a day may be due on one.
  ///
  /// - Parameter period: the days on which they were found.
  package func tickets(mayFit filter: TicketFilter, during period: Validity) throws -> [Fields] {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    let categories = filter.nationalClass.map { asked in
      Category.allCases.filter { $0.nationalClass == asked }
    }
    if let category = filter.category {
      conditions.append("category = ?")
      arguments += [category.rawValue]
    }
    if let categories {
      conditions.append("category IN (\(categories.map { _ in "?" }.joined(separator: ", ")))")
      arguments += StatementArguments(categories.map(\.rawValue))
    }
    if let officer = filter.officer {
      conditions.append("handler = ?")
      arguments += [officer]
    }
    if let town = filter.town {
      conditions.append("(town = ? OR \(Self.mayBeEmpty("town")))")
      arguments += [town]
    }
    if let source = filter.source {
      conditions.append("(source = ? OR \(Self.mayBeEmpty("source")))")
      arguments += [source.rawValue]
    }
    for (comparison, day) in [(">=", period.from), ("<=", period.through)] {
      guard let day else { continue }
      conditions.append("(found \(comparison) ? OR found IS NULL OR NOT found GLOB ?)")
      arguments += [day.iso, "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"]
    }
    if conditions.isEmpty { return try fields(of: .ticket) }
    return try masks.masking(
      TypedTable(kind: .ticket).fields(
        in: database, where: conditions.joined(separator: " AND "), arguments: arguments))
  }

  /// Holds for every text that counts as none: a text of letters or digits is one.
  private static func mayBeEmpty(_ column: String) -> String {
    "\(column) IS NULL OR NOT \(column) GLOB '*[0-9A-Za-z]*'"
  }

  /// The category and source of each ticket that a visit is about.
  package func ticketsOfVisits() throws -> [RecordID: Fields] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT DISTINCT ticket FROM visit WHERE ticket IS NOT NULL")
    var tickets: [RecordID: Fields] = [:]
    while let row = try rows.next() {
      guard let id = (row[0] as String?).flatMap({ RecordID($0) }),
        let values = try TypedTable(kind: .ticket).values(of: id, in: database)
      else { continue }
      tickets[id] = Fields(
        id: id, kind: .ticket, values: values.filter { ["category", "source"].contains($0.key) })
    }
    return tickets
  }
}
