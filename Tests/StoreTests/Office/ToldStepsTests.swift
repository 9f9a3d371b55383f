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
    _ step: String, on day: String, _ members: [(String, FieldValue)] = [],
    set: [FieldWrite] = [], corrects: OperationID? = nil
  ) throws -> OperationID? {
    let entry = [("step", FieldValue.text(step)), ("day", .text(day))] + members
    return try desk.write(
      "ticket \(step)",
      [
        .add(
          .step, of: .ticket, ticket, .object(entry), set: set, corrects: corrects, at: Desk.noon)
      ]
    ).first
  }

  private func steps() throws -> [ToldStep] { try desk.read { try $0.toldSteps(of: ticket) } }

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

  @Test func `what was corrected stays in the course beside what it says now`() throws {
    let wrong = try take("accept", on: "2026-11-05", [("person", .text("O-009"))])
    try take("accept", on: "2026-11-04", [("person", .text("O-001"))], corrects: wrong)
    #expect(try steps().map(\.standing) == [.stands, .corrected])
    #expect(try steps().map(\.person) == ["O-001", "O-009"])
  }
}
