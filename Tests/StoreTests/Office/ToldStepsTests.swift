import Exchange
import Model
import Testing

@testable import Store

/// The course of a ticket as it is read back from the log.
struct ToldStepsTests {
  private let desk: Desk
  private let ticket: RecordID

  init() throws {
    desk = try Desk()
    ticket = desk.newRecord()
    try desk.write("ticket add", [.ticket(ticket)])
  }

  @discardableResult
  private func take(
    _ step: String, of ticket: RecordID? = nil, on day: String,
    _ members: [(String, FieldValue)] = [],
    set: [FieldWrite] = [], corrects: OperationID? = nil
  ) throws -> OperationID? {
    let entry = [("step", FieldValue.text(step)), ("day", .text(day))] + members
    return try desk.write(
      "ticket \(step)",
      [
        .add(
          .step, of: .ticket, ticket ?? self.ticket, .object(entry), set: set, corrects: corrects,
          at: Desk.noon)
      ]
    ).first
  }

  private func steps(of ticket: RecordID? = nil) throws -> [ToldStep] {
    try desk.read { try $0.toldSteps(of: ticket ?? self.ticket) }
  }

  @Test func `a step tells who took it, why, and which due day it moved`() throws {
    let before = try desk.set(.ticket, ticket, "due", .text("2026-11-20"))
    try take(
      "extend", on: "2026-11-19", [("person", .text("O-001")), ("reason", .text("等监测报告"))],
      set: [FieldWrite(field: "due", value: .text("2026-12-04"), parents: before)])
    let step = try #require(try steps().first)
    #expect(step.step == .extend && step.person == "O-001" && step.reason == "等监测报告")
    #expect(step.due?.iso == "2026-12-04" && step.dueBefore?.iso == "2026-11-20")
    #expect(step.standing == .stands)
  }

  @Test func `steps stand by day, and those of one day as they came`() throws {
    for (step, day) in [
      ("accept", "2026-11-04"), ("assign", "2026-11-03"), ("start", "2026-11-04"),
    ] {
      try take(step, on: day)
    }
    #expect(try steps().map(\.step) == [.assign, .accept, .start])
  }

  @Test func `what was taken back stays in the course, and done again stands beside it`() throws {
    try take("assign", on: "2026-11-03")
    try desk.undo()
    #expect(try steps().map(\.standing) == [.takenBack])
    try desk.redo()
    #expect(try steps().map(\.standing) == [.takenBack, .stands])
  }

  @Test func `an assignment that was undone and done again counts from its own day`() throws {
    let ticket = desk.newRecord()
    let found = Desk.time("2026-11-02T09:00:00+08:00")
    try desk.write(
      "ticket add",
      [
        .write(
          .ticket, ticket,
          set: [("title", "积水"), ("found", "2026-11-02"), ("handler", "O-001")].map {
            FieldWrite(field: $0.0, value: .text($0.1), parents: [])
          }, at: found)
      ])
    func assign(to officer: String, on day: String) throws {
      let standing = try desk.transaction { try $0.heads(of: "handler", in: ticket) }
      try take(
        "assign", of: ticket, on: day,
        set: [FieldWrite(field: "handler", value: .text(officer), parents: standing)])
    }
    try assign(to: "O-003", on: "2026-11-05")
    #expect(try handlers(of: ticket) == ["O-001", "O-003", "O-003"])
    try desk.undo()
    #expect(try handlers(of: ticket) == ["O-001", "O-001", "O-001"])
    try desk.redo()
    #expect(try handlers(of: ticket) == ["O-001", "O-003", "O-003"])
    #expect(try steps(of: ticket).map(\.handler) == ["O-003", "O-003"])
    try desk.undo()
    #expect(try handlers(of: ticket) == ["O-001", "O-001", "O-001"])
    try desk.redo()
    // Handed on later, it stays with whom it was until then.
    try assign(to: "O-004", on: "2026-11-24")
    #expect(try handlers(of: ticket) == ["O-001", "O-003", "O-003"])
    #expect(try desk.isSettled())
  }

  /// Who had the ticket in hand before the assignment, on its day, and after the day on which it is written down.
  private func handlers(of ticket: RecordID) throws -> [String?] {
    let histories = try desk.read { try $0.ticketHistories() }
    let history = try #require(histories.first { $0.ticket.id == ticket })
    return try ["2026-11-04", "2026-11-05", "2026-11-21"].map { day in
      history.properties(on: try Day(iso: day)).handler
    }
  }

  @Test func `what was corrected stays in the course beside what it says now`() throws {
    let wrong = try take("accept", on: "2026-11-05", [("person", .text("O-009"))])
    try take("accept", on: "2026-11-04", [("person", .text("O-001"))], corrects: wrong)
    #expect(try steps().map(\.standing) == [.stands, .corrected])
    #expect(try steps().map(\.person) == ["O-001", "O-009"])
  }
}
