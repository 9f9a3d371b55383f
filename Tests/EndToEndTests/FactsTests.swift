import Foundation
import TestSupport
import Testing

/// Commands that need no store.
struct FactsTests {
  private struct Due: Decodable {
    let due: String
    let provisional: Bool
    let counted: [String]
  }

  @Test func `a deadline leaves out holidays and the pause`() throws {
    let run = try Workplace().run(
      "due", "2019-09-02", "--limit", "30", "--unit", "workdays", "--pause",
      "2019-09-09..2019-09-20", "--json")
    #expect(run.exitCode == 0 && run.messages.isEmpty)
    #expect(run.output.contains(#""due":"2019-10-31""#))
    let due = try JSONDecoder().decode(Due.self, from: Data(run.output.utf8))
    #expect(due.due == "2019-10-31" && due.counted.count == 30 && !due.provisional)
  }

  private struct Place: Decodable {
    let wgs84: [Double]
    let gcj02: [Double]
    let bd09: [Double]
    let town: Town

    struct Town: Decodable {
      let code: String
      let name: String
    }
  }

  @Test func `a place stands in all datums as latitude and longitude, with its town`() throws {
    let run = try Workplace().run("where", "30.763,120.716", "--datum", "wgs84", "--json")
    #expect(run.exitCode == 0 && run.messages.isEmpty)
    let place = try JSONDecoder().decode(Place.self, from: Data(run.output.utf8))
    #expect(place.wgs84 == [30.763, 120.716])
    for (found, expected) in [
      (place.gcj02, [30.760687720, 120.720298801]), (place.bd09, [30.767054, 120.726723]),
    ] {
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-6 } && found.count == 2)
    }
    #expect(place.town.code == "330411002" && place.town.name == "新城街道")
  }

  @Test(arguments: try Fixtures.rows(of: "places/vectors.tsv"))
  func `every worked conversion comes out of the program`(row: [String]) throws {
    let run = try Workplace().run(
      "where", "\(row[1]),\(row[2])", "--datum", row[0], "--json")
    let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let found = try #require(read?[row[3]] as? [Double])
    let expected = try [4, 5].map { try #require(Double(row[$0])) }
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test(arguments: [
    (["--lang", "en"], [:], "received"), (["--lang=zh"], ["LANG": "en_GB.UTF-8"], "收到"),
    ([], ["WAIQIN_LANG": "en", "LANG": "zh_CN.UTF-8"], "received"),
    ([], ["LC_ALL": "en_US.UTF-8"], "received"), ([], ["LANG": "zh_CN.UTF-8"], "收到"),
    ([], [:], "收到"),
  ])
  func `the language is the option's, then the environment's, then Chinese`(
    arguments: [String], environment: [String: String], word: String
  ) throws {
    let run = try Workplace().run(
      ["due", "2026-11-23", "--limit", "1", "--unit", "days"] + arguments,
      environment: environment)
    #expect(run.output.hasPrefix(word), "\(run)")
  }
}
