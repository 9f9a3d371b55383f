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
      if field.name == "town" { return Self.town(folded).map { .text($0) } }
      if field.name == "industry" { return (try? Industry(cell)).map { .text($0.code) } }
      let isCode = ["number", "phone", "complainant_phone"].contains(field.name)
      return .text(isCode ? folded : cell)
    case .integer: return Int64(folded).map { .integer($0) }
    case .bool: return Self.truth(folded).map { .bool($0) }
    case .day: return Self.day(folded).map { .text($0.iso) }
    case .choice(let words):
      return Self.word(folded, field: field.name, kind: kind, words: words).map { .text($0) }
    case .choices(let words):
      return list(folded) { Self.word($0, field: field.name, kind: kind, words: words) }
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

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "是", "yes", "true", "1", "y": true
    case "否", "no", "false", "0", "n": false
    default: nil
    }
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

  /// The code of a town given by code, name, or the name without 镇 or 街道.
  static func town(_ text: String) -> String? {
    let towns = Town.xiuzhou.filter { town in
      town.code == text || town.zh == text || town.en.lowercased() == text.lowercased()
        || town.zh == text + "镇" || town.zh == text + "街道"
    }
    return towns.count == 1 ? towns[0].code : nil
  }

  private static func word(
    _ text: String, field: String, kind: RecordKind, words: [String]
  ) -> String? {
    if words.contains(text) { return text }
    let found = words.filter { word in
      guard let phrase = kind.phrase(word, of: field) else { return false }
      return [Language.zh, .en].contains { language in
        let full = phrase.text(in: language).lowercased()
        return full == text.lowercased()
          || full.split(whereSeparator: { "·:".contains($0) }).last.map {
            $0.drop(while: { $0 == " " }) == text.lowercased()
          } ?? false
      }
    }
    return found.count == 1 ? found[0] : nil
  }
}
