package import Model

/// Absences as a table: a row an absence.
package struct LeaveTable: Sendable {
  package struct Row: Hashable, Sendable {
    package let line: Int
    /// The code of the officer.
    package let officer: String
    package let pause: Pause
  }

  package let rows: [Row]
  package let faults: [TableFault]

  private static let columns: [HeadedTable.Column] = [
    .init(
      "officer", zh: "人员", en: "officer", synonyms: ["编号", "姓名", "code", "name"], isNeeded: true),
    .init("from", zh: "起", en: "from", synonyms: ["开始", "开始日期", "起始日"], isNeeded: true),
    .init("to", zh: "止", en: "to", synonyms: ["结束", "结束日期", "截止日", "through"]),
  ]

  /// - Parameter officers: those that a row may name, by code or name.
  /// - Throws: `TableFault` for what concerns the table as a whole.
  package init(_ cells: [[CSVReader.Cell]], officers: [Officer]) throws(TableFault) {
    let table = try HeadedTable(cells, columns: Self.columns)
    var rows: [Row] = []
    var faults: [TableFault] = []
    for row in table.rows {
      do throws(TableFault) {
        rows.append(try Self.row(row, officers: officers))
      } catch {
        faults.append(error)
      }
    }
    self.rows = rows
    self.faults = faults
  }

  private static func row(
    _ row: HeadedTable.Row, officers: [Officer]
  ) throws(TableFault) -> Row {
    guard let name = row.text("officer") else {
      throw TableFault(.missing(heading: "officer"), at: row.place("officer"))
    }
    guard let officer = officers.first(where: { $0.code == name || $0.name == name }) else {
      throw TableFault(.noOfficer(heading: "officer", text: name), at: row.place("officer"))
    }
    guard let from = try row.day("from") else {
      throw TableFault(.missing(heading: "from"), at: row.place("from"))
    }
    let to = try row.day("to") ?? from
    guard let pause = try? Pause(from: from, through: to) else {
      throw TableFault(.value(heading: "to", text: to.iso), at: row.place("to"))
    }
    return Row(line: row.line, officer: officer.code, pause: pause)
  }
}
