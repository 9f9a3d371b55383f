/// Which tickets a figure counts; nil leaves a property open.
package struct TicketFilter: Hashable, Sendable {
  package var category: Category?
  package var nationalClass: NationalClass?
  /// The code of the town.
  package var town: String?
  /// The code of the officer who handles it.
  package var officer: String?
  package var source: TicketSource?

  package init(
    category: Category? = nil, nationalClass: NationalClass? = nil, town: String? = nil,
    officer: String? = nil, source: TicketSource? = nil
  ) {
    self.category = category
    self.nationalClass = nationalClass
    self.town = town
    self.officer = officer
    self.source = source
  }

  package var isOpen: Bool { self == TicketFilter() }

  package func contains(_ ticket: TicketProperties) -> Bool {
    (category.map { ticket.category == $0 } ?? true)
      && (nationalClass.map { ticket.category?.nationalClass == $0 } ?? true)
      && (town.map { ticket.town == $0 } ?? true)
      && (officer.map { ticket.handler == $0 } ?? true)
      && (source.map { ticket.source == $0 } ?? true)
  }
}

extension [TicketHistory] {
  /// The tickets that somebody of this bureau still had to act on at the end of `day`.
  package func backlog(on day: Day, _ filter: TicketFilter = TicketFilter()) -> [TicketHistory] {
    self.filter { $0.isOpen(on: day) && filter.contains($0.properties(on: day)) }
  }
}
