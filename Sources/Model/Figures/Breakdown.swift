/// A property by which a board divides the tickets.
package enum BoardDimension: String, CaseIterable, Sendable {
  case category
  /// The classes of the national figures.
  case `class`
  case town
  /// The officer who handles it.
  case officer
  case source

  /// The value of a ticket; nil where it has none.
  package func key(of ticket: TicketProperties) -> String? {
    switch self {
    case .category: ticket.category?.rawValue
    case .class: ticket.category?.nationalClass.rawValue
    case .town: ticket.town
    case .officer: ticket.handler
    case .source: ticket.source.rawValue
    }
  }

  /// The values in the order in which they are told; nil where that is the order of the values themselves.
  var order: [String]? {
    switch self {
    case .category: Category.allCases.map(\.rawValue)
    case .class: NationalClass.allCases.map(\.rawValue)
    case .source: TicketSource.allCases.map(\.rawValue)
    case .town, .officer: nil
    }
  }
}

/// The counts of a board by one property.
package struct Breakdown: Sendable {
  package let dimension: BoardDimension
  /// Those with anything to count, in the order of the property; the key nil stands for tickets without it and comes
  /// last.
  package let rows: [Row]
  /// What rows that were left out come to together, and how many they are; nil for none.
  package let rest: (count: Int, counts: BoardFigures.Counts)?

  package struct Row: Hashable, Sendable {
    package let key: String?
    package let counts: BoardFigures.Counts

    package init(key: String?, counts: BoardFigures.Counts) {
      self.key = key
      self.counts = counts
    }
  }

  package init(
    _ dimension: BoardDimension, _ rows: [Row],
    rest: (count: Int, counts: BoardFigures.Counts)? = nil
  ) {
    self.dimension = dimension
    self.rows = rows
    self.rest = rest
  }

  init(_ dimension: BoardDimension, counted: [String?: BoardFigures.Counts]) {
    let keys = dimension.order ?? counted.keys.compactMap { $0 }.sorted()
    self.init(
      dimension,
      (keys.map { $0 } + [nil]).compactMap { key in
        counted[key].map { Row(key: key, counts: $0) }
      })
  }
}
