import Foundation
import Model
import TestSupport
import Testing

@testable import Exchange

struct RecordTableTests {
  private let officers: [Officer]
  private let site: Fields

  init() throws {
    func fields(_ kind: RecordKind, _ values: [String: FieldValue]) -> Fields {
      Fields(id: RecordID(contentOf: "\(values)"), kind: kind, values: values)
    }
    officers = [
      try Officer(fields(.officer, ["code": .text("O-001"), "name": .text("赵甲一")]))
    ]
    site = fields(.site, ["name": .text("示例面馆")])
  }

  private func table(
    _ text: String, _ kind: RecordKind = .ticket, datum: Datum? = nil
  ) throws -> RecordTable {
    try RecordTable(
      try CSVReader.rows(text), kind: kind, source: "table",
      context: TableContext(officers: officers, named: [site], datum: datum))
  }

  private func values(_ table: RecordTable, _ row: Int = 0) -> [String: FieldValue] {
    Dictionary(table.rows[row].values.map { ($0.field, $0.value) }) { first, _ in first }
  }

  @Test
  func `A table as Excel writes it: headings in Chinese, full-width digits, words for choices`()
    throws
  {
    let table = try table(
      """
      登记编号,标题,问题描述,问题类别,问题来源,镇街,收集日期,到期日,轻重,经办人,点位名称,兼涉
      表２０２６－００１,夜间装卸,"十点后装卸，
      声音很大。",噪声,窗口,新塍,2026/11/3,２０２６年１１月３０日,２,赵甲一,示例面馆,噪声；大气异味

      """)
    #expect(table.faults == [])
    let values = values(table)
    #expect(values["number"] == .text("表2026-001"))
    #expect(values["text"] == .text("十点后装卸，\n声音很大。"))
    #expect(values["category"] == .text("complaint.noise"))
    #expect(values["source"] == .text("window"))
    #expect(values["town"] == .text("330411104"))
    #expect(values["found"] == .text("2026-11-03"))
    #expect(values["due"] == .text("2026-11-30"))
    #expect(values["severity"] == .integer(2))
    #expect(values["handler"] == .text("O-001"))
    #expect(values["site"] == .text(site.id.text))
    #expect(values["also"] == .texts(["complaint.noise", "complaint.air_odour"]))
  }

  @Test func `A row that says the same again counts once and is named with the earlier one`() throws
  {
    let rows = "标题,收集日\n油烟,2026-11-16\n噪声,2026-11-16\n油烟,2026/11/16\n"
    let table = try table(rows)
    #expect(table.rows.count == 2)
    #expect(table.repeated.map(\.line) == [4])
    #expect(table.repeated.map(\.earlier) == [2])
    #expect(try self.table(rows.replacing("2026/11/16", with: "2026-11-17")).repeated.isEmpty)
  }

  @Test(arguments: [";", "；", "\t"])
  func `Cells that are apart by no comma are named as such`(separator: String) throws {
    let rows = "标题,收集日\n油烟,2026-11-16\n".replacing(",", with: separator)
    let fault = TableFault(
      .separator(try #require(separator.first)), at: TableFault.Place(line: 1, column: nil))
    #expect(throws: fault) { try table(rows) }
    let columns = [HeadedTable.Column("day", zh: "日期", en: "day", isNeeded: true)]
    #expect(throws: fault) {
      try HeadedTable(try CSVReader.rows(rows), columns: columns)
    }
  }

  @Test func `English headings and field names mean the same`() throws {
    let table = try table("Title,found,Category\nNoise,2026-11-03,complaint: noise\n")
    #expect(values(table)["category"] == .text("complaint.noise"))
  }

  @Test(arguments: [
    "2026-11-03", "2026/11/3", "2026.11.3", "2026年11月3日", "2026/11/3 9:30", "２０２６－１１－０３",
  ])
  func `Days as people write them`(text: String) throws {
    #expect(values(try table("标题,收集日\n甲,\(text)\n"))["found"] == .text("2026-11-03"))
  }

  @Test(arguments: ["2026-02-30", "11-03", "46329", "昨天", "03/11/2026"])
  func `What could be another day is refused`(text: String) throws {
    let table = try table("标题,收集日\n甲,\(text)\n")
    #expect(table.rows.isEmpty)
    #expect(
      table.faults == [
        TableFault(
          .value(heading: "收集日", text: text), at: TableFault.Place(line: 2, column: 2))
      ])
  }

