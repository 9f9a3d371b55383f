import Foundation
import Model
import TestSupport
import Testing

@testable import waiqin

/// The bureau's own report of January to September 2019: the case by which the tool is accepted.
struct BulletinTests {
  private static let period = ["--from", "2019-01-01", "--to", "2019-09-30"]

  /// A workplace with the year in its store, taken in through bundles and tables as anything else is.
  private static func workplace() throws -> Workplace {
    let folder = Fixtures.folder.appending(path: "xiuzhou-2019")
    let workplace = try Workplace(contents: folder)
    let outcome = try workplace.run(shell: "sh load year.sqlite")
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    return workplace
  }

  private static func bulletin(_ workplace: Workplace) throws -> [String: Any] {
    let outcome = try workplace.run(
      ["bulletin"] + period + ["--json"], environment: ["WAIQIN_STORE": "year.sqlite"])
    #expect(outcome.exitCode == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `the maker's files are the fixture, to the byte`() throws {
    for file in Year2019.files() {
      expectGolden(String(decoding: file.bytes, as: UTF8.self), "xiuzhou-2019/" + file.path)
    }
    let bundles = Fixtures.folder.appending(path: "xiuzhou-2019/bundles").path
    let made = Year2019.files().filter(\.isBundle).count
    #expect(try FileManager.default.contentsOfDirectory(atPath: bundles).count == made)
  }

  @Test func `the report of 2019 comes to the bureau's figures, and one visit less to one less`()
    throws
  {
    let workplace = try Self.workplace()
    let figures = try Self.bulletin(workplace)
    func number(_ path: String...) -> Double? {
      var value: Any? = figures
      for name in path { value = (value as? [String: Any])?[name] }
      return (value as? NSNumber)?.doubleValue
    }
    #expect(number("items") == 53)
    #expect(number("preApprovalVisits") == 92)
    #expect(number("registrationFilings") == 189)
    #expect(number("reportBooks", "count") == 2)
    #expect(number("reportBooks", "meanWorkdays") == 7)
    #expect(number("reportBooks", "statutoryWorkdays") == 60)
    #expect(number("reportBooks", "cut") == 0.883)
    #expect(number("reportForms", "count") == 83)
    #expect(number("reportForms", "meanWorkdays") == 3)
    #expect(number("reportForms", "statutoryWorkdays") == 30)
    #expect(number("reportForms", "cut") == 0.9)
    #expect(number("ticketsClosed") == 85)
    #expect(number("regionalProjects") == 23)
    #expect(number("regionalWorkdaysSaved") == 161)
    #expect(number("permits", "enterprises") == 68)
    #expect(number("permits", "industries") == 8)
    #expect(number("crossDepartment", "items") == 2)
    #expect(number("crossDepartment", "materialsBefore") == 8)
    #expect(number("crossDepartment", "materialsAfter") == 5)
    #expect(number("crossDepartment", "promiseBefore") == 17)
    #expect(number("crossDepartment", "promiseAfter") == 5)
    #expect(number("regions", "total") == 4)
    #expect(number("regions", "approved") == 3)
    #expect(number("regions", "drafting") == 1)

    let store = ["WAIQIN_STORE": "year.sqlite", "WAIQIN_LANG": "en"]
    let board = try workplace.run(["board", "--today", "2019-09-30", "--json"], environment: store)
    #expect(board.output.contains(#""visitsShort":[]"#))
    let rows = try workplace.run(
      ["bulletin"] + Self.period + ["--rows", "preApprovalVisits", "--json"], environment: store)
    let visits = try JSONSerialization.jsonObject(with: Data(rows.output.utf8)) as? [[String: Any]]
    #expect(visits?.count == 92)
    let visit = try #require(visits?.first?["id"] as? String)
    _ = try workplace.run(["visit", "edit", visit, "withdrawn=true"], environment: store)
    #expect(try Self.bulletin(workplace)["preApprovalVisits"] as? Int == 91)
  }

  @Test func `terms are cut by class, the same in the report and on the board`() throws {
    let workplace = try Self.workplace()
    let figures = try Self.bulletin(workplace)
    let oneTrip = try #require(figures["oneTrip"] as? [String: Any])
    let cuts = try #require(oneTrip["termsCut"] as? [String: Any])
    #expect(cuts.keys.sorted() == ["crossDepartment", "permits", "reportBooks", "reportForms"])
    let outcome = try workplace.run(
      ["board", "--today", "2019-09-30", "--json"], environment: ["WAIQIN_STORE": "year.sqlite"])
    let board = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let approvals = try #require(board?["approvals"] as? [[String: Any]])
    let names = [
      "report_book": "reportBooks", "report_form": "reportForms",
      "cross_department": "crossDepartment", "permit": "permits",
    ]
    #expect(approvals.count > 2)
    for row in approvals {
      let kind = try #require(row["class"] as? String)
      let cut = (row["termsCut"] as? NSNumber)?.doubleValue
      #expect(cut == names[kind].flatMap { (cuts[$0] as? NSNumber)?.doubleValue }, "\(kind)")
      if let figure = figures[names[kind] ?? ""] as? [String: Any], kind.hasPrefix("report") {
        #expect(cut == (figure["cut"] as? NSNumber)?.doubleValue)
      }
    }
  }

  @Test func `the report in prose`() throws {
    let workplace = try Self.workplace()
    for language in Language.allCases {
      let environment = ["WAIQIN_STORE": "year.sqlite", "WAIQIN_LANG": language.rawValue]
      let text = try workplace.run(["bulletin"] + Self.period, environment: environment)
      expectGolden(text.output, "xiuzhou-2019/expected/bulletin.\(language.rawValue).txt")
      let markdown = try workplace.run(
        ["bulletin"] + Self.period + ["--format", "md"], environment: environment)
      expectGolden(markdown.output, "xiuzhou-2019/expected/bulletin.\(language.rawValue).md")
    }
  }
}
