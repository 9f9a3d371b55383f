package import Model

/// A plan typed by hand as a table: a row a visit.
package struct PlanTable: Sendable {
  /// In the order of the rows.
  package let stops: [TypedStop]
  /// In the order of the rows; a row with a fault is no stop.
  package let faults: [TableFault]

  private static let columns: [HeadedTable.Column] = [
    .init("day", zh: "日期", en: "day", synonyms: ["date", "日"], isNeeded: true),
    .init("crew", zh: "组", en: "crew", synonyms: ["组号", "班组"]),
    .init("officers", zh: "人员", en: "officers", synonyms: ["走访人员", "组员"], isNeeded: true),
    .init("car", zh: "车辆", en: "car", synonyms: ["车牌", "车"]),
    .init(
      "visit", zh: "走访", en: "visit", synonyms: ["事由", "标识", "登记号", "purpose", "id"], isNeeded: true
    ),
    .init(
      "begins", zh: "开始", en: "begins", synonyms: ["开始时间", "时间", "from", "start"], isNeeded: true),
    .init("ends", zh: "结束", en: "ends", synonyms: ["结束时间", "to", "end"]),
  ]

  /// - Parameters:
  ///   - officers: those that a row may name, by code or name.
  ///   - visit: the visit that a text means, by identifier, number or purpose; nil for none, or several.
  /// - Throws: `TableFault` for what concerns the table as a whole.
  package init(
    _ cells: [[CSVReader.Cell]], officers: [Officer], visit: (String) -> RecordID?
  ) throws(TableFault) {
    let table = try HeadedTable(cells, columns: Self.columns)
    var stops: [TypedStop] = []
    var faults: [TableFault] = []
    for row in table.rows {
      do throws(TableFault) {
        stops.append(try Self.stop(row, officers: officers, visit: visit))
      } catch {
        faults.append(error)
      }
    }
    self.stops = stops
    self.faults = faults
  }

  private static func stop(
    _ row: HeadedTable.Row, officers: [Officer], visit: (String) -> RecordID?
  ) throws(TableFault) -> TypedStop {
    guard let day = try row.day("day") else {
      throw TableFault(.missing(heading: "day"), at: row.place("day"))
    }
    guard let begins = try row.time("begins") else {
      throw TableFault(.missing(heading: "begins"), at: row.place("begins"))
    }
    guard let text = row.text("visit") else {
      throw TableFault(.missing(heading: "visit"), at: row.place("visit"))
    }
    guard let visit = visit(text) else {
      throw TableFault(.noRecord(.visit, text, isNeeded: true), at: row.place("visit"))
    }
    var codes: [String] = []
    for name in (row.text("officers") ?? "").split(whereSeparator: { ",;、/ ".contains($0) }) {
      guard let officer = officers.first(where: { $0.code == name || $0.name == name }) else {
        throw TableFault(
          .noOfficer(heading: "officers", text: String(name)), at: row.place("officers"))
      }
      codes.append(officer.code)
    }
    if codes.isEmpty {
      throw TableFault(.missing(heading: "officers"), at: row.place("officers"))
    }
    return TypedStop(
      day: day, crew: row.text("crew").flatMap { Int($0) }, officers: codes,
      car: row.text("car"), visit: visit, begins: begins, ends: try row.time("ends"))
  }
}
