extension RecordKind {
  /// Fields with days of which the second can't lie before the first.
  package var dayOrder: [(first: String, then: String)] {
    switch self {
    case .item, .region, .restriction: [("from", "through")]
    case .permit: [("issued", "expires")]
    case .ticket: [("found", "due")]
    case .visit: [("earliest", "due")]
    case .application: [("draft_from", "drafted")]
    case .site, .officer, .agency: []
    }
  }
}

extension ApplicationClass {
  /// True where an application of this class may fall under an item of that kind.
  ///
  /// Filings and items between departments are kinds of their own; what the catalogue leaves open fits any.
  package func fits(_ kind: ItemClass) -> Bool {
    switch (self, kind) {
    case (_, .other): true
    case (.reportBook, _), (.reportForm, _), (.permit, _): kind == .permission
    case (.registration, _): kind == .filing
    case (.crossDepartment, _): kind == .crossDepartment
    }
  }
}
