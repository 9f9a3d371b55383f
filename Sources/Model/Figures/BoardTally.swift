/// Counts a board's figures in one pass over the tickets.
struct BoardTally {
  let scope: BoardScope
  private(set) var total = BoardFigures.Counts()
  private(set) var openWeekBefore = 0
  private(set) var dueInSeven = 0
  private(set) var reopenedThisWeek = 0
  private(set) var terms = BoardFigures.Terms()
  private(set) var gaps = BoardFigures.Gaps()
  private(set) var isProvisional = false
  private(set) var flows: WeekFlows
  /// Days since the find of each open ticket.
  private(set) var ages: [Int] = []
  private(set) var timesToClose: [Int] = []
  private(set) var firstMiles: [Int] = []
  private(set) var lastMiles: [Int] = []
  private var byCategory: [Category?: BoardFigures.Counts] = [:]
  private var byText: [[String?: BoardFigures.Counts]] = [[:], [:]]
  private var bySource: [TicketSource: BoardFigures.Counts] = [:]

  init(_ scope: BoardScope) {
    self.scope = scope
    flows = WeekFlows(scope)
  }

  mutating func add(_ seen: FilteredCourse) {
    let course = seen.course
    if course.found > scope.day { return }
    flows.add(seen)
    if seen.isOpen(on: scope.weekBefore) { openWeekBefore += 1 }
    if !seen.isWithin { return }
    if scope.isThisWeek(course.reopened) { reopenedThisWeek += 1 }
    addSpans(of: course)
    if let counts = counts(of: course) {
      total += counts
      byCategory[course.properties.category, default: .init()] += counts
      byText[0][course.properties.town, default: .init()] += counts
      byText[1][course.properties.handler, default: .init()] += counts
      bySource[course.properties.source, default: .init()] += counts
    }
  }

  private mutating func addSpans(of course: TicketCourse) {
    let (period, calendar) = (scope.period, scope.calendar)
    if period.contains(course.closed) {
      if let days = course.timeToClose(calendar) { timesToClose.append(days) }
      switch course.isClosedInTime {
      case true?: terms.met += 1
      case false?: terms.late += 1
      case nil: break
      }
    }
    if period.contains(course.assigned), let days = course.firstMile(calendar) {
      firstMiles.append(days)
    }
    if period.contains(course.rated), let days = course.lastMile(calendar) {
      lastMiles.append(days)
    }
  }

  /// What the course adds to the counts; nil for nothing.
  private mutating func counts(of course: TicketCourse) -> BoardFigures.Counts? {
    var counts = BoardFigures.Counts()
    if scope.isThisWeek(course.closed) { counts.closedThisWeek = 1 }
    guard course.isOpen else { return counts.closedThisWeek == 0 ? nil : counts }
    counts.open = 1
    ages.append(scope.day - course.found)
    switch scope.light(of: course) {
    case .red?:
      counts.overdue = 1
      terms.overdue += 1
    case .yellow?:
      counts.dueSoon = 1
      terms.atRisk += 1
    case .green?: terms.running += 1
    case nil: gaps.noDue += 1
    }
    if scope.isDueInSeven(course) { dueInSeven += 1 }
    if course.properties.category == nil { gaps.noCategory += 1 }
    if course.properties.town == nil { gaps.noTown += 1 }
    if course.properties.handler == nil { gaps.noHandler += 1 }
    if let due = course.due, scope.calendar.isProvisional(due) { isProvisional = true }
    return counts
  }

  var breakdowns: [Breakdown] {
    var categories: [String?: BoardFigures.Counts] = [:]
    var classes: [String?: BoardFigures.Counts] = [:]
    for (category, counts) in byCategory {
      categories[category?.rawValue, default: .init()] += counts
      classes[category?.nationalClass.rawValue, default: .init()] += counts
    }
    var sources: [String?: BoardFigures.Counts] = [:]
    for (source, counts) in bySource { sources[source.rawValue] = counts }
    return BoardDimension.allCases.map { dimension in
      let counted =
        switch dimension {
        case .category: categories
        case .class: classes
        case .town: byText[0]
        case .officer: byText[1]
        case .source: sources
        }
      return Breakdown(dimension, counted: counted)
    }
  }
}
