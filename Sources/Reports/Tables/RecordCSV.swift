package import Model

/// Records as a table of comma-separated values that an import reads back as the same records. A cell that would tell who
/// complained is empty, which an import takes for nothing said.
///
/// Source: RFC 4180, with line feeds at the ends of lines.
package struct RecordCSV: Sendable {
  private let kind: RecordKind
  private let records: [Fields]
  private let names: RecordNames

  /// - Parameter named: the records that references may mean.
  package init(kind: RecordKind, records: [Fields], named: [Fields]) {
    self.kind = kind
    self.records = records.map(\.withoutTelling)
    names = RecordNames(named.map(\.withoutTelling))
  }

  /// The fields that a table shows.
  private var columns: [Field] { kind.fields.filter { $0.isInTables && !$0.isPrivate } }

  /// The table with headings and words in `language`, the rows in the order of their cells.
  package func text(in language: Language) -> String {
    let rows = records.map { record in columns.map { cell($0, of: record, language) } }
    let lines = rows.map(line).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return line(columns.map { $0.text(in: language) }) + lines.joined()
  }

  private func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private func cell(_ field: Field, of record: Fields, _ language: Language) -> String {
    guard let value = record.value(field.name) else { return "" }
    switch (field.type, value) {
    case (.reference(let other), .text(let text)):
      let day = RecordKind.referenceDays.compactMap { record.day($0) }.first
      return RecordID(text).map { names.name(of: $0, kind: other, on: day) } ?? text
    case (.texts, .list): return TableCell.guarded(TableCell.text(of: record.texts(field.name)))
    case (_, .list):
      return record.texts(field.name).map { word($0, field, language) }.joined(separator: ";")
    case (.choice, .text(let text)): return word(text, field, language)
    case (_, .text(let text)): return TableCell.guarded(text)
    default: return FieldText.text(value, field: field, kind: kind, language)
    }
  }

  /// A word of a list as operations and JSON have it, or in Chinese.
  private func word(_ text: String, _ field: Field, _ language: Language) -> String {
    switch language {
    case .zh: kind.phrase(text, of: field.name)?.text(in: .zh) ?? text
    case .en: text
    }
  }
}

extension Fields {
  /// The record without each value that tells who complained.
  fileprivate var withoutTelling: Fields {
    let shown = masked
    let telling = kind.fields.map(\.name).filter { shown.value($0) != value($0) }
    return telling.isEmpty ? self : replacing(telling) { _ in .null }
  }
}
