import Exchange
import Model
import Testing

@testable import Store

struct UndoTests {
  private let desk: Desk
  private let ticket: RecordID

  init() throws {
    desk = try Desk()
    ticket = desk.newRecord()
    try desk.write("ticket add", [.ticket(ticket)])
  }

  private func category() throws -> FieldValue? { try desk.text(.ticket, ticket, "category") }

  @Test func `Undo puts the earlier value back by a new operation, and says which`() throws {
    try desk.set(.ticket, ticket, "category", .text("complaint.noise"))
    let reversal = try desk.undo()
    #expect(try category() == .text("complaint.other"))
    #expect(reversal.action.command == "ticket edit category")
    #expect(reversal.changes.map(\.values) == [[.text("complaint.other")]])
    #expect(try desk.read { try $0.operations(of: reversal.action.number) }.count == 1)
    #expect(try desk.isSettled())
  }

  @Test func `Repeated, undo walks further back, and redo forth again to the same values`() throws {
    let words = ["complaint.noise", "complaint.dust", "complaint.water"]
    for word in words { try desk.set(.ticket, ticket, "category", .text(word)) }
    for word in words.dropLast().reversed() + ["complaint.other"] {
      try desk.undo()
      #expect(try category() == .text(word))
    }
    for word in words {
      try desk.redo()
      #expect(try category() == .text(word))
    }
    try desk.undo()
    #expect(try category() == .text("complaint.dust"))
    #expect(try desk.isSettled())
  }

  @Test func `What was added is withdrawn, and stands again after redo`() throws {
    #expect(try desk.read { try $0.tickets().count } == 1)
    let reversal = try desk.undo()
    #expect(reversal.changes.first?.place.name == "楼下油烟")
    #expect(try desk.read { try $0.tickets().count } == 0)
    try desk.redo()
    #expect(try desk.read { try $0.tickets().map(\.title) } == ["楼下油烟"])
  }

  @Test func `Nothing is left to undo or redo: each says so`() throws {
    #expect(throws: UndoFault.nothingToRedo) { try desk.redo() }
    try desk.undo()
    #expect(throws: UndoFault.nothingToUndo) { try desk.undo() }
  }

  @Test func `A new command after an undo leaves nothing to redo`() throws {
    try desk.set(.ticket, ticket, "category", .text("complaint.noise"))
    try desk.undo()
    try desk.set(.ticket, ticket, "severity", .integer(3))
    #expect(throws: UndoFault.nothingToRedo) { try desk.redo() }
  }

  @Test func `Undoing a resolution brings the conflict back under its old identifier`() throws {
    let heads = try desk.write([
      .set(.ticket, ticket, "severity", .integer(2), after: []),
      .set(.ticket, ticket, "severity", .integer(3), after: []),
    ])
    let conflict = try desk.review()
    try desk.write(
      "review resolve", [.set(.ticket, ticket, "severity", .integer(1), after: heads)])
    #expect(try desk.review() == [])
    let reversal = try desk.undo()
    #expect(reversal.changes.map { Set($0.values) } == [[.integer(2), .integer(3)]])
    #expect(try desk.review() == conflict)
    try desk.redo()
    #expect(try desk.review() == [])
    #expect(try desk.text(.ticket, ticket, "severity") == .integer(1))
  }

  /// The values 1 and 3 stand against each other, and the office decides for 1.
  ///
  /// - Returns: the two that clashed.
  @discardableResult
  private func resolvedConflict() throws -> [OperationID] {
    let heads = try desk.write([
      .set(.ticket, ticket, "severity", .integer(1), after: []),
      .set(.ticket, ticket, "severity", .integer(3), after: []),
    ])
    try desk.write(
      "review resolve", [.set(.ticket, ticket, "severity", .integer(1), after: heads)])
    return heads
  }

  @Test
  func
    `Beside a later value of somebody who had seen the same, nothing of it comes back`()
    throws
  {
    let heads = try resolvedConflict()
    var tablet = Tablet(1, officer: "O-001")
    try desk.enrol(tablet.device)
    try desk.takeIn(
      tablet.export([.set(.ticket, ticket, "severity", .integer(2), after: heads)]))
    let open = try desk.review()
    try desk.undo()
    // Both heads were seen by the tablet too: its value stands alone.
    #expect(try desk.review() == [])
    #expect(try desk.text(.ticket, ticket, "severity") == .integer(2))
    try desk.redo()
    #expect(try desk.review() == open)
    #expect(try desk.isSettled())
  }

