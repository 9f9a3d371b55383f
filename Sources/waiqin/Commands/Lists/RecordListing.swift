internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

/// The options of a list that can be divided.
struct ListOptions: ParsableArguments {
  @OptionGroup var division: DivisionOption
  @Flag(help: "Show who complained; the log keeps that it was shown")
  var unmasked = false

  /// Notes in the log, where that is asked for, that who complained is shown.
  func noteShown(common: CommonOptions, today: TodayOption) throws {
    if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
  }

  /// What the records of `kind` are divided by; nil where nothing is asked for.
  ///
  /// - Throws: `UsageFault.notNarrowed` for what says nothing of such records.
  func dimension(of kind: RecordKind) throws -> BoardDimension? {
    guard let dimension = try division.dimension() else { return nil }
    if kind.filters.contains(where: { $0.rawValue == dimension.rawValue }) { return dimension }
    throw UsageFault.notNarrowed(kind: kind, option: "--by " + dimension.rawValue)
  }

  /// The records as a table, divided where that was asked for.
  func report(
    _ records: [ListedRecord], of kind: RecordKind, in snapshot: borrowing StoreSnapshot
  ) throws -> RecordListReport {
    let sites = [.visit, .permit].contains(kind) ? try snapshot.sitesToName() : []
    guard let dimension = try dimension(of: kind) else {
      return RecordListReport(
        kind: kind, records: records.map(\.fields), isMasked: !unmasked, sites: sites)
    }
    let names = BoardNames(towns: Town.xiuzhou, officers: try snapshot.officers())
    return RecordListReport(
      kind: kind, records.grouped(by: dimension), by: dimension, names: names, isMasked: !unmasked,
      sites: sites)
  }
}

extension NarrowingOptions {
  /// The records of `kind` that the options leave.
  ///
  /// - Parameters:
  ///   - counted: what a figure of the board counts, whose days those of the options are; nil for all records.
  ///   - seen: the record as it is looked at, nil where it is not there then.
  func records(
    of kind: RecordKind, counted: Set<RecordID>? = nil, in snapshot: borrowing StoreSnapshot,
    as seen: (Fields) -> Fields? = { $0 }
  ) throws -> [ListedRecord] {
    try check(kind)
    let isInPeriod = try period.test()
    let isMeant = try filter.test(kind, officers: try snapshot.officers())
    return try all(kind, in: snapshot, as: seen).filter { record in
      let isAsked = counted.map { $0.contains(record.fields.id) } ?? isInPeriod(record.days)
      return isAsked && isMeant(record)
    }
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
    as seen: (Fields) -> Fields?
  ) throws -> [ListedRecord] {
    let hasSites = kind.fields.contains { $0.name == "site" }
    let towns = hasSites ? try towns(in: snapshot) : [:]
    let tickets = kind == .visit ? try snapshot.ticketsOfVisits() : [:]
    let records =
      kind == .ticket
      ? try snapshot.tickets(
        mayFit: try filter.filter(officers: try snapshot.officers()),
        during: try period.validity())
      : try snapshot.fields(of: kind)
    return records.compactMap(seen).map { ListedRecord($0, towns: towns, tickets: tickets) }
  }

  /// The town of each site that has one.
  private func towns(in snapshot: borrowing StoreSnapshot) throws -> [RecordID: String] {
    Dictionary(
      try snapshot.fields(of: .site).compactMap { site in site.text("town").map { (site.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
