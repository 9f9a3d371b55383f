import Model
import Testing

@testable import Exchange

@Suite struct RoadTableTests {
  private let spots: [String: [Spot]]

  init() throws {
    let all = try TableRequestTests.spots(4)
    spots = ["甲厂": [all[0]], "乙厂": [all[1]], "新塍镇": [all[2]], "丙厂": [all[2], all[3]]]
  }

  private func table(_ text: String) throws -> RoadTable {
    try RoadTable(try CSVReader.rows(text)) { spots[$0] ?? [] }
  }

  @Test func `a row is a way in one direction`() throws {
    let table = try table("起点,终点,分钟,公里\n甲厂,乙厂,12.5,７.8\n乙厂,甲厂,14,8\n新塍镇,甲厂,0,0\n")
    #expect(table.faults.isEmpty)
    #expect(table.matrix.origins.count == 3)
    #expect(table.matrix.known == 3)
    #expect(table.matrix.missing == 3)
    #expect(table.matrix.ways[1] == RoadMatrix.Way(seconds: 750, metres: 7_800))
    #expect(table.matrix.ways[3] == RoadMatrix.Way(seconds: 840, metres: 8_000))
  }

  @Test func `rows that say nothing usable are left out, each with its line`() throws {
    let table = try table(
      """
      km,minutes,to,from
      7,12,乙厂,甲厂
      7,12,丁厂,甲厂
      7,12,丙厂,甲厂
      -7,12,甲厂,乙厂
      7,nan,甲厂,乙厂
      7,1e300,甲厂,乙厂
      8,12,乙厂,甲厂
      7,12
      """)
    #expect(table.matrix.known == 1)
    #expect(table.faults.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
    #expect(
      table.faults.map(\.problem) == [
        .noPlace("丁厂"), .manyPlaces("丙厂", count: 2), .number("-7"), .number("nan"),
        .number("1e300"), .twice, .noPlace(""),
      ])
  }

  @Test func `a table without rows or without a column is refused`() {
    #expect(throws: TableFault(.empty)) { try table("from,to,minutes,km\n") }
    #expect(throws: TableFault(.noHeading(zh: "公里", en: "km"))) {
      try table("from,to,minutes\n甲厂,乙厂,1\n")
    }
  }
}