  @Test func `Each bad cell is named with line and column, and the good rows stand`() throws {
    let table = try table(
      "标题,收集日,类别,经办人,点位\n甲,2026-11-03,噪声,,\n乙,2026-11-31,臭,无此人,哪家\n丙,2026-11-05,,,\n")
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.faults.map(\.place?.line) == [3, 3, 3, 3])
    #expect(table.faults.map(\.place?.column) == [2, 3, 4, 5])
    #expect(
      table.faults.map(\.code)
        == ["E-TABLE-VALUE", "E-TABLE-VALUE", "E-TABLE-OFFICER", "E-TABLE-SITE"])
  }

  @Test func `A record is known by its number, else by what it says: the same in every store`()
    throws
  {
    let first = try table("登记号,标题,收集日\nA1,油烟,2026-11-03\n").rows[0]
    let second = try table("标题,收集日,登记号\n改了标题,2026-11-04,A1\n").rows[0]
    #expect(first.record == second.record)
    let other = try table("登记号,标题,收集日\nA2,油烟,2026-11-03\n").rows[0]
    #expect(first.record != other.record)
    #expect(first.record.text.dropFirst(14).first == "8")
  }

  @Test func `Rows that say the same are one; rows that contradict each other are refused`() throws
  {
    let table = try table(
      "登记号,标题,收集日\nA1,油烟,2026-11-03\nA1,油烟,2026-11-03\nA1,噪声,2026-11-03\n")
    #expect(table.rows.map(\.line) == [2])
    #expect(
      table.faults
        == [TableFault(.sameKey("A1", line: 2), at: TableFault.Place(line: 4, column: nil))])
  }

  @Test func `Coordinates need a datum, from the column or from the command`() throws {
    let bare = "名称,纬度,经度\n某店,３０．７６,120.71\n"
    #expect(throws: TableFault(.noDatum)) { try table(bare, .site) }
    let stated = try table("名称,纬度,经度,坐标系\n某店,30.76,120.71,GCJ-02\n", .site)
    let given = try table(bare, .site, datum: .gcj02)
    #expect(values(stated)["point"] == values(given)["point"])
    #expect(values(given)["point"]?["datum"] == .text("wgs84"))
    #expect(values(given)["point"]?["from"] == .text("gcj02"))
    #expect(values(given)["point"]?["lat"] != .integer(307_600_000))
  }

  @Test func `Columns that mean nothing are named; missing and doubled ones refuse the table`()
    throws
  {
    #expect(try table("标题,收集日,备注\n甲,2026-11-03,x\n").ignored == ["备注"])
    #expect(throws: TableFault(.noColumn(kind: .ticket, field: "found"))) {
      try table("标题\n甲\n")
    }
    #expect(
      throws: TableFault(.twice(heading: "日期"), at: TableFault.Place(line: 1, column: 3))
    ) {
      try table("标题,收集日,日期\n甲,2026-11-03,2026-11-03\n")
    }
    #expect(throws: TableFault(.empty)) { try table("标题,收集日\n") }
  }

  @Test func `Status and withdrawal are steps of people: no column writes them`() throws {
    let table = try table("标题,收集日,状态,withdrawn\n甲,2026-11-03,closed,true\n")
    #expect(table.ignored == ["状态", "withdrawn"])
    #expect(values(table).keys.sorted() == ["found", "title"])
  }

  @Test func `The files of the fixtures read the same in both encodings`() throws {
    let folder = Fixtures.folder.appending(path: "tables")
    func rows(_ name: String) throws -> [RecordID] {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      let cells = try CSVReader.rows(try TableText(bytes).text)
      return try RecordTable(
        cells, kind: .site, source: "table",
        context: TableContext(officers: officers, datum: nil)
      ).rows.map(\.record)
    }
    #expect(try rows("sites.csv") == rows("sites-gb18030.csv"))
    #expect(try rows("sites.csv").count == 3)
  }
}

/// Tables of what approvals rest on.
struct CatalogueTableTests {
  private func fields(_ kind: RecordKind, _ values: [String: FieldValue]) -> Fields {
    Fields(id: RecordID(contentOf: "\(values)"), kind: kind, values: values)
  }

