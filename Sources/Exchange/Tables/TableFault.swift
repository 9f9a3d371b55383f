package import Model

/// What is wrong with a table, or with one cell of it.
package struct TableFault: Fault, Equatable {
  package let problem: Problem
  package let place: Place?

  /// Where it is; in GeoJSON the line is the number of the feature.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int?

    package init(line: Int, column: Int?) {
      self.line = line
      self.column = column
    }
  }

  package enum Problem: Equatable, Sendable {
    case empty
    case noColumn(kind: RecordKind, field: String)
    /// A table that holds no records has no column under this heading.
    case noHeading(zh: String, en: String)
    /// All headings in one cell, apart by something that is no comma.
    case separator(Character)
    case twice(heading: String)
    case noDatum
    case badDatum(String)
    case cells(expected: Int, found: Int)
    case value(heading: String, text: String)
    /// A word that is none of the list of the field.
    case word(heading: String, text: String, RecordKind, field: String)
    case industry(heading: String, IndustryFault)
    case noRecord(RecordKind, String, isNeeded: Bool)
    case manyRecords(RecordKind, String, count: Int)
    case noOfficer(heading: String, text: String)
    case missing(heading: String)
    case contradiction(RecordContradiction)
    /// A new row tells of a step without what the step needs.
    case stepLacks(field: String, Lacking)
    /// A new row tells of a step and not what it wrote.
    case stepWithout(RowSteps.Column, field: String)
    case answeredAndReturned
    case stepBefore(RowSteps.Column, Day, found: Day)
    case stepAhead(RowSteps.Column, Day, today: Day)
    case place(latitude: String, longitude: String)
    case sameKey(String, line: Int)
    case notGeoJSON
    case notAPoint(String)
  }

  /// What a row has to say besides a field that a step writes.
  package enum Lacking: Equatable, Sendable {
    case columns([RowSteps.Column])
    case fields([String])
  }

  package init(_ problem: Problem, at place: Place? = nil) {
    self.problem = problem
    self.place = place
  }

  /// What is wrong when all headings stand in one cell, apart by semicolons or tabs; nil where they do not.
  init?(separatorIn headings: [CSVReader.Cell]) {
    guard headings.count == 1, let text = headings.first?.text else { return nil }
    guard let separator = [";", "；", "\t", "|"].first(where: { text.contains($0) }) else {
      return nil
    }
    self.init(.separator(separator), at: Place(line: headings.first?.line ?? 1, column: nil))
  }

  package var code: String {
    switch problem {
    case .empty: "E-TABLE-EMPTY"
    case .noColumn, .noHeading: "E-TABLE-COLUMN"
    case .separator: "E-TABLE-SEPARATOR"
    case .twice: "E-TABLE-TWICE"
    case .noDatum, .badDatum: "E-TABLE-DATUM"
    case .cells: "E-TABLE-CELLS"
    case .value, .word: "E-TABLE-VALUE"
    case .industry(_, let fault): fault.code
    case .noRecord(.site, _, _), .manyRecords(.site, _, _): "E-TABLE-SITE"
    case .noRecord, .manyRecords: "E-TABLE-RECORD"
    case .noOfficer: "E-TABLE-OFFICER"
    case .missing: "E-TABLE-MISSING"
    case .contradiction(let fault): fault.code
    case .stepLacks, .stepWithout, .answeredAndReturned, .stepBefore, .stepAhead: "E-TABLE-STEP"
    case .place: "E-TABLE-PLACE"
    case .sameKey: "E-TABLE-KEY"
    case .notGeoJSON, .notAPoint: "E-TABLE-GEOJSON"
    }
  }

  package func text(in language: Language) -> String {
    guard let place else { return language == .zh ? chinese : english }
    let column = place.column
    return switch language {
    case .zh: "第 \(place.line) 行\(column.map { "第 \($0) 列" } ?? "")：\(chinese)"
    case .en: "line \(place.line)\(column.map { ", column \($0)" } ?? ""): \(english)"
    }
  }

  private var chinese: String {
    switch problem {
    case .empty: "表里没有数据；首行应为列名，其后每行一条"
    case .noColumn(let kind, let field):
      "缺少列“\(kind.field(field)?.zh ?? field)”（\(field)）；请补上这一列"
    case .noHeading(let zh, _): "缺少列“\(zh)”；请补上这一列"
    case .separator(let separator):
      "各格之间是\(separator == "\t" ? "制表符" : "“\(separator)”")而不是逗号；请在表格软件里另存为以逗号分隔的 CSV"
    case .twice(let heading): "列“\(heading)”出现两次；请只留一列"
    case .noDatum: "有经纬度而未说明坐标系；请加 --datum wgs84、gcj02 或 bd09"
    case .badDatum(let text): "坐标系 '\(text)' 不认识；请写 wgs84、gcj02 或 bd09"
    case .cells(let expected, let found): "有 '\(found)' 格，列名有 '\(expected)' 个；请补齐或删去"
    case .value(let heading, let text): "“\(heading)”：'\(text)' 不符合该列；请更正"
    case .word(let heading, let text, let kind, let field):
      "“\(heading)”：没有 '\(text)' 这一项；可写"
        + Self.words(kind, field).map { kind.phrase($0, of: field)?.text(in: .zh) ?? $0 }
        .joined(separator: "、")
    case .industry(let heading, let fault): "“\(heading)”：\(fault.text(in: .zh))"
    case .noRecord(let kind, let text, let isNeeded):
      "没有\(kind.text(in: .zh)) '\(text)'；请先导入\(kind.text(in: .zh))\(isNeeded ? "" : "，或留空")"
    case .manyRecords(let kind, let text, let count):
      "\(kind.text(in: .zh)) '\(text)' 有 \(count) 个；请改写编号"
    case .noOfficer(let heading, let text): "“\(heading)”：没有人员 '\(text)'；请写编号或姓名"
    case .contradiction(let fault): fault.text(in: .zh)
    case .missing(let heading): "“\(heading)”是空的；请填写"
    case .stepLacks, .stepWithout, .answeredAndReturned, .stepBefore, .stepAhead:
      problem.stepWords(in: .zh)
    case .place(let latitude, let longitude):
      "'\(latitude),\(longitude)' 不是地球上的经纬度；请更正，或两格都留空"
    case .sameKey(let key, let line): "与第 \(line) 行同为 '\(key)' 而内容不同；请只留一行"
    case .notGeoJSON: "不是点要素的 GeoJSON（FeatureCollection）；请用制图软件导出为 GeoJSON"
    case .notAPoint(let found): "几何类型是 '\(found)'；点位只收 Point"
    }
  }

  private var english: String {
    switch problem {
    case .empty: "no rows; the first line names the columns, each further one is a record"
    case .noColumn(let kind, let field):
      "no column '\(kind.field(field)?.en ?? field)' (\(field)); add it"
    case .noHeading(_, let en): "no column '\(en)'; add it"
    case .separator(let separator):
      "the cells are apart by \(separator == "\t" ? "tabs" : "'\(separator)'") instead of commas; "
        + "save it as CSV with commas"
    case .twice(let heading): "the column '\(heading)' stands there twice; keep one"
    case .noDatum: "coordinates without a datum; add --datum wgs84, gcj02 or bd09"
    case .badDatum(let text): "the datum '\(text)' is not known; write wgs84, gcj02 or bd09"
    case .cells(let expected, let found):
      "'\(found)' cells under '\(expected)' headings; complete or remove them"
    case .value(let heading, let text):
      "'\(heading)': '\(text)' does not fit the column; correct it"
    case .word(let heading, let text, let kind, let field):
      "'\(heading)': '\(text)' is no word of its list; write one of "
        + Self.words(kind, field).joined(separator: ", ")
    case .industry(let heading, let fault): "'\(heading)': \(fault.text(in: .en))"
    case .noRecord(let kind, let text, let isNeeded):
      "no \(kind.text(in: .en)) '\(text)'; import the \(kind.plural) first"
        + (isNeeded ? "" : ", or leave it empty")
    case .manyRecords(let kind, let text, let count):
      "'\(text)' stands for \(count) \(kind.plural); give the identifier"
    case .noOfficer(let heading, let text):
      "'\(heading)': no officer '\(text)'; give a code or a name"
    case .contradiction(let fault): fault.text(in: .en)
    case .missing(let heading): "'\(heading)' is empty; fill it in"
    case .stepLacks, .stepWithout, .answeredAndReturned, .stepBefore, .stepAhead:
      problem.stepWords(in: .en)
    case .place(let latitude, let longitude):
      "'\(latitude),\(longitude)' is not on the earth; correct it, or leave both cells empty"
    case .sameKey(let key, let line):
      "is '\(key)' like line \(line), but says something else; keep one of them"
    case .notGeoJSON:
      "is no GeoJSON FeatureCollection of points; export GeoJSON from the map program"
    case .notAPoint(let found): "the geometry is a '\(found)'; sites are points only"
    }
  }

  private static func words(_ kind: RecordKind, _ field: String) -> [String] {
    switch kind.field(field)?.type {
    case .choice(let words), .choices(let words): words
    default: []
    }
  }
}
