import Foundation
import Model
import Testing

@testable import Exchange

/// Plans and absences that people type as tables.
struct HandTableTests {
  private let officers: [Officer]
  private let visit = RecordID(high: 0x0198_f2b0_0000_7000, low: 0x8000_0000_0000_0001)

  init() throws {
    officers = try [("O-01", "示例甲"), ("O-02", "示例乙")].enumerated().map { index, pair in
      try Officer(
        Fields(
          id: RecordID(high: 0x0198_f2b0_0000_7000, low: 0x8000_0000_0000_1000 | UInt64(index)),
          kind: .officer, values: ["code": .text(pair.0), "name": .text(pair.1)]))
    }
  }

  private func plan(_ text: String) throws -> PlanTable {
    try PlanTable(try CSVReader.rows(text), officers: officers) { $0 == "核查油烟" ? visit : nil }
  }

  @Test func `a plan is read under Chinese and English headings`() throws {
    let chinese = try plan("日期,人员,走访,开始\n2026/11/24,示例甲、O-02,核查油烟,9:05\n")
    let english = try plan("begins,visit,officers,day\n09:05,核查油烟,O-01;示例乙,2026-11-24\n")
    #expect(chinese.faults == [] && english.faults == [])
    #expect(chinese.stops == english.stops)
    let stop = try #require(chinese.stops.first)
    #expect(stop.officers == ["O-01", "O-02"] && stop.begins.text == "09:05" && stop.ends == nil)
  }

  @Test func `a row that can't be read is named with its line and column`() throws {
    let table = try plan(
      """
      日期,人员,走访,开始
      2026-11-24,示例丙,核查油烟,09:00
      2026-11-24,示例甲,核查噪声,09:00
      2026-13-24,示例甲,核查油烟,09:00
      2026-11-24,示例甲,核查油烟,上午
      2026-11-24,示例甲,核查油烟,10:00
      """)
    #expect(table.stops.count == 1)
    #expect(table.faults.map(\.place?.line) == [2, 3, 4, 5])
    #expect(table.faults.map(\.place?.column) == [2, 3, 1, 4])
    #expect(
      table.faults.map(\.code)
        == ["E-TABLE-OFFICER", "E-TABLE-RECORD", "E-TABLE-VALUE", "E-TABLE-VALUE"])
  }

  @Test func `a table without a needed column is refused`() throws {
    #expect(throws: TableFault(.noHeading(zh: "开始", en: "begins"))) {
      try plan("日期,人员,走访\n2026-11-24,示例甲,核查油烟\n")
    }
    #expect(throws: TableFault(.empty)) { try plan("日期,人员,走访,开始\n") }
  }

  @Test func `absences are read, a single day where no end stands`() throws {
    let table = try LeaveTable(
      try CSVReader.rows("人员,起,止\n示例甲,2026-11-24,2026-11-27\nO-02,2026.11.25,\n"),
      officers: officers)
    #expect(table.faults == [])
    #expect(table.rows.map(\.officer) == ["O-01", "O-02"])
    #expect(
      table.rows.map(\.pause.text) == ["2026-11-24..2026-11-27", "2026-11-25..2026-11-25"])
    let wrong = try LeaveTable(
      try CSVReader.rows("人员,起,止\n示例甲,2026-11-24,2026-11-20\n示例丁,2026-11-24,\n"),
      officers: officers)
    #expect(wrong.rows == [] && wrong.faults.map(\.code) == ["E-TABLE-VALUE", "E-TABLE-OFFICER"])
  }
}
