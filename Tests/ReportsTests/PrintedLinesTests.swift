import Foundation
import Model
import TestSupport
import Testing

@testable import Reports

/// The law of printed tables, for every report: all lines of a table are equally wide, and no line of a
/// report is wider than the screen.
struct PrintedLinesTests {
  @Test(arguments: Printed.all, Language.allCases)
  func `no line is wider than the screen, and a table's lines are all alike`(
    report: Printed, language: Language
  ) throws {
    for width in [60, 80, 120] {
      let screen = Screen(width: width, language: language)
      let text = try report.text(screen)
      for line in text.split(separator: "\n") {
        #expect(screen.columns(of: String(line)) <= width, "\(line)")
      }
      for table in PrintedTables.all(in: text) {
        #expect(Set(table.map(screen.columns)).count == 1, "\(table.joined(separator: "\n"))")
      }
    }
  }

  @Test(.enabled(if: WidthOracle.isThere, "python3 with wcwidth"), arguments: Language.allCases)
  func `the living oracle measures the same`(language: Language) throws {
    var lines: [String] = []
    var groups: [Range<Int>] = []
    for report in Printed.all {
      for width in [60, 80, 120] {
        let text = try report.text(Screen(width: width, language: language))
        for table in PrintedTables.all(in: text) {
          groups.append(lines.count..<lines.count + table.count)
          lines += table
        }
      }
    }
    let widths = try WidthVectors.rows(of: try WidthOracle.measure(lines)).map {
      try WidthVectors.vector($0).narrow
    }
    #expect(widths.count == lines.count && groups.count > 30)
    for group in groups {
      #expect(Set(widths[group]).count == 1, "\(lines[group].joined(separator: "\n"))")
    }
  }

  @Test func `counting characters as columns breaks the law of printed tables`() throws {
    let broken = try Printed.all.flatMap { report in
      PrintedTables.all(in: try report.text(Screen(width: 120, language: .zh)))
    }.count { Set($0.map(\.count)).count > 1 }
    #expect(broken > 5)
  }

  @Test(arguments: Printed.all, Language.allCases)
  func `a plain report has no drawing and no escape sequence`(
    report: Printed, language: Language
  ) throws {
    let text = try report.text(Screen(width: 60, language: language, palette: .ansi, plain: true))
    #expect(!text.contains { "─█▏▎▍▌▋▊▉░│".contains($0) })
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test(arguments: Printed.all)
  func `a report's JSON is one line that the platform reads`(report: Printed) throws {
    let line = try report.json().line
    #expect(line.hasSuffix("\n") && line.count(where: \.isNewline) == 1)
    _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
  }
}
