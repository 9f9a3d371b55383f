extension RecordKind {
  /// Fields with days of which the second can't lie before the first.
  package var dayOrder: [(first: String, then: String)] {
    switch self {
    case .item, .region, .restriction: [("from", "through")]
    case .permit: [("issued", "expires")]
    case .ticket: [("found", "due")]
    case .visit: [("earliest", "due")]
    case .application:
      [
        ("draft_from", "drafted"), ("draft_from", "decided"), ("drafted", "decided"),
        ("applied", "noticed"), ("applied", "completed"),
        ("applied", "accepted"), ("applied", "decided"), ("applied", "delivered"),
        ("noticed", "completed"), ("noticed", "accepted"), ("completed", "accepted"),
        ("accepted", "decided"), ("accepted", "delivered"), ("decided", "delivered"),
      ]
    case .site, .officer, .agency, .car: []
    }
  }
}
