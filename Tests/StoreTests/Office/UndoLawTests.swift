import Exchange
import Model
import TestSupport
import Testing

@testable import Store

/// Undoing everything, in the order of undo, gives back the shown values of the start, whatever was done.
struct UndoLawTests {
  @Test(arguments: 1...12)
  func `All commands undone one by one leave the first values, and redone the last`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let desk = try Desk()
    let tickets = (0..<3).map { _ in desk.newRecord() }
    try desk.write("ticket add", tickets.map { .ticket($0) })
    let first = try Self.shown(desk)
    let count = 8
    for _ in 0..<count { try Self.doSomething(desk, tickets, &random) }
    let last = try Self.shown(desk)
    for _ in 0..<count { try desk.undo() }
    #expect(try Self.shown(desk) == first)
    for _ in 0..<count { try desk.redo() }
    #expect(try Self.shown(desk) == last)
    #expect(try desk.isSettled())
  }

  private static func doSomething(
    _ desk: Desk, _ tickets: [RecordID], _ random: inout SeededGenerator
  ) throws {
    let ticket = tickets[Int.random(in: 0..<tickets.count, using: &random)]
    switch Int.random(in: 0..<4, using: &random) {
    case 0: try desk.set(.ticket, ticket, "severity", .integer(.random(in: 1...3, using: &random)))
    case 1:
      let word = ["complaint.noise", "complaint.dust", "permit"].randomElement(using: &random)
      try desk.set(.ticket, ticket, "category", word.map { .text($0) } ?? .null)
    case 2: try desk.set(.ticket, ticket, "withdrawn", .bool(.random(using: &random)))
    default: try desk.write("ticket add", [.ticket(desk.newRecord(), title: "另一件")])
    }
  }

  /// Every ticket's shown values but the steps between.
  private static func shown(_ desk: Desk) throws -> [String] {
    try desk.read { snapshot in
      try snapshot.fields(of: .ticket).map { fields in
        (["\(fields.id.text)"]
          + RecordKind.ticket.fields.map {
            $0.name == "withdrawn" ? "" : "\(fields.value($0.name)?.canonicalJSON ?? "")"
          }).joined(separator: "|")
      }
    }
  }
}
