import BundleSupport
import Foundation
import Model
import TestSupport
import Testing

/// The options that lists are narrowed down by: the same everywhere, and refused with a reason where they say nothing.
@Suite(.serialized) struct ListFilterTests {
  private static let workplace = Result {
    let workplace = try Workplace.withSample()
    for line in [
      "item import \(Fixtures.folder.path)/tables/items.csv",
      "permit import \(Fixtures.folder.path)/tables/permits.csv", "car add plate=甲 town=330411002",
    ] {
      _ = try workplace.run(line.split(separator: " ").map { String($0) })
    }
    return workplace
  }

  private static let options = [
    "--from 2026-01-01", "--to 2026-12-31", "--category", "--class water", "--town 330411002",
    "--officer O-001", "--source", "--by category", "--by class", "--by town", "--by officer",
    "--by source",
  ]

  /// The option with a value that records of `kind` may have.
  private static func typed(_ option: String, _ kind: RecordKind) -> String {
    switch (option, kind) {
    case ("--category", .application): "--category report_form"
    case ("--category", .item): "--category filing"
    case ("--category", _): "--category permit"
    case ("--source", .application): "--source window"
    case ("--source", _): "--source 12345"
    default: option
    }
  }

  /// Whether records of `kind` have what an option is about.
  private static func fits(_ option: String, _ kind: RecordKind) -> Bool {
    let words = option.split(separator: " ").map { String($0) }
    let name = words[0] == "--by" ? "--" + words[1] : words[0]
    return kind.filters.contains { $0.options.contains(name) }
  }

  @Test
  func
    `every list takes the same options, and refuses with a reason what says nothing of its records`()
    throws
  {
    let workplace = try Self.workplace.get()
    let kinds: [RecordKind] =
      TestSize.isLong ? RecordKind.allCases : [.ticket, .application, .site, .agency]
    let cases = kinds.flatMap { kind in Self.options.map { (kind, $0) } }
    let script = cases.map { kind, option in
      "waiqin \(kind.rawValue) list \(Self.typed(option, kind)) --json >/dev/null 2>says; echo $? $(cat says)\n"
    }.joined()
    let answers = try workplace.run(shell: script).output.split(separator: "\n")
    try #require(answers.count == cases.count)
    for ((kind, option), answer) in zip(cases, answers) {
      if Self.fits(option, kind) {
        #expect(answer == "0", "\(kind) \(option)")
      } else {
        #expect(answer.hasPrefix("64 ") && answer.contains("[E-ARG-FILTER]"), "\(kind) \(option)")
      }
    }
    #expect(cases.count { Self.fits($0.1, $0.0) } > 20)
  }

  private static let kinds =
    [RecordKind.visit, .permit] + (TestSize.isLong ? [.ticket, .site, .application, .officer] : [])

  @Test(arguments: kinds)
  func `the lists of all towns and of none make up the whole list`(kind: RecordKind) throws {
    let workplace = try Self.workplace.get()
    func list(_ options: String...) throws -> [[String: Any]] {
      let text = try workplace.run([kind.rawValue, "list", "--json"] + options).output
      return try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }
    let whole = try list()
    let parts = try Town.xiuzhou.map { try list("--town", $0.code) }
    let ids = parts.flatMap { $0 }.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == ids.count && ids.count <= whole.count && !ids.isEmpty)
    // Divided, it holds the same records.
    #expect(try list("--by", "town").count == whole.count)
    // The control: a part is not the whole.
    #expect(parts.allSatisfy { $0.count < whole.count })
  }

  @Test func `files are narrowed down as lists are`() throws {
    let workplace = try Self.workplace.get()
    for options in ["--town 330411002", "--from 2026-11-01 --source 12345", "--officer 孙丙三"] {
      for kind in [RecordKind.ticket, .visit] {
        let list = try workplace.take("\(kind.rawValue) list --json \(options)").output
        let file = try workplace.take("export \(kind.plural) --format geojson \(options)").output
        let listed = try #require(
          try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
        let written = try #require(
          try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
        let features = try #require(written["features"] as? [[String: Any]])
        #expect(
          Set(listed.compactMap { $0["id"] as? String })
            == Set(features.compactMap { $0["id"] as? String }), "\(kind) \(options)")
      }
    }
    for options in ["--town 330411002", "--from 2026-11-01 --to 2026-11-13"] {
      let board = try workplace.take("board --json --to 2026-11-20 \(options)").output
      let value = try #require(
        try JSONSerialization.jsonObject(with: Data(board.utf8)) as? [String: Any])
      let file = try workplace.take("export board --to 2026-11-20 \(options)").output
      let open = try #require(value["open"] as? Int)
      #expect(file.contains("\r\nopen,,\(open)") || file.contains("\nopen,,\(open)"))
    }
  }
}
