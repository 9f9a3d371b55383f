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
      """)

  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let day = try today.day()
    let report = try common.reader().read { try BoardReport($0, on: day) }
    common.print(report.text(on: common.screen), json: report.json)
  }
}

extension BoardReport {
  /// The board of what `snapshot` holds.
  init(_ snapshot: borrowing StoreSnapshot, on day: Day) throws {
    let events = try snapshot.ticketEvents()
    let written = try snapshot.statusDays(of: .ticket)
    let histories = try snapshot.tickets().map {
      TicketHistory(
        ticket: $0, events: events[$0.id] ?? [], statusSince: written[$0.id])
    }
    self.init(
      BoardFigures(histories, on: day, calendar: .china), towns: Town.xiuzhou,
      review: try snapshot.reviewItems())
  }
}
