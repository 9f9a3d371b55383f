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
        waiqin board --today 2026-11-20 --json
        waiqin board --source 12345 --town 330411002
      """)

  @Option(help: "Only tickets of this category, such as complaint.noise")
  var category: String?
  @Option(help: "Only tickets of this town, by code or name")
  var town: String?
  @Option(help: "Only tickets that this officer handles, by code or name")
  var officer: String?
  @Option(help: "Only tickets from this source, such as 12345")
  var source: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let day = try today.day()
    let report = try common.reader().read { snapshot in
      try BoardReport(snapshot, on: day, try filter(officers: try snapshot.officers()))
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}

extension BoardCommand {
  /// - Throws: `UsageFault` for a word that stands for nothing.
  private func filter(officers: [Officer]) throws -> TicketFilter {
    var filter = TicketFilter()
    filter.category = try Self.choice(category, "--category")
    filter.source = try Self.choice(source, "--source")
    filter.officer = try officer.map { try officers.code(of: $0) }
    if let town {
      guard let found = Town.xiuzhou.first(where: { [$0.code, $0.zh].contains(town) }) else {
        throw UsageFault.badFieldValue(
          name: "--town", value: town, allowed: Town.xiuzhou.map(\.code))
      }
      filter.town = found.code
    }
    return filter
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String?, _ option: String
  ) throws -> Choice? {
    guard let text else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw UsageFault.badFieldValue(
        name: option, value: text, allowed: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}

extension BoardReport {
  /// The board of what `snapshot` holds.
  init(
    _ snapshot: borrowing StoreSnapshot, on day: Day, _ filter: TicketFilter = TicketFilter()
  ) throws {
    let histories = try snapshot.ticketHistories().filter { filter.contains($0.ticket) }
    // A filter is about tickets alone.
    let cases =
      filter.isOpen
      ? BoardCases(
        applications: try snapshot.applications(), items: try snapshot.items(),
        visits: try snapshot.visits(), visitDays: try snapshot.visitDays(),
        officers: try snapshot.officers(), on: day, calendar: .china) : .none
    self.init(
      BoardFigures(histories, on: day, calendar: .china), towns: Town.xiuzhou,
      review: try snapshot.reviewItems(), filter: filter, cases: cases)
  }
}