  @Test func `What nobody else has superseded stands again beside values that came since`() throws {
    try resolvedConflict()
    var tablet = Tablet(1, officer: "O-001")
    try desk.enrol(tablet.device)
    try desk.takeIn(
      tablet.export([.set(.ticket, ticket, "severity", .integer(2), after: [])]))
    try desk.undo()
    let item = try #require(try desk.review().first)
    let values = try desk.read { try $0.reviewCase(item) }?.values.map(\.value)
    #expect(Set(values ?? []) == [.integer(1), .integer(2), .integer(3)])
    // The safe side shows.
    #expect(try desk.text(.ticket, ticket, "severity") == .integer(3))
    #expect(try desk.isSettled())
  }

  @Test func `What an officer wrote since stays, and is named`() throws {
    let edit = try desk.set(.ticket, ticket, "category", .text("complaint.noise"))
    var tablet = Tablet(1, officer: "O-001")
    try desk.enrol(tablet.device)
    try desk.takeIn(
      tablet.export([.set(.ticket, ticket, "category", .text("complaint.dust"), after: edit)]))
    #expect(throws: UndoFault.nothingStands(2)) { try desk.undo() }
    #expect(try category() == .text("complaint.dust"))
  }

  @Test func `A step that is taken back counts no longer, and counts again after redo`() throws {
    let step = FieldValue.object([("step", .text("close")), ("day", .text("2026-11-20"))])
    try desk.write("ticket close", [.add(.step, of: .ticket, ticket, step, at: Desk.noon)])
    let steps = { [desk, ticket] in
      try desk.read { try $0.ticketEvents()[ticket]?.map(\.step) ?? [] }
    }
    #expect(try steps() == [.close])
    #expect(try desk.undo().entries == 1)
    #expect(try steps() == [])
    try desk.redo()
    #expect(try steps() == [.close])
    try desk.undo()
    #expect(try steps() == [])
    try desk.rebuild()
    #expect(try steps() == [])
    #expect(try desk.isSettled())
  }

  @Test func `A release is retracted, so that the operation waits again`() throws {
    var tablet = Tablet(1, officer: "O-009")
    try desk.enrol(tablet.device)
    try desk.takeIn(
      tablet.export([.set(.ticket, ticket, "severity", .integer(3), after: [])]))
    let items = try desk.review()
    let parked = try #require(try desk.read { try $0.reviewCase(items[0]) }).operations[0]
    try desk.write("review release", [.release(parked.operation, reason: "电话确认", at: Desk.noon)])
    #expect(try desk.review() == [])
    #expect(try desk.text(.ticket, ticket, "severity") == .integer(3))
    try desk.undo()
    #expect(try desk.review() == items)
    #expect(try desk.text(.ticket, ticket, "severity") == nil)
    try desk.redo()
    #expect(try desk.review() == [])
    #expect(try desk.isSettled())
  }

  @Test
  func `An import is passed over, and taken back by its number only: withdrawn, not forgotten`()
    throws
  {
    var tablet = Tablet(1, officer: "O-001")
    try desk.enrol(tablet.device)
    let found = desk.newRecord()
    let bundle = tablet.export([.ticket(found, title: "路边垃圾")])
    try desk.takeIn(bundle)
    let number = try #require(try desk.read { try $0.actions(limit: 1).first })
    #expect(number.kind == .intake)
    try desk.undo(number.number)
    #expect(try desk.read { try $0.tickets().map(\.title) } == ["楼下油烟"])
    #expect(try desk.read { try $0.operations(of: number.number).count } == 1)
    guard case .alreadyThere = try desk.takeIn(bundle).outcome else {
      Issue.record("the import was forgotten")
      return
    }
    #expect(try desk.read { try $0.tickets().count } == 1)
    #expect(throws: UndoFault.undoneAlready(number.number)) { try desk.undo(number.number) }
    try desk.redo()
    #expect(try desk.read { try $0.tickets().count } == 2)
    // The newest command of the office is still the first one.
    #expect(try desk.undo().action.command == "ticket add")
  }

  @Test func `The log names person, time, command and what became of it`() throws {
    try desk.set(.ticket, ticket, "severity", .integer(2))
    try desk.command("ticket show --unmasked") { _, _ in }
    try desk.undo()
    let actions = try desk.read { try $0.actions(limit: 10) }
    #expect(
      actions.map(\.command) == [
        "undo", "ticket show --unmasked", "ticket edit severity", "ticket add",
      ])
    #expect(actions.map(\.kind) == [.reversal(of: 2), .note, .command, .command])
    #expect(actions.map(\.isUndone) == [false, false, true, false])
    #expect(actions.allSatisfy { $0.person == "甲某" && $0.at == Desk.noon.instant })
    #expect(throws: UndoFault.wroteNothing(3)) { try desk.undo(3) }
    #expect(throws: UndoFault.isReversal(4)) { try desk.undo(4) }
    #expect(throws: UndoFault.noSuchAction(99)) { try desk.undo(99) }
  }
}
