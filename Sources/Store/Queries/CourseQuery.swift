internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// Which tickets were open at any time from `first` to `day`, or ended within? Each with its course as it was known at
  /// the end of `day`; some that ended after it as well.
  ///
  /// What happened since is left out by telling the ticket anew from its steps; all others are read as they are kept.
  package func ticketCourses(
    from first: Day, through day: Day, _ filter: TicketFilter = TicketFilter()
  ) throws -> [TicketCourse] {
    let condition = filter.condition
    return try RowStatement(
      """
      SELECT ticket, changed, found, category, town, handler, source, turns, closed, due, assigned,
        answered, rated, reopened, status, shown_due, since, dues
      FROM ticket_course WHERE until >= ? AND found <= ?\(condition.sql)
      """, in: database
    ).all {
      $0.add(Int64(first.number))
      $0.add(Int64(day.number))
      for text in condition.texts { $0.add(text) }
    } read: { row in
      row.integer(1) <= Int64(day.number)
        ? TicketCourse(row)
        : try history(row).flatMap { TicketCourse($0, through: day) }
    }
  }

  /// The ticket of a row with its steps, as far as its course depends on them.
  private func history(_ row: RowColumns) throws -> TicketHistory? {
    guard let id = row.record(0) else { return nil }
    var values: [String: FieldValue] = [
      "title": .text("-"), "status": .text(row.text(14)), "source": .text(row.text(6)),
      "found": row.day(2).map { .text($0.iso) } ?? .null,
      "due": row.day(15).map { .text($0.iso) } ?? .null,
    ]
    for (column, name) in [(3, "category"), (4, "town"), (5, "handler")] as [(Int32, String)] {
      values[name] = row.optionalText(column).map { .text($0) }
    }
    guard let ticket = try? Ticket(Fields(id: id, kind: .ticket, values: values)) else {
      return nil
    }
    return TicketHistory(
      ticket: ticket, events: try CourseTable.events(of: id, in: database),
      statusSince: row.day(16), dues: DueWriting.all(row.text(17)))
  }

  /// Since when does the status of each usable ticket stand, and which due days were written?
  func ticketWritings() throws -> [RecordID: (since: Day?, dues: [DueWriting])] {
    let rows = try RowStatement("SELECT ticket, since, dues FROM ticket_course", in: database).all {
      _ in
    } read: { row in
      row.record(0).map { ($0, (row.day(1), DueWriting.all(row.text(2)))) }
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}

extension TicketFilter {
  /// The filter in SQL, with the texts for its marks.
  fileprivate var condition: (sql: String, texts: [String]) {
    var sql = ""
    var texts: [String] = []
    for (column, value) in [
      ("category", category?.rawValue), ("town", town), ("handler", officer),
      ("source", source?.rawValue),
    ] {
      guard let value else { continue }
      sql += " AND \(column) = ?"
      texts.append(value)
    }
    if let nationalClass {
      let categories = Category.allCases.filter { $0.nationalClass == nationalClass }
      sql += " AND category IN (\(categories.map { _ in "?" }.joined(separator: ", ")))"
      texts += categories.map(\.rawValue)
    }
    return (sql, texts)
  }
}

extension TicketCourse {
  /// The course in a row of `ticket_course`.
  fileprivate init?(_ row: RowColumns) {
    guard let id = row.record(0), let found = row.day(2) else { return nil }
    self.init(
      ticket: id, found: found,
      category: row.optionalText(3).flatMap(Category.init(rawValue:)), town: row.optionalText(4),
      handler: row.optionalText(5), source: TicketSource(rawValue: row.text(6)) ?? .visit,
      turns: row.isNull(7)
        ? [] : row.text(7).split(separator: " ").compactMap { Int($0).map { Day(number: $0) } },
      closed: row.day(8), due: row.day(9), assigned: row.day(10), answered: row.day(11),
      rated: row.day(12), reopened: row.day(13))
  }
}
