import Model
import Testing

@testable import waiqin

/// Days and numbers as people in China type them.
struct TypedArgumentsTests {
  private static func dated(_ line: String) throws -> String {
    let words = TypedArguments.folded(line.split(separator: " ").map { String($0) })
    // A Friday.
    let today = try Day(iso: "2026-11-20")
    return TypedArguments.dated(words, today: today).joined(separator: " ")
  }

  @Test(arguments: [
    ("board --today ２０２６－１１－２０", "board --today 2026-11-20"),
    ("board --today=2026年11月20日", "board --today=2026-11-20"),
    ("board --today 2026年1月2号", "board --today 2026-01-02"),
    ("board --today 2026/11/2", "board --today 2026-11-02"),
    ("board --today 2026.11.20", "board --today 2026-11-20"),
    ("board --today 今天", "board --today 2026-11-20"),
    ("board --today yesterday", "board --today 2026-11-19"),
    ("board --today 周一", "board --today 2026-11-16"),
    ("board --today Wednesday", "board --today 2026-11-18"),
    ("board --today 下周日", "board --today 2026-11-29"),
    ("routes 2026-W48 --day 周三", "routes 2026-W48 --day 2026-11-25"),
    ("routes 2026-W48 --day tue", "routes 2026-W48 --day 2026-11-24"),
    ("routes 2026年第48周 --day 星期天", "routes 2026-W48 --day 2026-11-29"),
    ("routes ２０２６－Ｗ４８", "routes 2026-W48"),
    ("routes 下周 --day 礼拜一", "routes 2026-W48 --day 2026-11-23"),
    ("plan move 2026-W48 32195d8a --to fri", "plan move 2026-W48 32195d8a --to 2026-11-27"),
    (
      "ticket accept 秀2026-1025 --day 周二 --today 2026-12-03",
      "ticket accept 秀2026-1025 --day 2026-12-01 --today 2026-12-03"
    ),
    (
      "due 2019年9月2日 --limit ３０ --unit workdays --pause 2019年9月9日..2019/9/20",
      "due 2019-09-02 --limit 30 --unit workdays --pause 2019-09-09..2019-09-20"
    ),
    ("where ３０．７６３，１２０．７１６ --datum wgs84", "where 30.763,120.716 --datum wgs84"),
    ("where 30.763，120.716 --datum wgs84", "where 30.763,120.716 --datum wgs84"),
    ("routes 2026-W48 --officer Ｏ－００１", "routes 2026-W48 --officer O-001"),
    ("board ——json", "board --json"), ("board －－ｊｓｏｎ", "board --json"),
  ])
  func `a day, a number or an option is taken as it is typed`(typed: String, passed: String) throws
  {
    #expect(try Self.dated(typed) == passed)
  }

  @Test(arguments: [
    "ticket answer 秀2026-1025 --text 周三已处理", "ticket answer 秀2026-1025 --text 今天",
    "site add name=３号厂 --today 2026-11-20", "tag -- ２０２６－１１－２０", "board --today 2026-02-30",
    "board --today 二〇二六年", "routes 2026-W48 --officer 周一", "due 2026-11-20 --limit 1 --unit days",
  ])
  func `free text, and what is no day, stays as it is`(typed: String) throws {
    #expect(try Self.dated(typed) == typed)
  }

  @Test func `typed arguments reach the command, and the log keeps the day`() throws {
    let workplace = try Workplace()
    _ = try workplace.run("init")
    let due = try workplace.run(
      "due", "２０１９－０９－０２", "——limit", "３", "--unit", "days", "--lang", "en")
    #expect(due.exitCode == 0 && due.output.hasPrefix("received 2019-09-02"))
    _ = try workplace.run(
      "site", "add", "name=示例甲厂", "point=３０．７６，１２０．７，ｗｇｓ８４", "--today", "2026年11月20日")
    let site = try workplace.run("site", "list", "--json")
    #expect(site.output.contains("示例甲厂") && site.output.contains("307600000"))
    let ticket = try workplace.run(
      "ticket", "add", "title=示例", "found＝2026年11月18日", "--today", "2026-11-20")
    #expect(ticket.exitCode == 0)
    #expect(try workplace.run("ticket", "list", "--json").output.contains("2026-11-18"))
  }
}
