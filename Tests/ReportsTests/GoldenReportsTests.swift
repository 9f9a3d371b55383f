import Model
import TestSupport
import Testing

@testable import Reports

/// What every report looks like; `UPDATE_GOLDEN=1` rewrites the files, and a person looks at them.
struct GoldenReportsTests {
  @Test(arguments: Printed.all, Language.allCases)
  func `a report looks as its golden file says`(report: Printed, language: Language) throws {
    var text = ""
    for width in [60, 80, 120] {
      text += "== \(width) columns\n" + (try report.text(Screen(width: width, language: language)))
    }
    text += "== plain\n" + (try report.text(Screen(width: 80, language: language, plain: true)))
    expectGolden(text, "golden/reports/\(report.name).\(language.rawValue).txt")
  }

  @Test(arguments: Printed.all)
  func `a report's JSON is as its golden file says`(report: Printed) throws {
    expectGolden(try report.json().line, "golden/reports/\(report.name).json")
  }
}
