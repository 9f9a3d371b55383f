internal import ArgumentParser
internal import Model

/// What the board and every list are narrowed down by.
struct FilterOptions: ParsableArguments {
  @Option(
    help: "Only this category, such as complaint.noise; of applications and items, this class")
  var category: String?
  @Option(
    name: .customLong("class"), help: "Only this class of the national figures, such as water")
  var nationalClass: String?
  @Option(help: "Only this town, by code or name")
  var town: String?
  @Option(help: "Only what this officer has in hand, by code or name")
  var officer: String?
  @Option(help: "Only from this source, such as 12345; of applications, this channel")
  var source: String?

  /// The filter of tickets.
  ///
  /// - Throws: `UsageFault`, as all below, for a word that stands for nothing.
  func filter(officers: [Officer]) throws -> TicketFilter {
    TicketFilter(
      category: try Self.choice(category, "--category", Category.self),
      nationalClass: try Self.choice(nationalClass, "--class", NationalClass.self),
      town: try townCode(), officer: try officer.map { try officers.code(of: $0) },
      source: try Self.choice(source, "--source", TicketSource.self))
  }

  /// Whether a record of `kind` stays in a list.
  func test(_ kind: RecordKind, officers: [Officer]) throws -> (ListedRecord) -> Bool {
    let category =
      switch kind {
      case .application:
        try Self.choice(category, "--category", ApplicationClass.self)?.rawValue
      case .item: try Self.choice(category, "--category", ItemClass.self)?.rawValue
      default: try Self.choice(category, "--category", Category.self)?.rawValue
      }
    let source =
      kind == .application
      ? try Self.choice(source, "--source", Channel.self)?.rawValue
      : try Self.choice(source, "--source", TicketSource.self)?.rawValue
    let nationalClass = try Self.choice(nationalClass, "--class", NationalClass.self)
    let town = try townCode()
    let officer = try officer.map { try officers.code(of: $0) }
    return { record in
      (category.map { record.category == $0 } ?? true)
        && (nationalClass.map { record.nationalClass == $0.rawValue } ?? true)
        && (town.map { record.town == $0 } ?? true)
        && (officer.map { record.officers.contains($0) } ?? true)
        && (source.map { record.source == $0 } ?? true)
    }
  }

  /// The options that are given, as a command takes them back.
  var words: [String] { given.flatMap { ["--" + $0.filter.rawValue, $0.value] } }

  fileprivate var given: [(filter: ListFilter, value: String)] {
    [
      (ListFilter.category, category), (.class, nationalClass), (.town, town), (.officer, officer),
      (.source, source),
    ].compactMap { filter, value in value.map { (filter, $0) } }
  }

  private func townCode() throws -> String? {
    guard let town else { return nil }
    guard let code = Town.code(town) else {
      throw UsageFault.badFieldValue(
        name: "--town", value: town, allowed: Town.xiuzhou.map(\.code))
    }
    return code
  }

  private static func choice<Choice: Phrased & CaseIterable & RawRepresentable>(
    _ text: String?, _ option: String, _ type: Choice.Type
  ) throws -> Choice? where Choice.RawValue == String {
    try text.map { try Choice(typed: $0, as: option) }
  }
}

/// What the board and every list are divided by.
struct DivisionOption: ParsableArguments {
  @Option(help: "Divide by category, class, town, officer or source")
  var by: String?

  /// - Throws: `UsageFault` for a word that stands for nothing.
  func dimension() throws -> BoardDimension? {
    guard let by else { return nil }
    guard let dimension = BoardDimension(rawValue: by) else {
      throw UsageFault.badFieldValue(
        name: "--by", value: by, allowed: BoardDimension.allCases.map(\.rawValue))
    }
    return dimension
  }
}

/// The days that the board and every list look back on.
struct PeriodOptions: ParsableArguments {
  @Option(help: "The first day that counts, YYYY-MM-DD")
  var from: String?
  @Option(help: "The last day that counts, YYYY-MM-DD")
  var to: String?

  /// What a board is about: up to `today` and the usual weeks back where nothing else is said.
  ///
  /// - Throws: `TimeFault` for what is no day, `UsageFault` for a period that ends before it begins.
  func scope(today: Day) throws -> BoardScope {
    let day = try to.map { try Day(iso: $0) } ?? today
    guard let from else { return BoardScope(on: day, calendar: .china) }
    let first = try Day(iso: from)
    guard let period = Period(from: first, through: day) else {
      throw UsageFault.badPeriod(from: first, through: day)
    }
    return BoardScope(period, calendar: .china)
  }

  /// The days from the one end to the other, each open where it is not given.
  ///
  /// - Throws: as `scope`.
  func validity() throws -> Validity {
    let first = try from.map { try Day(iso: $0) }
    let last = try to.map { try Day(iso: $0) }
    if let first, let last, last < first {
      throw UsageFault.badPeriod(from: first, through: last)
    }
    return Validity(from: first, through: last)
  }

  /// Whether a record's days meet the period; everything does where no end is given, what has no days only then.
  func test() throws -> (Validity?) -> Bool {
    let period = try validity()
    if period == Validity(from: nil, through: nil) { return { _ in true } }
    return { $0.map(period.overlaps) ?? false }
  }
}

/// What a list of records, on the screen or in a file, is narrowed down by.
struct NarrowingOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions
  @OptionGroup var filter: FilterOptions

  /// - Throws: `UsageFault.notNarrowed` for an option that says nothing of records of `kind`.
  func check(_ kind: RecordKind) throws(UsageFault) {
    let days = [("--from", period.from), ("--to", period.to)]
    for (option, value) in days where value != nil && !kind.filters.contains(.days) {
      throw .notNarrowed(kind: kind, option: option)
    }
    for (filter, _) in filter.given where !kind.filters.contains(filter) {
      throw .notNarrowed(kind: kind, option: "--" + filter.rawValue)
    }
  }
}
