import Testing

@testable import Model

struct TicketLifeTests {
  private let id = RecordID(high: 0x7000, low: 0x8000_0000_0000_0001)

  /// 2026-11-10.
  private let day = Day(number: 20_767)

  private func ticket(
    _ status: TicketStatus, handler: String? = "O-001", due: String? = nil
  ) throws -> Ticket {
    try Ticket(
      Fields(
        id: id, kind: .ticket,
        values: [
          "title": .text("油烟"), "found": .text("2026-11-02"), "status": .text(status.rawValue),
          "handler": handler.map { .text($0) } ?? .null,
          "due": due.map { .text($0) } ?? .null,
        ]))
  }

  private func life(
    _ status: TicketStatus, after steps: [TicketStep] = [], handler: String? = "O-001",
    due: String? = nil
  ) throws -> TicketLife {
    TicketLife(
      try ticket(status, handler: handler, due: due),
      events: steps.map { TicketEvent(step: $0, day: day, person: nil, reason: nil) })
  }

  @Test func `The straight way from find to close meets no obstacle`() throws {
    let way: [TicketStep] = [.assign, .accept, .start, .check, .answer, .rate, .close]
    var status = TicketStatus.found
    for (index, step) in way.enumerated() {
      let obstacle = try life(status, after: [.find] + way.prefix(index)).obstacle(
        to: step, on: day)
      #expect(obstacle == nil, "\(step)")
      status = step.status ?? status
    }
    #expect(status == .closed)
  }

  @Test func `Closing lacks what it lacks, in the order of doing it`() throws {
    #expect(
      try life(.answered, after: [.assign, .accept, .start, .answer]).obstacle(to: .close, on: day)
        == .missing(step: .close, steps: [.check, .rate]))
    #expect(
      try life(.inHand).obstacle(to: .close, on: day)
        == .status(step: .close, found: .inHand, needed: [.answered, .rated]))
  }

  @Test func `After reopening, check, answer and rating count anew`() throws {
    let before: [TicketStep] = [.assign, .accept, .start, .check, .answer, .rate, .close, .reopen]
    #expect(
      try life(.rated, after: before + [.assign, .accept, .start]).obstacle(to: .close, on: day)
        == .missing(step: .close, steps: [.check, .answer, .rate]))
  }

  @Test(arguments: [TicketStatus.answered, .rated])
  func `An answer that was sent back is worked on again, and counts no more`(
    status: TicketStatus
  ) throws {
    let before: [TicketStep] = [.find, .assign, .accept, .start, .check, .answer, .rate]
    #expect(try life(status, after: before).obstacle(to: .start, on: day) == nil)
    #expect(try life(status, after: before).obstacle(to: .close, on: day) == nil, "control")
    #expect(
      try life(.answered, after: before + [.start]).obstacle(to: .close, on: day)
        == .missing(step: .close, steps: [.check, .answer, .rate]))
    #expect(
      try life(.rated, after: before + [.start, .check, .answer, .rate]).obstacle(
        to: .close, on: day)
        == nil)
  }

  @Test func `A term is extended once`() throws {
    #expect(try life(.inHand, after: [.assign]).obstacle(to: .extend, on: day) == nil)
    #expect(
      try life(.inHand, after: [.assign, .extend]).obstacle(to: .extend, on: day)
        == .extendedAlready(day))
  }

  @Test func `A term is extended up to its last day, and not afterwards`() throws {
    #expect(try life(.inHand, due: "2026-11-10").obstacle(to: .extend, on: day) == nil)
    #expect(try life(.inHand, due: "2026-11-09").obstacle(to: .answer, on: day) == nil)
    let due = try Day(iso: "2026-11-09")
    #expect(
      try life(.inHand, due: due.iso).obstacle(to: .extend, on: day)
        == .termOver(due: due, day: day))
    // Written down later, it is still judged by its own day.
    #expect(try life(.inHand, due: due.iso).obstacle(to: .extend, on: due) == nil)
  }

  @Test func `Nobody accepts what was given to nobody`() throws {
    #expect(
      try life(.assigned, handler: nil).obstacle(to: .accept, on: day)
        == .missing(step: .accept, steps: [.assign]))
  }

  @Test(arguments: TicketStep.allCases) func `A closed ticket takes no step but reopening`(
    step: TicketStep
  ) throws {
    #expect(try (life(.closed).obstacle(to: step, on: day) == nil) == (step == .reopen))
  }

  @Test func `What is refused on an ended ticket says since when it is ended`() throws {
    let day = try Day(iso: "2026-11-10")
    #expect(
      try life(.closed, after: [.find, .close]).obstacle(to: .start, on: day)
        == .ended(step: .start, status: .closed, since: day))
    #expect(
      try life(.returned).obstacle(to: .answer, on: day)
        == .ended(step: .answer, status: .returned, since: nil))
  }
}
