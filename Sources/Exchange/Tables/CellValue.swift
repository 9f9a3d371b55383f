internal import Model

/// Reads a cell as the value of a field.
struct CellValue {
  let context: TableContext
  /// The day by which the row's references are understood: of several records of one code that of the day.
  var day: Day?

  /// The value; nil when the cell does not hold one of the field's type.
  func value(_ cell: String, field: Field, kind: RecordKind) -> FieldValue? {
    let cell = TableCell.unguarded(TableCell.trimmed(cell))
    let folded = TableCell.trimmed(HalfWidth.folded(cell))
    switch field.type {
    case .text:
      if field.name == "town" { return Town.code(folded).map { .text($0) } }
      if field.name == "industry" { return (try? Industry(cell)).map { .text($0.code) } }
      return .text(field.kept(cell))
    case .integer: return Int64(folded).map { .integer($0) }
    case .bool: return TableCell.truth(folded).map { .bool($0) }
    case .day: return Self.day(folded).map { .text($0.iso) }
    case .choice: return kind.word(folded, of: field).map { .text($0) }
    case .choices: return list(folded) { kind.word($0, of: field) }
    case .reference(let other):
      let records = context.records(cell, kind: other, on: day)
      return records.count == 1 ? .text(records[0].text) : nil
    case .officer: return context.officer(folded).map { .text($0) }
    case .officers: return list(folded) { context.officer($0) }
    case .windows: return list(folded, apart: ";\n") { $0 }
    case .pauses: return list(folded) { $0 }
    case .texts:
      let json = cell.hasPrefix("[\"") ? FieldValue(json: cell) : nil
      return json ?? .texts(TableCell.items(of: cell))
    case .point, .outline: return nil
    }
  }

  private func list(
    _ text: String, apart marks: String = ",;\n", _ item: (String) -> String?
  ) -> FieldValue? {
    var items: [String] = []
    for part in text.split(whereSeparator: { marks.contains($0) }) {
      guard let value = item(TableCell.trimmed(String(part))) else { return nil }
      items.append(value)
    }
    return .texts(items)
  }

  /// A day as `2026-11-03`, `2026/11/3`, `2026.11.3` or `2026年11月3日`, with a time behind it or without.
  static func day(_ text: String) -> Day? {
    let date = text.prefix { $0 != " " && $0 != "T" }
    let parts = date.split(whereSeparator: { "-/.年月日".contains($0) }).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1_000...9_999).contains(year)
    else { return nil }
    return try? Day(year: year, month: month, day: day)
  }
}