  private func table(
    _ text: String, _ kind: RecordKind, named: [Fields] = [], known: [Fields] = []
  ) throws -> RecordTable {
    try RecordTable(
      try CSVReader.rows(text), kind: kind, source: "table",
      context: TableContext(officers: [], named: named, known: known))
  }

  @Test func `a row means the record that is there already under its key`() throws {
    let region = fields(.region, ["code": .text("R1"), "name": .text("甲区")])
    let other = fields(.region, ["code": .text("R1"), "name": .text("另一")])
    let text = "区域编码,区域名称\nR1,甲区\n"
    #expect(try table(text, .region, known: [region]).rows.map(\.record) == [region.id])
    #expect(try table(text, .region).rows.map(\.record) != [region.id])
    let twice = try table(text, .region, known: [region, other])
    #expect(twice.rows.isEmpty)
    #expect(
      twice.faults
        == [TableFault(.manyRecords(.region, "R1", count: 2), at: .init(line: 2, column: nil))])
  }

  @Test func `an item is known by code and first day, a restriction by region and line`() throws {
    let items = try table(
      "事项编码,事项名称,事项类型,生效日,失效日\nX,甲,行政许可,,2019-08-30\nX,甲,行政许可,2019-08-31,\n", .item)
    #expect(Set(items.rows.map(\.record)).count == 2)
    let regions = ["R1", "R2"].map { fields(.region, ["code": .text($0), "name": .text($0)]) }
    let lines = try table(
      "条目号,改革区域,工艺词\n1,R1,电镀、喷漆\n1,R2,\n2,R1,\n", .restriction, named: regions)
    #expect(Set(lines.rows.map(\.record)).count == 3)
    #expect(lines.rows[0].values.last?.value == .texts(["电镀", "喷漆"]))
  }

  @Test func `of two items under one code the row's day tells which is meant`() throws {
    let old = fields(.item, ["code": .text("X"), "through": .text("2019-08-30")])
    let new = fields(.item, ["code": .text("X"), "from": .text("2019-08-31")])
    func item(_ day: String) throws -> [FieldValue] {
      try table(
        "登记号,项目,类别,事项,受理日\n1,甲,部门间事项,X,\(day)\n", .application, named: [old, new]
      ).rows.flatMap(\.values).filter { $0.field == "item" }.map(\.value)
    }
    #expect(try item("2019-08-30") == [.text(old.id.text)])
    #expect(try item("2019-09-02") == [.text(new.id.text)])
    #expect(try item("") == [])
  }

  @Test func `a reference to nothing is named with its column; one that must stand there as such`()
    throws
  {
    let table = try table("条目号,改革区域\n1,R9\n2,\n", .restriction)
    #expect(
      table.faults == [
        TableFault(
          .noRecord(.region, "R9", isNeeded: true), at: .init(line: 2, column: 2)),
        TableFault(.missing(heading: "改革区域"), at: .init(line: 3, column: 2)),
      ])
    #expect(table.faults[0].code == "E-TABLE-RECORD")
  }

  @Test func `a row that contradicts itself is refused with what it contradicts`() throws {
    let table = try table(
      "登记号,项目,类别,受理日,决定日\n1,甲,报告表,2019-03-04,2019-03-01\n2,乙,报告表,2019-03-04,2019-03-04\n",
      .application)
    #expect(table.rows.map(\.key) == ["2"])
    #expect(table.faults.map(\.code) == ["E-RECORD-DAYS"])
    #expect(table.faults.map(\.place) == [TableFault.Place(line: 2, column: 5)])
  }

  private func item(_ name: String, _ from: String?, _ through: String? = nil) -> Fields {
    var values: [String: FieldValue] = [
      "code": .text("X"), "name": .text(name), "class": .text("permission"),
    ]
    values["from"] = from.map { .text($0) }
    values["through"] = through.map { .text($0) }
    return fields(.item, values)
  }

  @Test(arguments: [
    // Within the file the later row falls.
    ("2019-01-01,\nX,甲,行政许可,2020-01-01,", false, [3]),
    ("2019-01-01,2020-01-01\nX,甲,行政许可,2020-01-01,", false, [3]),
    ("2019-01-01,2019-12-31\nX,甲,行政许可,2020-01-01,", false, []),
    ("2020-01-01,\nX,甲,行政许可,2019-01-01,2019-12-31", false, []),
    // The second overlaps with the first, the third with the second alone.
    ("2019-01-01,2019-12-31\nX,甲,行政许可,2019-06-01,2020-06-30\nX,甲,行政许可,2020-01-01,", false, [3]),
    // In the store stands a version from 2018-01-01 without end.
    ("2019-01-01,", true, [2]),
    ("2018-01-01,2018-12-31\nX,甲,行政许可,2019-01-01,", true, []),
    ("2019-01-01,\nX,甲,行政许可,2018-01-01,2018-12-31", true, []),
    ("2019-01-01,\nX,甲,行政许可,2018-01-01,2019-01-01", true, [2, 3]),
    ("2018-01-01,2018-12-31\nX,甲,行政许可,2017-01-01,2018-01-01", true, [3]),
  ])
  func `versions of an item may not share a day, in whatever order they come`(
    rows: String, isThere: Bool, faults: [Int]
  ) throws {
    let table = try table(
      "事项编码,事项名称,事项类型,生效日,失效日\nX,甲,行政许可," + rows + "\n", .item,
      known: isThere ? [item("甲", "2018-01-01")] : [])
    #expect(table.faults.map(\.place?.line) == faults)
    #expect(table.faults.allSatisfy { $0.code == "E-RECORD-OVERLAP" && $0.place?.column == 4 })
    #expect(table.rows.count + faults.count == rows.split(separator: "\n").count)
  }

  @Test func `what overlaps already is no fault of a table that says the same`() throws {
    let known = [item("甲", "2018-01-01"), item("甲", "2019-01-01")]
    let text = "事项编码,事项名称,事项类型,生效日\nX,甲,行政许可,2018-01-01\nX,甲,行政许可,2019-01-01\n"
    #expect(try table(text, .item, known: known).faults == [])
  }

  @Test(arguments: [
    ("报告书审批", "报告表", "E-RECORD-ITEM"), ("报告表审批", "报告书", "E-RECORD-ITEM"),
    ("报告书审批", "报告书", nil), ("报告书（表）审批", "报告表", nil), ("报告书、报告表审批", "报告书", nil),
    ("排污许可证核发", "报告表", "E-RECORD-ITEM"), ("排污许可证核发", "排污许可", nil), ("其他审批", "报告书", nil),
    ("报告表审批", "登记表备案", "E-RECORD-ITEM"),
  ])
  func `an application of a table fits its item`(name: String, kind: String, code: String?) throws {
    let table = try table(
      "登记号,项目,类别,事项\n1,甲,\(kind),X\n", .application, named: [item(name, nil)])
    #expect(table.faults.map(\.code) == (code.map { [$0] } ?? []))
    #expect(table.faults.allSatisfy { $0.place == TableFault.Place(line: 2, column: 4) })
  }

  @Test func `a row is seen with what stands in its record`() throws {
    let item = item("报告书审批", nil)
    let known = fields(
      .application,
      [
        "number": .text("1"), "name": .text("甲"), "class": .text("report_book"),
        "item": .text(item.id.text), "accepted": .text("2019-03-04"),
      ])
    func faults(_ text: String) throws -> [TableFault] {
      try table(text, .application, named: [item], known: [known]).faults
    }
    let misfit = try faults("登记号,项目,类别\n1,甲,报告表\n")
    #expect(misfit.map(\.code) == ["E-RECORD-ITEM"])
    #expect(misfit.map(\.place) == [TableFault.Place(line: 2, column: nil)])
    let early = try faults("登记号,项目,类别,决定日\n1,甲,报告书,2019-03-01\n")
    #expect(early.map(\.code) == ["E-RECORD-DAYS"])
    #expect(try faults("登记号,项目,类别,决定日\n1,甲,报告书,2019-03-04\n") == [])
  }

  @Test func `stages and days of applications and the status of regions are open to tables`() throws
  {
    let application = try table(
      "登记号,项目名称,环评类别,阶段,受理日期,跑动次数,简化办理\n1,甲,报告表,送达,2019/3/4,0,否\n", .application)
    #expect(
      application.rows[0].values.map(\.value) == [
        .text("1"), .text("甲"), .text("report_form"), .text("delivered"), .text("2019-03-04"),
        .integer(0), .bool(false),
      ])
    let region = try table("code,name,status\nR1,甲区,编制中\n", .region)
    #expect(region.rows[0].values.last?.value == .text("drafting"))
  }
}

