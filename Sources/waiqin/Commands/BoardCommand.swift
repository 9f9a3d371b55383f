internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Show how problems get closed",
    discussion: """
      Examples:
        waiqin board
        waiqin board --to 2026-11-20 --from 2026-09-01 --by town
        waiqin board --source 12345 --town 330411002 --json
        waiqin board --explain closedInTime
        waiqin board --watch 60

      The board stands at the end of --to, else of today, and looks back to --from, else over eight weeks. --explain all \
      tells what every figure means.
      """)

  @Option(help: "Say what a figure means and how to list its rows, such as overdue; or all")
  var explain: String?
  @Option(help: "Show it live, made anew every so many seconds; q quits")
  var watch: Int?
  @OptionGroup var period: PeriodOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var division: DivisionOption
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let watch, !(1...86_400).contains(watch) { throw UsageFault.badWatch(watch) }
  }

  func run() throws {
    if let explain { return try tell(explain, try scope()) }
    if let watch, !common.json, Console.standard.isTerminal {
      let now = { (screen: Screen) in
        try common.reader().read { try board($0, try scope()) }.text(on: screen)
      }
      return try BoardWatch(seconds: watch, display: common.display, text: now).run()
    }
    let report = try common.reader().read { try board($0, try scope()) }
    common.print(report.text(on: common.screen), json: report.json)
  }

  private func scope() throws -> BoardScope { try period.scope(today: try today.day()) }

  private func board(
    _ snapshot: borrowing StoreSnapshot, _ scope: BoardScope
  ) throws -> BoardReport {
    try BoardReport(
      snapshot, scope, try filter.filter(officers: try snapshot.officers()),
      by: try division.dimension())
  }

  /// Prints what a figure means, or what all of them do.
  private func tell(_ name: String, _ scope: BoardScope) throws {
    let figures = name == "all" ? BoardFigure.all : BoardFigure(id: name).map { [$0] } ?? []
    if figures.isEmpty { throw UsageFault.noBoardFigure(name, option: "--explain") }
    let report = try common.reader().read { snapshot in
      let ticketFilter = try filter.filter(officers: try snapshot.officers())
      let courses = try snapshot.ticketCourses(
        from: scope.first, through: scope.day, ticketFilter)
      let board = try BoardReport(
        snapshot, scope, ticketFilter, by: try division.dimension(), courses: courses)
      let rows = try FigureRows(
        snapshot, scope, courses.compactMap { FilteredCourse($0, ticketFilter) },
        of: Set(figures.map(\.listed)))
      return FigureReport(
        figures.map { figure in
          FigureReport.Entry(
            figure, rows: rows.count(figure.listed),
            command: figure.listing(scope, filter: filter.words),
            board: board)
        })
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}

/// How many records the listings of figures have.
private struct FigureRows {
  private var counts: [BoardFigure.Listing: Int] = [:]

  /// - Parameter tickets: all that the board counts from.
  init(
    _ snapshot: borrowing StoreSnapshot, _ scope: BoardScope, _ tickets: [FilteredCourse],
    of listings: Set<BoardFigure.Listing>
  ) throws {
    let review = try snapshot.reviewItems()
    let cases = try BoardCases(snapshot, on: scope.day)
    for listing in listings {
      counts[listing] =
        switch listing {
        case .tickets(let set, let isOfWeek):
          tickets.count { set.contains($0, isOfWeek ? scope.week : scope) }
        case .review(let kind): review.count { kind == nil || $0.kind == kind }
        case .cases(let set): cases.records(of: set).count
        case .officers: try snapshot.officers().count
        }
    }
  }

  func count(_ listing: BoardFigure.Listing) -> Int { counts[listing] ?? 0 }
}

extension BoardReport {
  /// The board of what `snapshot` holds.
  init(
    _ snapshot: borrowing StoreSnapshot, _ scope: BoardScope,
    _ filter: TicketFilter = TicketFilter(), by dimension: BoardDimension? = nil
  ) throws {
    try self.init(
      snapshot, scope, filter, by: dimension,
      courses: try snapshot.ticketCourses(from: scope.first, through: scope.day, filter))
  }

  /// - Parameter courses: all tickets that the board may count.
  fileprivate init(
    _ snapshot: borrowing StoreSnapshot, _ scope: BoardScope, _ filter: TicketFilter,
    by dimension: BoardDimension?, courses: [TicketCourse]
  ) throws {
    let officers = try snapshot.officers()
    let received = Dictionary(
      try snapshot.freshness(on: scope.day).map { ($0.officer, $0.received) },
      uniquingKeysWith: max)
    self.init(
      BoardFigures(courses, scope, filter),
      names: BoardNames(towns: Town.xiuzhou, officers: officers),
      intake: BoardIntake(
        review: try snapshot.reviewItems(),
        freshness: officers.map { .init(officer: $0.code, received: received[$0.code]) }),
      filter: filter, by: dimension,
      cases: filter.isOpen ? try BoardCases(snapshot, on: scope.day) : .none)
  }

  /// The board of the usual weeks up to `day`.
  init(_ snapshot: borrowing StoreSnapshot, on day: Day) throws {
    try self.init(snapshot, BoardScope(on: day, calendar: .china))
  }
}

extension BoardCases {
  /// What the board tells of approvals and of visits at the end of `day`; a filter, which is about tickets, leaves it out.
  init(_ snapshot: borrowing StoreSnapshot, on day: Day) throws {
    let applications = try snapshot.applicationsByNumber()
    let hasPauses = applications.contains { !$0.pauses.isEmpty }
    self.init(
      applications: applications, events: hasPauses ? try snapshot.applicationEvents() : [:],
      items: try snapshot.items(),
      visits: try snapshot.visitsWithoutTitles(), visitDays: try snapshot.visitDays(),
      officers: try snapshot.officers(), on: day, calendar: .china)
  }
}
