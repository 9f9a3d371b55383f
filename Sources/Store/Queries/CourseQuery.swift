internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// Which tickets were open at any time from `first` to `day`, or ended within? Each with its course as it was known at
  /// the end of `day`; some that ended after it as well, and under a filter some that it does not hold for.
  ///
  /// What happened since is left out by telling the ticket anew from its steps; all others are read as they are kept. A
  /// filter is asked of what stands today, and of no ticket that has had another word since `first`.
  package func ticketCourses(
    from first: Day, through day: Day, _ filter: TicketFilter = TicketFilter()
  ) throws -> [TicketCourse] {
    let condition = filter.condition
    return try RowStatement(
      """
      SELECT ticket, changed, found, category, town, handler, source, turns, closed, due, assigned,
        answered, rated, reopened, status, shown_due, since, dues, properties
      FROM ticket_course WHERE until >= ? AND found <= ?\(condition.sql)
      """, in: database
    ).all {
      $0.add(Int64(first.number))
      $0.add(Int64(day.number))
      for text in condition.texts { $0.add(text) }
      if !condition.texts.isEmpty { $0.add(Int64(first.number)) }
    } read: { row in
      let isKept = row.integer(1) <= Int64(day.number)
      // Without a filter nobody asks how it came to what it is.
      if isKept, filter.isOpen || row.isNull(18) { return TicketCourse(row) }
      return try history(row, withEvents: !isKept).flatMap { history in
        isKept
          ? TicketCourse(row, spells: history.spells(through: day))
          : TicketCourse(history, through: day)
      }
    }
  }

  /// The ticket of a row with its steps, as far as its course depends on them.
  private func history(_ row: RowColumns, withEvents: Bool) throws -> TicketHistory? {
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
      ticket: ticket, events: withEvents ? try CourseTable.events(of: id, in: database) : [],
      statusSince: row.day(16), dues: DueWriting.all(row.text(17)),
      properties: FieldWriting.all(row.text(18)))
  }

  /// What was written of each usable ticket besides its steps.
  func ticketWritings() throws -> [RecordID: TicketWritings] {
    let rows = try RowStatement(
      "SELECT ticket, since, dues, properties FROM ticket_course", in: database
    ).all { _ in
    } read: { row in
      row.record(0).map { id in
        (
          id,
          TicketWritings(
            since: row.day(1), dues: DueWriting.all(row.text(2)),
            properties: FieldWriting.all(row.text(3)))
        )
      }
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}

/// Since when a ticket's status stands, and what was ever written of its due day and properties.
struct TicketWritings {
  let since: Day?
  let dues: [DueWriting]
  let properties: [FieldWriting]
}

extension TicketFilter {
  /// The filter in SQL, with the texts for its marks; where there are any, a mark for the first day comes last.
  fileprivate var condition: (sql: String, texts: [String]) {
    var conditions: [String] = []
    var texts: [String] = []
    for (column, value) in [
      ("category", category?.rawValue), ("town", town), ("handler", officer),
      ("source", source?.rawValue),
    ] {
      guard let value else { continue }
      conditions.append("\(column) = ?")
      texts.append(value)
    }
    if let nationalClass {
      let categories = Category.allCases.filter { $0.nationalClass == nationalClass }
      conditions.append(
        "category IN (\(categories.map { _ in "?" }.joined(separator: ", ")))")
      texts += categories.map(\.rawValue)
    }
    if conditions.isEmpty { return ("", []) }
    return (" AND (\(conditions.joined(separator: " AND ")) OR former > ?)", texts)
  }
}

extension TicketCourse {
  /// The course in a row of `ticket_course`.
  fileprivate init?(_ row: RowColumns, spells: [TicketSpell] = []) {
    guard let id = row.record(0), let found = row.day(2) else { return nil }
    self.init(
      ticket: id, found: found,
      properties: TicketProperties(
        category: row.optionalText(3).flatMap(Category.init(rawValue:)), town: row.optionalText(4),
        handler: row.optionalText(5), source: TicketSource(rawValue: row.text(6)) ?? .visit),
      spells: spells,
      turns: row.isNull(7)
        ? [] : row.text(7).split(separator: " ").compactMap { Int($0).map { Day(number: $0) } },
      closed: row.day(8), due: row.day(9), assigned: row.day(10), answered: row.day(11),
      rated: row.day(12), reopened: row.day(13))
  }
}
