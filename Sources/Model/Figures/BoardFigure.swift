/// A figure of the board by its name: the way to it in the board's JSON.
package enum BoardFigure: Hashable, Sendable {
  case open
  case openChange
  case overdue
  case dueSoon
  case dueInSeven
  case closedThisWeek
  case reopenedThisWeek
  case closedInTime
  case term(Term)
  case week(Flow)
  case ages
  case age(Rank)
  case span(Stretch, Part)
  case breakdown(BoardDimension, Measure)
  case gap(Gap)
  case approval(Approval)
  case visitsShort
  case pausesWithoutNotice
  case longPromises
  case freshness
  case review

  package enum Term: String, CaseIterable, Sendable {
    case met
    case running
    case atRisk
    case missed
  }

  package enum Flow: String, CaseIterable, Sendable {
    case opened
    case ended
    case open
  }

  /// A place in the row of ages.
  package enum Rank: String, CaseIterable, Sendable {
    case p50
    case p80
    case p95
    case oldest
  }

  /// A stretch of a ticket's life.
  package enum Stretch: String, CaseIterable, Sendable {
    case timeToClose
    case firstMile
    case lastMile
  }

  /// What is told of a stretch; days are working days.
  package enum Part: String, CaseIterable, Sendable {
    case tickets
    case mean = "meanWorkdays"
    case median = "medianWorkdays"
    case p80 = "p80Workdays"
    case p95 = "p95Workdays"
    case longest = "longestWorkdays"
  }

  package enum Measure: String, CaseIterable, Sendable {
    case open
    case overdue
    case dueSoon
    case closedThisWeek
  }

  package enum Gap: String, CaseIterable, Sendable {
    /// Operations of a device that have not come.
    case operations
    /// Records that lack what their kind needs.
    case incomplete
    case noDue
    case noCategory
    case noTown
    case noHandler
  }

  /// What is told of the applications decided in a year, a class each.
  package enum Approval: String, CaseIterable, Sendable {
    case decided
    case tripsKnown
    case zeroTrips
    case atOnce
    case termsCut
  }

  package static let all: [BoardFigure] =
    [
      .open, .openChange, .overdue, .dueSoon, .dueInSeven, .closedThisWeek, .reopenedThisWeek,
      .closedInTime,
    ] + Term.allCases.map { .term($0) } + Flow.allCases.map { .week($0) } + [.ages]
    + Rank.allCases.map { .age($0) }
    + Stretch.allCases.flatMap { stretch in Part.allCases.map { .span(stretch, $0) } }
    + BoardDimension.allCases.flatMap { dimension in
      Measure.allCases.map { .breakdown(dimension, $0) }
    } + Gap.allCases.map { .gap($0) } + Approval.allCases.map { .approval($0) }
    + [.visitsShort, .pausesWithoutNotice, .longPromises, .freshness, .review]

  package init?(id: String) {
    guard let figure = Self.all.first(where: { $0.id == id }) else { return nil }
    self = figure
  }

  package var id: String {
    switch self {
    case .open: "open"
    case .openChange: "openChange"
    case .overdue: "overdue"
    case .dueSoon: "dueSoon"
    case .dueInSeven: "dueInSeven"
    case .closedThisWeek: "closedThisWeek"
    case .reopenedThisWeek: "reopenedThisWeek"
    case .closedInTime: "closedInTime"
    case .term(let term): "terms.\(term.rawValue)"
    case .week(let flow): "weeks.\(flow.rawValue)"
    case .ages: "ages.open"
    case .age(let rank): "age.\(rank.rawValue)"
    case .span(let stretch, let part): "\(stretch.rawValue).\(part.rawValue)"
    case .breakdown(let dimension, let measure): "\(dimension.member).\(measure.rawValue)"
    case .gap(let gap): "gaps.\(gap.rawValue)"
    case .approval(let part): "approvals.\(part.rawValue)"
    case .visitsShort: "visitsShort"
    case .pausesWithoutNotice: "pausesWithoutNotice"
    case .longPromises: "longPromises"
    case .freshness: "freshness"
    case .review: "review"
    }
  }
}

extension BoardDimension {
  /// The name of the breakdown in JSON.
  package var member: String {
    switch self {
    case .category: "byCategory"
    case .class: "byClass"
    case .town: "byTown"
    case .officer: "byOfficer"
    case .source: "bySource"
    }
  }
}

extension BoardFigure {
  /// What a figure is counted from.
  package enum Listing: Hashable, Sendable {
    /// Tickets, over the board's period or over the ISO week of its day.
    case tickets(TicketSet, isOfWeek: Bool)
    /// Items of the review list, all or of one kind.
    case review(ReviewKind?)
    /// Records as they stand on the board's day, whatever tickets are narrowed down to.
    case cases(CaseSet)
    case officers
  }

  package var listed: Listing {
    switch self {
    case .open, .ages, .age: .tickets(.open, isOfWeek: false)
    case .openChange: .tickets(.turned, isOfWeek: false)
    case .overdue: .tickets(.overdue, isOfWeek: false)
    case .dueSoon: .tickets(.dueSoon, isOfWeek: false)
    case .dueInSeven: .tickets(.dueInSeven, isOfWeek: false)
    case .closedThisWeek: .tickets(.closedThisWeek, isOfWeek: false)
    case .reopenedThisWeek: .tickets(.reopenedThisWeek, isOfWeek: false)
    case .closedInTime: .tickets(.closedWithTerm, isOfWeek: false)
    case .term(.met): .tickets(.closedInTime, isOfWeek: false)
    case .term(.running): .tickets(.dueLater, isOfWeek: false)
    case .term(.atRisk): .tickets(.dueSoon, isOfWeek: false)
    case .term(.missed): .tickets(.missed, isOfWeek: false)
    case .week(.opened): .tickets(.opened, isOfWeek: true)
    case .week(.ended): .tickets(.ended, isOfWeek: true)
    case .week(.open): .tickets(.open, isOfWeek: false)
    case .span(.timeToClose, _): .tickets(.closed, isOfWeek: false)
    case .span(.firstMile, _): .tickets(.assigned, isOfWeek: false)
    case .span(.lastMile, _): .tickets(.rated, isOfWeek: false)
    case .breakdown(_, .open): .tickets(.open, isOfWeek: false)
    case .breakdown(_, .overdue): .tickets(.overdue, isOfWeek: false)
    case .breakdown(_, .dueSoon): .tickets(.dueSoon, isOfWeek: false)
    case .breakdown(_, .closedThisWeek): .tickets(.closedThisWeek, isOfWeek: false)
    case .gap(.operations): .review(.gap)
    case .gap(.incomplete): .review(.incomplete)
    case .gap(.noDue): .tickets(.noDue, isOfWeek: false)
    case .gap(.noCategory): .tickets(.noCategory, isOfWeek: false)
    case .gap(.noTown): .tickets(.noTown, isOfWeek: false)
    case .gap(.noHandler): .tickets(.noHandler, isOfWeek: false)
    case .approval(.decided), .approval(.atOnce): .cases(.decided)
    case .approval(.tripsKnown), .approval(.zeroTrips): .cases(.tripsKnown)
    case .approval(.termsCut): .cases(.termKnown)
    case .visitsShort: .cases(.visitsShort)
    case .pausesWithoutNotice: .cases(.pausesWithoutNotice)
    case .longPromises: .cases(.longPromises)
    case .freshness: .officers
    case .review: .review(nil)
    }
  }
}
