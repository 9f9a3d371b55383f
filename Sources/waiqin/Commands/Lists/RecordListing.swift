internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

/// The options of a list that can be narrowed down and divided.
struct ListOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions
  @OptionGroup var filter: FilterOptions
  @Flag(help: "Show who complained; the log keeps that it was shown")
  var unmasked = false

  /// Notes in the log, where that is asked for, that who complained is shown.
  func noteShown(common: CommonOptions, today: TodayOption) throws {
    if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
  }

  /// The records of `kind` that the options leave.
  ///
  /// - Parameter seen: the record as it is looked at, nil where it is not there then.
  func records(
    of kind: RecordKind, in snapshot: borrowing StoreSnapshot,
    as seen: (Fields) -> Fields? = { $0 }
  ) throws -> [ListedRecord] {
    let isInPeriod = try period.test()
    let isMeant = try filter.test(kind, officers: try snapshot.officers())
    return try all(kind, in: snapshot, as: seen).filter { isMeant($0) && isInPeriod($0.day) }
  }

  /// The tickets of a set, each as it stood at the end of the board's day.
  func tickets(
    _ set: TicketSet, _ scope: BoardScope, in snapshot: borrowing StoreSnapshot
  ) throws -> [ListedRecord] {
    let filter = try filter.filter(officers: try snapshot.officers())
    let counted = try snapshot.ticketCourses(from: scope.first, through: scope.day, filter)
      .filter { course in
        FilteredCourse(course, filter).map { set.contains($0, scope) } ?? false
      }
    let towns = try towns(in: snapshot)
    return try snapshot.ticketHistories(of: counted.map(\.ticket)).compactMap { fields, history in
      ListedRecord(fields, towns: towns, tickets: [:]).ticket(history, asOf: scope.day)
    }
  }

  /// The records of `kind` with what they are narrowed down and divided by.
  private func all(
    _ kind: RecordKind, in snapshot: borrowing StoreSnapshot,
    as seen: (Fields) -> Fields? = { $0 }
  ) throws -> [ListedRecord] {
    let towns = try towns(in: snapshot)
    let tickets =
      kind == .visit
      ? Dictionary(
        try snapshot.fields(of: .ticket).map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
      : [:]
    return try snapshot.fields(of: kind).compactMap(seen)
      .map { ListedRecord($0, towns: towns, tickets: tickets) }
  }

  /// The town of each site that has one.
  private func towns(in snapshot: borrowing StoreSnapshot) throws -> [RecordID: String] {
    Dictionary(
      try snapshot.fields(of: .site).compactMap { site in site.text("town").map { (site.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The records as a table, divided where that was asked for.
  func report(
    _ records: [ListedRecord], of kind: RecordKind, in snapshot: borrowing StoreSnapshot
  ) throws -> RecordListReport {
    let sites = kind == .visit ? try snapshot.sitesToName() : []
    guard let dimension = try filter.dimension() else {
      return RecordListReport(
        kind: kind, records: records.map(\.fields), isMasked: !unmasked, sites: sites)
    }
    let names = BoardNames(towns: Town.xiuzhou, officers: try snapshot.officers())
    return RecordListReport(
      kind: kind, records.grouped(by: dimension), by: dimension, names: names, isMasked: !unmasked,
      sites: sites)
  }
}

extension TicketCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List tickets, all of them or those that a figure counts",
      discussion: """
        Examples:
          waiqin ticket list --town 新城街道 --from 2026-11-01
          waiqin ticket list --figure overdue --to 2026-11-20 --by officer

        With a figure of the board the days are the board's, and tickets are listed as they stood then; else they are \
        those of the find.
        """)

    @Option(help: "Only the tickets that this figure of the board counts, such as overdue")
    var figure: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let counted = try figure.map { name in
        guard case .tickets(let set, let isOfWeek)? = BoardFigure(id: name)?.listed else {
          throw UsageFault.noBoardFigure(name, option: "--figure")
        }
        return (set: set, isOfWeek: isOfWeek)
      }
      try list.noteShown(common: common, today: today)
      let report = try common.reader().read { snapshot in
        guard let counted else {
          return try list.report(
            try list.records(of: .ticket, in: snapshot), of: .ticket, in: snapshot)
        }
        var scope = try list.period.scope(today: try today.day())
        if counted.isOfWeek { scope = scope.week }
        return try list.report(
          try list.tickets(counted.set, scope, in: snapshot), of: .ticket, in: snapshot)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