struct GeoJSONTableTests {
  @Test func `Points become rows with their properties, longitude first in the file`() throws {
    let bytes = Array(
      try Data(contentsOf: Fixtures.folder.appending(path: "tables/sites.geojson")))
    let cells = try GeoJSONTable.cells(bytes).rows
    #expect(cells[0].map(\.text) == ["name", "town", "phone", "major", "latitude", "longitude"])
    #expect(cells[1].map(\.text).suffix(2) == ["30.8832", "120.7051"])
    #expect(cells.map { $0[0].line } == [1, 2, 3, 4])
    let context = TableContext(officers: [], datum: .wgs84)
    let table = try RecordTable(cells, kind: .site, source: "table", context: context)
    #expect(table.rows.count == 2)
    #expect(table.faults.map(\.code) == ["E-TABLE-PLACE"])
    #expect(throws: TableFault(.noDatum)) {
      try RecordTable(
        cells, kind: .site, source: "table",
        context: TableContext(officers: [], datum: nil))
    }
  }

  @Test func `A line is no site: it is named, and the points beside it stand`() throws {
    let line = #"{"properties":{"name":"甲"},"geometry":{"type":"LineString","coordinates":[]}}"#
    let point = #"{"properties":{"name":"乙"},"geometry":{"type":"Point","coordinates":[120,30]}}"#
    let text = #"{"type":"FeatureCollection","features":["# + "\n\(line),\n\(point)]}"
    let (rows, faults) = try GeoJSONTable.cells(Array(text.utf8))
    #expect(rows.map { $0[0].text } == ["name", "乙"])
    #expect(
      faults == [TableFault(.notAPoint("LineString"), at: TableFault.Place(line: 2, column: nil))])
  }

  @Test(arguments: ["{}", "[]", "{\"type\":\"Feature\"}"])
  func `Other JSON is refused`(text: String) {
    #expect(throws: TableFault(.notGeoJSON)) { try GeoJSONTable.cells(Array(text.utf8)) }
  }
}

