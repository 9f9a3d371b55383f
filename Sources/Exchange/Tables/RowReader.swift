internal import Model

/// What is wrong in one row; at least one fault.
struct RowFaults: Error {
  let faults: [TableFault]

  init(_ faults: [TableFault]) { self.faults = faults }
}

/// Reads the rows of a table by its headings.
struct RowReader {
  private let kind: RecordKind
  private let context: TableContext
  private let headings: [CSVReader.Cell]
  private let columns: [TableColumn?]
  let ignored: [String]

  /// - Throws: `TableFault` when a column that every record needs is missing, or one is there twice.
  init(
    _ headings: [CSVReader.Cell], kind: RecordKind, context: TableContext
  ) throws(TableFault) {
    self.kind = kind
    self.context = context
    self.headings = headings
    let columns = headings.map { TableColumn(heading: $0.text, kind: kind) }
    self.columns = columns
    ignored = zip(headings, columns).filter { $1 == nil && !$0.text.isEmpty }.map(\.0.text)
    var seen: Set<TableColumn> = []
    for (heading, column) in zip(headings, columns) {
      guard let column else { continue }
      if !seen.insert(column).inserted {
        throw TableFault(
          .twice(heading: heading.text),
          at: TableFault.Place(line: heading.line, column: heading.column))
      }
    }
    for field in Self.required(kind) where !seen.contains(.field(field)) {
      throw TableFault(separatorIn: headings) ?? TableFault(.noColumn(kind: kind, field: field))
    }
    let hasPlace = seen.contains(.latitude) || seen.contains(.longitude)
    if hasPlace, context.datum == nil, !seen.contains(.datum) { throw TableFault(.noDatum) }
  }

  /// The fields without which there is no record in a table.
  private static func required(_ kind: RecordKind) -> [String] {
    // A row of a table is known by its number, which no register gives it.
    kind == .application ? ["number"] + kind.needed : kind.needed
  }

  /// The values of a row, in the order of the kind's fields; empty cells say nothing.
  func values(
    _ cells: [CSVReader.Cell]
  ) throws(RowFaults) -> [(field: String, value: FieldValue)] {
    let line = cells.first?.line ?? 0
    // Spreadsheets leave off empty cells at the end of a row, and write more of them than headings.
    let extra = cells.dropFirst(headings.count).contains { !$0.text.isEmpty }
    if extra {
      throw RowFaults([
        TableFault(
          .cells(expected: headings.count, found: cells.count),
          at: TableFault.Place(line: line, column: nil))
      ])
    }
    var values: [String: FieldValue] = [:]
    var faults: [TableFault] = []
    // References last: of several records of one code the row's own day tells which is meant.
    for isLast in [false, true] {
      let day = isLast ? Self.day(of: values) : nil
      for (column, cell) in zip(columns, cells) {
        guard case .field(let name) = column, !isBlank(cell.text), let field = kind.field(name),
          isLast == field.type.isReference
        else { continue }
        let reader = CellValue(context: context, day: day)
        let value = reader.value(cell.text, field: field, kind: kind)
        if let value, field.type.accepts(value) {
          values[name] = value
        } else {
          faults.append(fault(cell, field: field, on: day))
        }
      }
    }
    do throws(RowFaults) {
      if let point = try point(cells, line: line) { values["point"] = point.field }
    } catch {
      faults += error.faults
    }
    for name in Self.required(kind) where values[name] == nil {
      let column = columns.firstIndex(of: .field(name)) ?? 0
      let place = TableFault.Place(line: line, column: column + 1)
      if !faults.contains(where: { $0.place == place }) {
        faults.append(TableFault(.missing(heading: headings[column].text), at: place))
      }
    }
    if !faults.isEmpty {
      throw RowFaults(faults.sorted { ($0.place?.column ?? 0) < ($1.place?.column ?? 0) })
    }
    return kind.fields.compactMap { field in values[field.name].map { (field.name, $0) } }
  }

