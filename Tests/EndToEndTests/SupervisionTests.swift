import Foundation
import TestSupport
import Testing

/// Regions, permits, follow-ups and contacts as a clerk meets them, on the sample week.
struct SupervisionTests {
  private let workplace: Workplace

  init() throws { workplace = try .withSample() }

  @discardableResult
  private func run(_ line: String, exit: Int32 = 0) throws -> String {
    let words = line.split(separator: " ").map { String($0) }
    let isDated = ["--today", "list", "log", "device"].contains(where: words.contains)
    let outcome = try workplace.run(words + (isDated ? [] : ["--today", "2026-11-20"]))
    #expect(outcome.exitCode == exit, "\(line)\n\(outcome.messages)")
    return outcome.output
  }

  private func file(_ name: String) -> String { Fixtures.folder.path + "/" + name }

  private func regions() throws {
    for kind in ["region", "restriction"] {
      let outcome = try workplace.run(
        kind, "import", file("tables/\(kind)s.csv"), "--today", "2026-11-20")
      #expect(outcome.exitCode == 0, "\(outcome.messages)")
    }
    for code in ["xz_gaoxin", "xz_guangfu", "xz_wuliu"] {
      let outcome = try workplace.run(
        "region", "outline", code, file("outlines/\(code).geojson"), "--datum", "wgs84",
        "--today", "2026-11-20")
      #expect(outcome.exitCode == 0, "\(outcome.messages)")
    }
  }

  private func screen(_ arguments: String...) throws -> String {
    let outcome = try workplace.run(
      ["screen"] + arguments + ["--json", "--today", "2026-11-20"])
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    return outcome.output
  }

  @Test func `a place is screened against the regions around it, and where tells them`() throws {
    try regions()
    let town = "30.763,120.648,wgs84"
    #expect(try screen("--point", town, "--industry", "3982").hasPrefix(#"{"answer":"possible""#))
    let cells = try screen("--point", town, "--industry", "3825")
    #expect(cells.hasPrefix(#"{"answer":"not_possible""#))
    #expect(cells.contains(#""line":"1","document":"示例清单〔2018〕5号","from":"2018-10-01""#))
    let zone = try screen("--point", "30.763,120.7,wgs84", "--industry", "3982")
    #expect(zone.hasPrefix(#"{"answer":"undecided""#) && zone.contains("plan not approved yet"))
    let early = try screen("--point", town, "--industry", "3982", "--on", "2018-06-01")
    #expect(early.hasPrefix(#"{"answer":"not_possible""#) && early.contains("not_yet_in_force"))
    let place = try workplace.run("where", "30.763,120.648", "--datum", "wgs84", "--json")
    #expect(place.output.contains(#"{"code":"xz_guangfu","name":"光伏特色小镇"}"#))
    #expect(try run("region show xz_guangfu --lang en").contains("polygons: 1, corners: 8 wgs84"))
  }

  @Test func `proposed visits are written once, and planned like any other`() throws {
    try run("site edit 丙子搅拌站 major=true tracker=O-002 next_contact=2026-11-19")
    let table = try workplace.run(
      "permit", "import", file("tables/permits.csv"), "--today", "2026-11-20")
    #expect(table.exitCode == 3)
    let proposed = try run("visit propose --json")
    #expect(proposed.contains(#""rule":"permit_key","case":"示例P-001""#))
    #expect(!proposed.contains("示例P-003"), "expired")
    #expect(proposed.contains(#""kind":"major""#))
    try run("visit propose --add")
    #expect(try run("visit propose --json").contains(#""visits":[]"#))
    let log = try run("log --limit 1 --json")
    try run("visit propose --add")
    #expect(try run("log --limit 1 --json") == log)
    #expect(try run("visit list --json").contains("事后监管 示例P-001"))
  }

  @Test func `a contact takes a major project off the list of those waiting`() throws {
    try run("site edit 己卯光伏厂 next_contact=2026-11-19")
    #expect(try run("site waiting --json").contains("己卯光伏厂"))
    try run("site contact 己卯光伏厂 --note 设备月底进场 --next 2026-12-10")
    #expect(try !run("site waiting --json").contains("己卯光伏厂"))
    #expect(try run("site show 己卯光伏厂 --json").contains(#""next_contact":"2026-12-10""#))
    try run("site edit 己卯光伏厂 next_contact=2026-11-19")
    try run("site contact 己卯光伏厂 --note 再约")
    #expect(try run("site show 己卯光伏厂 --json").contains(#""next_contact":"2026"#) == false)
    try run("site contact 己卯光伏厂 --note x --next 2026-11-20", exit: 65)
  }
}
