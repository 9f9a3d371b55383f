/// What agencies finished in a quarter: recorded, never a suggestion, for the law forbids naming one.
package struct AgencyQuarter: Sendable {
  package let quarter: Quarter
  /// By name.
  package let rows: [Row]

  package struct Row: Sendable {
    package let agency: Agency
    package let books: Drafts
    package let forms: Drafts
  }

  /// The drafts of one class; never mixed with another.
  package struct Drafts: Hashable, Sendable {
    package var finished = 0
    /// Twice the median of the working days that they took; nil where no start is known.
    package var doubledMedian: Int?
    /// How many took longer than the rule of the day allows.
    package var late = 0
    /// How often they were sent back.
    package var sentBack = 0
  }

  /// - Parameter agencies: all of them; those without a draft in the quarter are left out.
  package init(
    _ quarter: Quarter, agencies: [Agency], applications: [Application],
    rules: RuleTable = .standard, calendar: WorkCalendar
  ) {
    self.quarter = quarter
    rows = agencies.sorted {
      ($0.name, $0.id.text) < ($1.name, $1.id.text)
    }.compactMap { agency in
      let drafted = applications.filter { application in
        application.agency == agency.id && application.drafted.map(quarter.contains) == true
      }
      func drafts(_ kind: ApplicationClass) -> Drafts {
        Drafts(drafted.filter { $0.class == kind }, rules: rules, calendar: calendar)
      }
      let row = Row(
        agency: agency, books: drafts(.reportBook), forms: drafts(.reportForm))
      return row.books.finished + row.forms.finished == 0 ? nil : row
    }
  }
}

extension AgencyQuarter.Drafts {
  /// - Parameter applications: of one class, with their drafts finished in the period.
  init(
    _ applications: [Application], rules: RuleTable = .standard, calendar: WorkCalendar
  ) {
    let clocks = applications.compactMap { application -> Clock? in
      guard let start = application.draftFrom, let end = application.drafted else { return nil }
      let terms = ApplicationTerms(application, items: [], permitClass: nil, rules: rules)
      guard let basis = terms.drafting(from: start) else { return nil }
      return Clock(.drafting, basis, start: start, ended: end, calendar: calendar, on: end)
    }
    finished = applications.count
    doubledMedian = Self.doubledMedian(of: clocks.map(\.used))
    late = clocks.count { $0.endedLate }
    sentBack = applications.reduce(0) { $0 + $1.sentBack }
  }

  private static func doubledMedian(of days: [Int]) -> Int? {
    if days.isEmpty { return nil }
    let sorted = days.sorted()
    return sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }
}