  /// What a row tells of steps; empty cells say nothing.
  func steps(_ cells: [CSVReader.Cell]) throws(RowFaults) -> RowSteps {
    var steps = RowSteps()
    for (column, cell) in zip(columns, cells) {
      guard case .step(let column) = column, !isBlank(cell.text) else { continue }
      let text = TableCell.trimmed(cell.text)
      if column == .reason {
        steps.reason = TableCell.unguarded(text)
        continue
      }
      guard let day = CellValue.day(HalfWidth.folded(text)) else {
        throw RowFaults([
          TableFault(
            .value(heading: headings[cell.column - 1].text, text: cell.text),
            at: TableFault.Place(line: cell.line, column: cell.column))
        ])
      }
      if column == .answered { steps.answered = day } else { steps.returned = day }
    }
    return steps
  }

  /// Where the cell of a field stands in a line; the line alone where the table has no such column.
  func place(of field: String, line: Int) -> TableFault.Place {
    place(of: .field(field), line: line)
  }

  func place(of column: TableColumn, line: Int) -> TableFault.Place {
    TableFault.Place(line: line, column: columns.firstIndex(of: column).map { $0 + 1 })
  }

  /// The day on which what the row refers to has to hold.
  private static func day(of values: [String: FieldValue]) -> Day? {
    RecordKind.referenceDays.compactMap { values[$0]?.text }.first.flatMap { try? Day(iso: $0) }
  }

  private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private func fault(_ cell: CSVReader.Cell, field: Field, on day: Day?) -> TableFault {
    let heading = headings[cell.column - 1].text
    let place = TableFault.Place(line: cell.line, column: cell.column)
    switch field.type {
    case .reference(let other):
      let text = TableCell.trimmed(cell.text)
      let count = context.records(text, kind: other, on: day).count
      let isNeeded = Self.required(kind).contains(field.name)
      return TableFault(
        count > 1
          ? .manyRecords(other, text, count: count)
          : .noRecord(other, text, isNeeded: isNeeded), at: place)
    case .officer, .officers:
      return TableFault(.noOfficer(heading: heading, text: cell.text), at: place)
    case .text where field.name == "industry":
      do throws(IndustryFault) {
        _ = try Industry(TableCell.trimmed(cell.text))
        return TableFault(.value(heading: heading, text: cell.text), at: place)
      } catch {
        return TableFault(.industry(heading: heading, error), at: place)
      }
    case .choice, .choices:
      return TableFault(
        .word(heading: heading, text: cell.text, kind, field: field.name), at: place)
    default:
      return TableFault(.value(heading: heading, text: cell.text), at: place)
    }
  }

  private func cell(_ column: TableColumn, in cells: [CSVReader.Cell]) -> String {
    guard let index = columns.firstIndex(of: column), index < cells.count else { return "" }
    return HalfWidth.folded(cells[index].text).filter { !$0.isWhitespace }
  }

  private func point(_ cells: [CSVReader.Cell], line: Int) throws(RowFaults) -> Point? {
    let latitude = cell(.latitude, in: cells)
    let longitude = cell(.longitude, in: cells)
    if latitude.isEmpty, longitude.isEmpty { return nil }
    let stated = cell(.datum, in: cells).lowercased()
    let column = columns.firstIndex(of: .latitude).map { $0 + 1 }
    func fault(_ problem: TableFault.Problem) -> RowFaults {
      RowFaults([TableFault(problem, at: TableFault.Place(line: line, column: column))])
    }
    guard let datum = stated.isEmpty ? context.datum : Self.datum(stated) else {
      throw fault(stated.isEmpty ? .noDatum : .badDatum(stated))
    }
    guard let north = Double(latitude), let east = Double(longitude),
      let point = try? Point(latitude: north, longitude: east, datum: datum)
    else { throw fault(.place(latitude: latitude, longitude: longitude)) }
    return point
  }

  private static func datum(_ text: String) -> Datum? {
    switch text.filter({ !"-_ ".contains($0) }) {
    case "wgs84", "cgcs2000": .wgs84
    case "gcj02", "火星坐标": .gcj02
    case "bd09": .bd09
    default: nil
    }
  }
}

extension FieldType {
  fileprivate var isReference: Bool {
    if case .reference = self { true } else { false }
  }
}
