import BundleSupport
import Foundation
import TestSupport
import Testing

/// What the board says of its figures, held against the lists that it names.
struct FigureRowsTests {
  private struct Figure {
    let id: String
    let rows: Int
    let value: Int?
    let command: String
  }

  private static func figures(_ options: String, in workplace: Workplace) throws -> [Figure] {
    let outcome = try workplace.run(shell: "waiqin board --explain all --json " + options)
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(list as? [[String: Any]]).map { entry in
      Figure(
        id: try #require(entry["id"] as? String), rows: try #require(entry["rows"] as? Int),
        value: entry["value"] as? Int, command: try #require(entry["command"] as? String))
    }
  }

  /// How many rows each command lists; each is run once.
  private static func listed(
    _ figures: [Figure], in workplace: Workplace, changing: (String) -> String = { $0 }
  ) throws -> [String: Int] {
    var rows: [String: Int] = [:]
    for figure in figures where rows[figure.command] == nil {
      let outcome = try workplace.run(shell: changing(figure.command) + " --json")
      #expect(outcome.exitCode == 0, "\(figure.command): \(outcome.messages)")
      let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      rows[figure.command] = try #require(list as? [Any]).count
    }
    return rows
  }

  /// The figures that are numbers of records, and so have as many rows.
  private static func isCount(_ id: String) -> Bool {
    let parts = id.split(separator: ".")
    switch parts.first {
    case "terms", "gaps", "weeks": return true
    case "open", "overdue", "dueSoon", "dueInSeven", "closedThisWeek", "reopenedThisWeek", "review",
      "visitsShort", "pausesWithoutNotice", "longPromises":
      return true
    default: return parts.last == "tickets"
    }
  }

  /// All of them when the tests are long, else the first.
  private static let options = Array(allOptions.prefix(TestSize.count(1, long: allOptions.count)))

  private static let allOptions = [
    "--to 2026-11-20 --town 330411002 --by source", "--to 2026-11-13 --from 2026-11-01",
    "--to 2026-11-20", "--to 2026-11-20 --class air",
    "--to 2026-11-20 --officer O-003", "--to 2026-11-20 --source 12345",
  ]

  @Test(arguments: options)
  func `every figure's command lists as many rows as the figure says`(options: String) throws {
    let workplace = try Workplace.withSample()
    let figures = try Self.figures(options, in: workplace)
    #expect(figures.count > 50)
    let rows = try Self.listed(figures, in: workplace)
    for figure in figures {
      #expect(rows[figure.command] == figure.rows, "\(figure.id): \(figure.command)")
      if Self.isCount(figure.id), let value = figure.value {
        #expect(value == figure.rows, "\(figure.id) \(options)")
      }
    }
    #expect(figures.contains { $0.id == "open" && $0.rows > 0 })
  }

  @Test(.enabled(if: TestSize.isLong))
  func `the same holds for a year whose tickets are all closed, and every number has a name`()
    throws
  {
    let workplace = try Workplace(contents: Fixtures.folder.appending(path: "xiuzhou-2019"))
    _ = try workplace.run(shell: "sh load store.sqlite")
    let figures = try Self.figures("--from 2019-01-01 --to 2019-09-30", in: workplace)
    let rows = try Self.listed(figures, in: workplace)
    for figure in figures {
      #expect(rows[figure.command] == figure.rows, "\(figure.id): \(figure.command)")
    }
    #expect(figures.first { $0.id == "timeToClose.tickets" }?.value == 85)
    // Every number of the board has a figure's name.
    let text = try workplace.run(shell: "waiqin board --json --from 2019-01-01 --to 2019-09-30")
      .output
    let board = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let names = Set(figures.map(\.id))
    let unnamed = Set(Self.numbers(in: board, "")).subtracting(names)
    // Ends of buckets, what is told of each visit that was short, and a truth value.
    let parts: Set = [
      "provisional", "ages.from", "ages.to", "visitsShort.officers", "visitsShort.officersNeeded",
      "visitsShort.certificates", "visitsShort.certificatesNeeded",
    ]
    #expect(unnamed.subtracting(parts) == [] && !unnamed.isEmpty)
  }

  @Test(arguments: ["zh", "en"])
  func `both languages name the same rows and the same commands`(language: String) throws {
    let workplace = try Workplace.withSample()
    let options = "--to 2026-11-20 --town 330411002"
    let told = try workplace.run(
      shell: "waiqin board --explain all --lang \(language) \(options)",
      environment: ["COLUMNS": "600"]
    ).output.components(separatedBy: "\n\n")
    let figures = try Self.figures(options, in: workplace)
    #expect(told.count == figures.count)
    for (text, figure) in zip(told, figures) {
      #expect(text.hasPrefix(figure.id + "\n"))
      let rows = language == "zh" ? "明细 \(figure.rows) 条：" : "rows, \(figure.rows): "
      #expect(text.contains(rows + figure.command), "\(figure.id)")
    }
  }

  /// The ways to all numbers in a value.
  private static func numbers(in value: Any, _ name: String) -> [String] {
    switch value {
    case let members as [String: Any]:
      members.flatMap { numbers(in: $0.value, name.isEmpty ? $0.key : "\(name).\($0.key)") }
    case let list as [Any]: list.flatMap { numbers(in: $0, name) }
    case is NSNumber: [name]
    default: []
    }
  }

  @Test(.enabled(if: TestSize.isLong))
  func `the control: lists that look at another day have other rows`() throws {
    let workplace = try Workplace.withSample()
    let figures = try Self.figures("--to 2026-11-20", in: workplace)
    let rows = try Self.listed(figures, in: workplace) {
      $0.replacing("--to 2026-11-20", with: "--to 2026-11-12")
    }
    #expect(figures.count { rows[$0.command] != $0.rows } > 20)
  }
}
