/// What the records of a list can be narrowed down by, an option or two each.
package enum ListFilter: String, CaseIterable, Sendable {
  case days
  case category
  case `class`
  case town
  case officer
  case source

  /// The options of a command.
  package var options: [String] { self == .days ? ["--from", "--to"] : ["--" + rawValue] }
}

extension RecordKind {
  /// What lists of this kind are narrowed down and divided by; the rest says nothing of such records.
  package var filters: [ListFilter] {
    switch self {
    case .ticket, .visit: ListFilter.allCases
    case .application: [.days, .category, .town, .officer, .source]
    case .site: [.days, .town, .officer]
    case .permit: [.days, .town]
    case .item: [.days, .category]
    case .region, .restriction: [.days]
    case .officer, .car: [.town]
    case .agency: []
    }
  }
}
