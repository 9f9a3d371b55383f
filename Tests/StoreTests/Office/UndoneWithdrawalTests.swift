import Exchange
import Model
import TestSupport
import Testing

@testable import Store

/// What is decided about a withdrawal that clashes with an edit can be taken back: then the clash stands again,
/// and the record stays in sight.
struct UndoneWithdrawalTests {
  private let desk: Desk
  private let ticket: RecordID
  private let ground: [OperationID]
  private var one = Tablet(1, officer: "O-001")
  private var two = Tablet(2, officer: "O-002")

  init() throws {
    desk = try Desk()
    ticket = desk.newRecord()
    ground = try desk.write("ticket add", [.ticket(ticket)])
    try desk.enrol(one.device)
    try desk.enrol(two.device)
  }

  /// The first tablet withdraws the ticket, the second edits it, neither with sight of the other.
  private mutating func clash() throws {
    try desk.takeIn(
      one.export([.set(.ticket, ticket, "withdrawn", .bool(true), after: ground)]))
    try edit(2)
    #expect(try review() == ["withdrawn"])
  }

  private mutating func edit(_ severity: Int64) throws {
    try desk.takeIn(
      two.export([.set(.ticket, ticket, "severity", .integer(severity), after: [])]))
  }

  /// The fields of the ticket in which a conflict waits.
  private func review() throws -> [String] {
    try desk.read { snapshot in
      try snapshot.reviewItems().compactMap { item in
        if case .conflict(ticket, let field) = item.subject { field } else { nil }
      }
    }
  }

  private var isInSight: Bool {
    get throws { try desk.read { try !$0.fields(of: .ticket).isEmpty } }
  }

  private func expect(
    inSight: Bool, review fields: [String], _ place: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try isInSight == inSight, sourceLocation: place)
    #expect(try review() == fields, sourceLocation: place)
    #expect(try desk.isSettled(), sourceLocation: place)
  }

  @Test(arguments: [false, true])
  mutating func `a decision either way that is undone leaves the question open as before`(
    isWithdrawn: Bool
  ) throws {
    try clash()
    let items = try desk.review()
    try desk.set(.ticket, ticket, "withdrawn", .bool(isWithdrawn))
    try expect(inSight: !isWithdrawn, review: [])
    for _ in 0..<3 {
      let reversal = try desk.undo()
      #expect(reversal.changes.map(\.isConflict) == [true])
      try expect(inSight: true, review: ["withdrawn"])
      #expect(try desk.review() == items)
      #expect(try desk.redo().changes.map(\.isConflict) == [false])
      try expect(inSight: !isWithdrawn, review: [])
    }
    try desk.undo()
    try desk.set(.ticket, ticket, "withdrawn", .bool(!isWithdrawn))
    try expect(inSight: isWithdrawn, review: [])
  }

  @Test mutating func `control: a withdrawal that names all that stands settles it unasked`() throws
  {
    try clash()
    try desk.set(.ticket, ticket, "withdrawn", .bool(false))
    // What an undo would write that did not ask what the withdrawal had seen.
    try desk.set(.ticket, ticket, "withdrawn", .bool(true))
    try expect(inSight: false, review: [])
  }

  @Test mutating func `an edit at the office while it is in question leaves the question open`()
    throws
  {
    try clash()
    try desk.set(.ticket, ticket, "severity", .integer(3))
    try expect(inSight: true, review: ["withdrawn"])
    try desk.undo()
    try expect(inSight: true, review: ["withdrawn"])
  }

  @Test mutating func `control: an edit that names the withdrawal settles it`() throws {
    try clash()
    let heads = try desk.transaction { try $0.heads(of: "withdrawn", in: ticket) }
    try desk.write([.set(.ticket, ticket, "severity", .integer(3), after: heads)])
    try expect(inSight: false, review: [])
  }

  @Test mutating func `an imported withdrawal taken back and given again clashes as before`() throws
  {
    try clash()
    let imports = try desk.read { try $0.actions(limit: 2) }.map(\.number)
    for _ in 0..<2 {
      try desk.undo(imports[1])
      try expect(inSight: true, review: [])
      try desk.redo()
      try expect(inSight: true, review: ["withdrawn"])
    }
  }

  @Test mutating func `an undone import that is redone and undone again knows no later edit`()
    throws
  {
    let found = desk.newRecord()
    try desk.takeIn(one.export([.ticket(found, handler: "O-002")]))
    let number = try #require(try desk.read { try $0.actions(limit: 1).first }).number
    try desk.undo(number)
    try desk.takeIn(
      two.export([.set(.ticket, found, "severity", .integer(3), after: [])]))
    func open() throws -> Bool {
      try desk.read { snapshot in
        try snapshot.reviewItems().contains {
          $0.subject == .conflict(record: found, field: "withdrawn")
        }
      }
    }
    #expect(try open())
    try desk.redo()
    #expect(try !open())
    try desk.undo(number)
    #expect(try open())
    #expect(try desk.isSettled())
  }

  @Test mutating func `an edit that comes after the decision clashes too once that is undone`()
    throws
  {
    try desk.takeIn(
      one.export([.set(.ticket, ticket, "withdrawn", .bool(true), after: ground)]))
    try desk.set(.ticket, ticket, "withdrawn", .bool(false))
    try edit(3)
    try expect(inSight: true, review: [])
    try desk.undo()
    try expect(inSight: true, review: ["withdrawn"])
  }

  @Test mutating func `what others say of the withdrawal since stays beside it`() throws {
    try clash()
    try desk.set(.ticket, ticket, "withdrawn", .bool(false))
    try desk.takeIn(
      two.export([.set(.ticket, ticket, "withdrawn", .bool(true), after: ground)]))
    try expect(inSight: true, review: ["withdrawn"])
    try desk.undo()
    try expect(inSight: true, review: ["withdrawn"])
  }

  @Test func `a withdrawal without a clash hides the record again`() throws {
    try desk.set(.ticket, ticket, "withdrawn", .bool(true))
    try desk.set(.ticket, ticket, "withdrawn", .bool(false))
    try desk.set(.ticket, ticket, "severity", .integer(3))
    try desk.undo()
    #expect(try desk.undo().changes.map(\.values) == [[.bool(true)]])
    try expect(inSight: false, review: [])
    try desk.redo()
    try expect(inSight: true, review: [])
  }

  @Test(arguments: 1...20)
  mutating func `undone one by one, decisions and edits leave what was shown and asked before`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    try clash()
    var states = [try state()]
    for _ in 0..<6 {
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        let severity = Int64.random(in: 1...3, using: &random)
        try desk.set(.ticket, ticket, "severity", .integer(severity))
      default:
        try desk.set(.ticket, ticket, "withdrawn", .bool(.random(using: &random)))
      }
      states.append(try state())
    }
    for _ in 0..<2 {
      for state in states.dropLast().reversed() {
        try desk.undo()
        let now = try self.state()
        #expect(now == state, "seed \(seed)")
      }
      for state in states.dropFirst() {
        try desk.redo()
        let now = try self.state()
        #expect(now == state, "seed \(seed)")
      }
    }
    #expect(try desk.isSettled())
  }

  /// What is shown of the ticket, hidden or not, and what is asked about it.
  private func state() throws -> [String] {
    try desk.read { snapshot in
      try [false, true].flatMap { isWithdrawn in
        try snapshot.fields(of: .ticket, isWithdrawn: isWithdrawn).map {
          "\(isWithdrawn) \($0.value("severity")?.canonicalJSON ?? "")"
        }
      } + snapshot.reviewItems().map(\.id)
    }
  }
}
