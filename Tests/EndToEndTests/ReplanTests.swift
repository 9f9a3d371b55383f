import Foundation
import Testing

/// Of the sample week, when somebody falls ill.
struct ReplanTests {
  private struct Answer: Decodable {
    struct Changes: Decodable {
      let moved: [Move]
      let dropped: [Dropped]
    }

    struct Move: Decodable {
      let from: Place
      let to: Place
    }

    struct Place: Decodable, Equatable {
      let day: String
      let crew: Int
    }

    struct Dropped: Decodable {}

    let changes: Changes
  }

  /// How much changes once `officer` is ill from Tuesday: visits that go with another crew or on another day, and
  /// thrice those that are dropped.
  private static func change(without officer: String, crews: String) throws -> Int {
    let workplace = try Workplace.withSample()
    // Two visits are left out.
    try workplace.take("plan 2026-W48 --iterations 300 --today 2026-11-20", exit: 3)
    let outcome = try workplace.run(
      "plan", "replan", "2026-W48", "--absent", officer, "--from", "2026-11-24", "--crews", crews,
      "--iterations", "300", "--today", "2026-11-23", "--json")
    let changes = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8)).changes
    return changes.moved.count { $0.from != $0.to } + 3 * changes.dropped.count
  }

  // A search for other crews around the routes alone leaves three and six where they need not go.
  @Test(arguments: [("O-010", "free", 1), ("O-001", "pairs", 5)])
  func `other crews are looked for around what the plan had, so that fewer visits move`(
    officer: String, crews: String, most: Int
  ) throws {
    let change = try Self.change(without: officer, crews: crews)
    #expect(change <= most)
    // The control: without other crews more does.
    #expect(try Self.change(without: officer, crews: "usual") > change)
  }
}
