import Foundation
import Model
import TestSupport
import Testing

@testable import Reports

/// The law of printed tables on the sample week, through the built program.
struct PrintedTablesTests {
  private static let commands = [
    "board --today 2026-11-20", "officer list", "site list", "ticket list", "visit list",
    "application list", "review list", "device list", "log", "routes 2026-W48",
    "plan show 2026-W48", "ticket show 秀2026-1025",
  ]

  /// A workplace with the sample week imported and the next one planned.
  private static func filled() throws -> Workplace {
    let workplace = try Workplace.withSample()
    for command in [
      "plan 2026-W48 --iterations 20 --today 2026-11-20"
    ] {
      let run = try workplace.run(command.split(separator: " ").map { String($0) })
      #expect([0, 3].contains(run.exitCode), "\(command) \(run)")
    }
    return workplace
  }

  @Test func `all lines of every table are equally wide, and no line is wider than the terminal`()
    throws
  {
    let workplace = try Self.filled()
    var tables = 0
    for language in Language.allCases {
      for width in [60, 80, 120] {
        for command in Self.commands {
          let run = try workplace.run(
            command.split(separator: " ").map { String($0) },
            environment: ["COLUMNS": String(width), "WAIQIN_LANG": language.rawValue])
          #expect(run.exitCode == 0, "\(command) \(run.messages)")
          for line in run.output.split(separator: "\n") {
            #expect(DisplayWidth.of(String(line)) <= width, "\(command) \(line)")
          }
          for table in PrintedTables.all(in: run.output) {
            tables += 1
            let widths = Set(table.map { DisplayWidth.of($0) })
            #expect(widths.count == 1, "\(command)\n\(table.joined(separator: "\n"))")
          }
        }
      }
    }
    #expect(tables > 6 * 15)
  }

  @Test func `a table with one space taken away breaks the law`() throws {
    let run = try Self.filled().run("officer", "list")
    var table = try #require(PrintedTables.all(in: run.output).first)
    table[table.count - 1].removeLast()
    #expect(Set(table.map { DisplayWidth.of($0) }).count == 2)
  }
}
