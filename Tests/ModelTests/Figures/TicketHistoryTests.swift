import Testing

@testable import Model

struct TicketHistoryTests {
  /// A ticket found on 2 November, with these steps, and the status that its record shows since a day,
  /// else since the last step.
  private static func history(
    _ steps: [(TicketStep, String)], shows status: TicketStatus, since: String? = nil,
    due: String? = nil
  ) throws -> TicketHistory {
    var values: [String: FieldValue] = ["status": .text(status.rawValue)]
    values["due"] = due.map { .text($0) }
    return TicketHistory(
      ticket: try Ticket(.sample(.ticket, values)),
      events: try steps.map {
        TicketEvent(step: $0.0, day: try Day(iso: "2026-11-\($0.1)"), person: nil, reason: nil)
      }, statusSince: try (since ?? steps.last?.1).map { try Day(iso: "2026-11-\($0)") })
  }

  private static func status(_ history: TicketHistory, _ day: String) throws -> TicketStatus? {
    history.status(on: try Day(iso: "2026-11-\(day)"))
  }

  @Test func `a ticket's status is as of the day asked for`() throws {
    let history = try Self.history(
      [(.assign, "03"), (.check, "04"), (.close, "10"), (.reopen, "12"), (.close, "20")],
      shows: .closed)
    #expect(try Self.status(history, "01") == nil)
    #expect(try Self.status(history, "02") == .found)
    #expect(try Self.status(history, "04") == .assigned)
    #expect(try Self.status(history, "11") == .closed)
    #expect(try Self.status(history, "12") == .reopened)
    #expect(try Self.status(history, "20") == .closed)
    #expect(try history.closed(by: Day(iso: "2026-11-11"))?.iso == "2026-11-10")
    #expect(try history.closed(by: Day(iso: "2026-11-19")) == nil)
    #expect(try history.closed(by: Day(iso: "2026-11-20"))?.iso == "2026-11-20")
  }

  @Test func `a status written without a step holds from its own day on, and no earlier`() throws {
    let history = try Self.history([(.assign, "03")], shows: .closed, since: "20")
    #expect(try Self.status(history, "05") == .assigned)
    #expect(try Self.status(history, "19") == .assigned)
    #expect(try Self.status(history, "20") == .closed)
    #expect(try history.closed(by: Day(iso: "2026-11-21"))?.iso == "2026-11-20")
    #expect(try history.isOpen(on: Day(iso: "2026-11-05")))
  }

  @Test func `a day at the end of all days costs no time`() throws {
    let values: [String: FieldValue] = ["due": .text("9999-12-31")]
    let history = TicketHistory(
      ticket: try Ticket(.sample(.ticket, values)), events: [], statusSince: nil)
    let day = try Day(iso: "2026-11-20")
    let time = ContinuousClock().measure {
      for _ in 0..<1_000 { #expect(history.light(on: day, .china) == .green) }
    }
    // Counting all working days until then would take minutes.
    #expect(time < .seconds(5))
  }

  @Test func `from its day on the record's own status holds`() throws {
    // Two officers disagree about the status; the merge shows the safe side.
    let history = try Self.history([(.assign, "03"), (.close, "10")], shows: .assigned)
    #expect(try Self.status(history, "09") == .assigned)
    #expect(try Self.status(history, "30") == .assigned)
    #expect(try history.closed(by: Day(iso: "2026-11-30")) == nil)
  }

  @Test func `a light turns yellow three working days before it is due and red after`() throws {
    let history = try Self.history([], shows: .found, due: "2026-11-20")
    func light(_ day: String) throws -> Light? {
      history.light(on: try Day(iso: "2026-11-\(day)"), .china)
    }
    #expect(try light("16") == .green)
    #expect(try light("17") == .yellow)
    #expect(try light("20") == .yellow)
    #expect(try light("21") == .red)
    #expect(try light("01") == nil)
    #expect(try Self.history([], shows: .found).light(on: Day(iso: "2026-11-16"), .china) == nil)
  }

  @Test func `the miles are counted in working days, and only once they are walked`() throws {
    let history = try Self.history(
      [(.assign, "09"), (.answer, "12"), (.rate, "17")], shows: .rated)
    let (eighth, ninth) = (try Day(iso: "2026-11-08"), try Day(iso: "2026-11-09"))
    #expect(history.firstMile(by: eighth, .china) == nil)
    #expect(history.firstMile(by: ninth, .china) == 5)
    #expect(history.lastMile(by: ninth, .china) == nil)
    #expect(try history.lastMile(by: Day(iso: "2026-11-17"), .china) == 3)
  }

  @Test func `a due day is that of the time, and after the last writing the record's own`() throws {
    let shown = try Self.history([(.find, "02")], shows: .found, due: "2026-11-27")
    let dues = [
      DueWriting(day: try Day(iso: "2026-11-03"), due: try Day(iso: "2026-11-12")),
      DueWriting(day: try Day(iso: "2026-11-16"), due: try Day(iso: "2026-11-26")),
    ]
    let history = TicketHistory(
      ticket: shown.ticket, events: shown.events, statusSince: shown.statusSince, dues: dues)
    for (day, due) in [("02", "12"), ("03", "12"), ("15", "12"), ("16", "27"), ("30", "27")] {
      #expect(
        try history.due(on: Day(iso: "2026-11-\(day)")) == Day(iso: "2026-11-\(due)"), "\(day)")
    }
    #expect(try history.light(on: Day(iso: "2026-11-13"), .china) == .red)
    #expect(try history.light(on: Day(iso: "2026-11-17"), .china) == .green)
  }
}
