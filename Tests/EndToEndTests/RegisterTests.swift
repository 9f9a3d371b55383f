import Foundation
import TestSupport
import Testing

struct RegisterTests {
  @Test func `what is added has the next number at once, and what came without one gets it`() throws
  {
    let workplace = try Workplace()
    _ = try workplace.run("device", "enrol", "week/devices.json")
    _ = try workplace.run("import", "week/bundles")
    let add = ["ticket", "add", "title=新问题", "found=2026-11-20", "--today", "2026-11-20"]
    _ = try workplace.run(add)
    #expect(try workplace.run("ticket", "show", "2026-00001").output.contains("新问题"))
    let given = try workplace.run("register", "--today", "2026-11-20", "--json").output
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(given.utf8)) as? [[String: Any]])
    let numbers = rows.compactMap { $0["number"] as? String }
    #expect(numbers.first == "2026-00002" && numbers == numbers.sorted())
    #expect(Set(numbers).count == rows.count && rows.count > 40)
    #expect(try workplace.run("register", "--json", "--today", "2026-11-20").output == "[]\n")
    _ = try workplace.run(
      "ticket", "edit", "2026-00001", "withdrawn=true", "--reason", "误报")
    _ = try workplace.run(add)
    // The number of the withdrawn one is not given again.
    let last = "2026-000\(rows.count + 2)"
    #expect(try workplace.run("ticket", "show", last).output.contains("新问题"))
    #expect(try workplace.run("rebuild", "--check").exitCode == 0)
  }
}
