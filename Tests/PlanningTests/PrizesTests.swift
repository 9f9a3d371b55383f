import Model
import Testing

@testable import Planning

struct PrizesTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `no sum of lower ranks and savings outweighs one visit of a higher rank`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let count = Int.random(in: 1...60, using: &generator)
    let ranks = (0..<count).map { _ in
      Prizes.Rank.allCases.randomElement(using: &generator) ?? .optional
    }
    let priorities = (0..<count).map { _ in Int.random(in: 0...100, using: &generator) }
    let saving = Int64.random(in: 0...10_000_000, using: &generator)
    let prizes = try #require(
      Prizes(ranks: ranks, priorities: priorities, greatestSaving: saving))
    #expect(Self.keepsApart(prizes.values, ranks, saving))
    // The control: prizes by priority alone do not keep the ranks apart.
    let control = priorities.map { (Int64($0) + 1) * (saving + 1) }
    let isMixed = Set(ranks.map(\.rawValue)).count == 3 && count > 10
    #expect(!isMixed || !Self.keepsApart(control, ranks, saving))
  }

  private static func keepsApart(
    _ prizes: [Int64], _ ranks: [Prizes.Rank], _ saving: Int64
  ) -> Bool {
    prizes.indices.allSatisfy { visit in
      let lower = prizes.indices.filter { ranks[$0].rawValue < ranks[visit].rawValue }
      return prizes[visit] > lower.reduce(saving) { $0 + prizes[$1] }
    }
  }

  @Test func `a point of priority outweighs any saving`() throws {
    let prizes = try #require(
      Prizes(ranks: [.optional, .optional], priorities: [50, 51], greatestSaving: 1_000))
    #expect(prizes.values[1] - prizes.values[0] > 1_000)
  }

  @Test func `prizes that would overflow are refused`() {
    let many = 2_000
    #expect(
      Prizes(
        ranks: [Prizes.Rank](repeating: .overdue, count: many),
        priorities: [Int](repeating: 100, count: many), greatestSaving: .max / 1_000) == nil)
    #expect(Prizes(ranks: [.due], priorities: [0], greatestSaving: .max) == nil)
  }

  @Test func `what is due by Sunday is due this week, what was due before is overdue`() throws {
    let input = try Sample.input(visits: [])
    let week = try CrewWeek(input)
    let rank = { (due: String?) in Prizes.Rank(of: try Sample.visit(1, due: due), in: week) }
    #expect(try rank(nil) == .optional)
    #expect(try rank("2026-11-30") == .optional)
    #expect(try rank("2026-11-29") == .due)
    #expect(try rank("2026-11-23") == .due)
    #expect(try rank("2026-11-22") == .overdue)
  }
}
