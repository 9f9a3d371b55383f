import Model
import Testing

@testable import Exchange

@Suite struct RegisterTests {
  private func id(_ number: UInt8) -> OperationID {
    OperationID(digest: [UInt8](repeating: 0, count: 31) + [number])
  }

  private func write(
    _ number: UInt8, _ value: String, after parents: [UInt8] = []
  )
    -> Register.Write
  {
    Register.Write(operation: id(number), value: .text(value), parents: parents.map(id))
  }

  @Test func `a value that was seen is superseded`() throws {
    let register = try #require(
      Register([write(1, "a"), write(2, "b", after: [1])], safeSide: .none))
    #expect(register.heads.map(\.operation) == [id(2)])
    #expect(!register.isConflict)
    #expect(register.shown.chain == 2)
  }

  @Test func `values written side by side both stay, and are a conflict`() throws {
    let register = try #require(
      Register(
        [write(1, "a"), write(2, "b", after: [1]), write(3, "c", after: [1])], safeSide: .none))
    #expect(register.heads.map(\.value) == [.text("b"), .text("c")])
    #expect(register.isConflict)
    #expect(register.shown.operation == id(2))
  }

  @Test func `equal values written side by side are clean`() throws {
    let register = try #require(
      Register([write(2, "b"), write(3, "b")], safeSide: .none))
    #expect(register.heads.count == 2)
    #expect(!register.isConflict)
  }

  @Test func `an open status is shown beside a closed one, however long the other chain`() throws {
    let safe = SafeSide.earliest(TicketStatus.allCases.map(\.rawValue))
    let register = try #require(
      Register(
        [
          write(1, "assigned"), write(2, "answered", after: [1]), write(3, "closed", after: [2]),
          write(9, "in_hand", after: [1]),
        ], safeSide: safe))
    #expect(register.shown.value == .text("in_hand"))
    #expect(register.isConflict)
  }

  @Test func `without a safe side the longer chain is shown, then the smaller operation`() throws {
    let longer = try #require(
      Register(
        [
          write(1, "a"), write(2, "b", after: [1]), write(3, "c", after: [2]),
          write(4, "d", after: [1]),
        ],
        safeSide: .none))
    #expect(longer.shown.operation == id(3))
    let equal = try #require(Register([write(5, "x"), write(4, "y")], safeSide: .none))
    #expect(equal.shown.operation == id(4))
  }

  @Test func `a resolution closes the heads that it names, and only those`() throws {
    let before = [write(1, "a"), write(2, "b", after: [1]), write(3, "c", after: [1])]
    let resolution = write(4, "b", after: [2, 3])
    let late = write(5, "d", after: [1])
    let resolved = try #require(Register(before + [resolution], safeSide: .none))
    #expect(!resolved.isConflict)
    let reopened = try #require(Register(before + [resolution, late], safeSide: .none))
    #expect(reopened.isConflict)
    #expect(reopened.heads.map(\.operation) == [id(4), id(5)])
  }

  @Test func `a write whose parent has not come applies and is marked`() throws {
    let register = try #require(Register([write(2, "b", after: [1])], safeSide: .none))
    #expect(register.shown.isAwaiting)
    let complete = try #require(
      Register([write(2, "b", after: [1]), write(1, "a")], safeSide: .none))
    #expect(!complete.shown.isAwaiting)
    #expect(complete.heads.count == 1)
  }

  @Test func `a chain of 20,000 writes is folded without recursion`() throws {
    var writes: [Register.Write] = []
    var last: OperationID?
    for number in 0..<20_000 {
      let digest =
        [UInt8](repeating: 7, count: 29) + [
          UInt8(number >> 16), UInt8(number >> 8 & 255), UInt8(number & 255),
        ]
      let operation = OperationID(digest: digest)
      writes.append(
        Register.Write(
          operation: operation, value: .integer(Int64(number)), parents: last.map { [$0] } ?? []))
      last = operation
    }
    let register = try #require(Register(writes.reversed(), safeSide: .none))
    #expect(register.heads.count == 1)
    #expect(register.shown.chain == 20_000)
  }

  @Test func `an emptied field counts as the safest, and never hides a problem`() throws {
    func shown(_ values: [FieldValue], _ safeSide: SafeSide) throws -> FieldValue {
      let writes = values.enumerated().map {
        Register.Write(operation: id(UInt8($0.offset + 1)), value: $0.element, parents: [])
      }
      return try #require(Register(writes, safeSide: safeSide)).shown.value
    }
    let status = SafeSide.earliest(TicketStatus.allCases.map(\.rawValue))
    #expect(try shown([.text("closed"), .null], status) == .null)
    #expect(try shown([.bool(true), .null], .untrue) == .null)
    #expect(try shown([.bool(true), .bool(false)], .untrue) == .bool(false))
    #expect(try shown([.null, .text("2026-11-30")], .smaller) == .text("2026-11-30"))
    #expect(try shown([.null, .integer(1)], .greater) == .integer(1))
  }
}