struct KoboTests {
  private func mapping() throws -> KoboMapping {
    try KoboMapping(
      Array(try Data(contentsOf: Fixtures.folder.appending(path: "tables/kobo-map.json"))))
  }

  private func submissions() throws -> KoboSubmissions {
    try KoboSubmissions(
      Array(try Data(contentsOf: Fixtures.folder.appending(path: "tables/kobo.json"))),
      mapping: try mapping())
  }

  @Test func `A submission becomes a note with its three blocks, its time and where it came from`()
    throws
  {
    let note = try #require(try submissions().notes.first)
    #expect(note.at.rfc3339 == "2026-11-18T16:14:55+08:00")
    #expect(note.visit == "VISIT")
    let blocks = try #require(VisitNote(entry: note.value))
    #expect(blocks.processFlow == "调浆→涂布→烘干")
    #expect(blocks.receptors.map(\.metres) == [210])
    #expect(note.value["source"] == .text("kobo:8b1f7c1e-0a55-4f0e-9a54-1f0f6c7c0001"))
  }

  @Test func `A submission without the group that repeats still is a note`() throws {
    let note = try #require(try submissions().notes.last)
    #expect(note.value["text"] == .text("未到现场"))
    #expect(note.at.rfc3339 == "2026-11-18T09:00:00Z")
  }

  @Test func `What is missing is named by the number of the submission`() throws {
    let json = #"[{"_uuid":"a","visit":"v","end":"2026-11-18T09:00:00Z"},{"visit":"v"}]"#
    let read = try KoboSubmissions(Array(json.utf8), mapping: try mapping())
    #expect(
      read.faults == [
        .submission(1, missing: "observation, g1/process, g1/pollutants"),
        .submission(2, missing: "_uuid"),
      ])
  }

  @Test func `A mapping without questions is refused`() {
    let json = #"{"format":"waiqin-kobo-map/1.0","visit":"v","note":{}}"#
    #expect(throws: KoboFault.mapping("note")) { try KoboMapping(Array(json.utf8)) }
    #expect(throws: KoboFault.format("")) { try KoboMapping(Array("{}".utf8)) }
  }
}
