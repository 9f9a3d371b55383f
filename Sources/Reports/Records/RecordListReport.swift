package import Model

/// The records of one kind, with the fields that tell them apart.
package struct RecordListReport: Sendable {
  private let kind: RecordKind
  private let records: [Fields]

  package init(kind: RecordKind, records: [Fields]) {
    self.kind = kind
    self.records = records
  }

  /// The fields that a list shows.
  private var columns: [Field] {
    let names =
      switch kind {
      case .site: ["name", "town", "address", "contact"]
      case .officer: ["code", "name", "skills", "backup", "car"]
      case .ticket: ["number", "title", "status", "due", "category", "town"]
      case .visit: ["title", "kind", "status", "due", "priority"]
      case .application: ["number", "name", "class", "stage", "accepted"]
      }
    return names.compactMap(kind.field)
  }

  package func text(on screen: Screen) -> String {
    let id = screen.language == .zh ? "编号" : "id"
    return Table(
      columns: [.init(id, minimum: 8)]
        + columns.enumerated().map { index, field in
          .init(field.text(in: screen.language), priority: index, shrinks: true, minimum: 6)
        },
      rows: records.map { record in
        [.init(record.id.short)]
          + columns.map { .init(FieldText.text(record, $0, screen.language)) }
      }
    ).text(on: screen)
  }

  package var json: JSONOutput {
    .list(records.map { RecordReport($0, isMasked: true).json })
  }
}

/// One record with all its fields.
package struct RecordReport: Sendable {
  private let record: Fields
  private let isMasked: Bool

  /// - Parameter isMasked: leaves out who complained.
  package init(_ record: Fields, isMasked: Bool) {
    self.record = record
    self.isMasked = isMasked
  }

  package func text(on screen: Screen) -> String {
    let rows = record.kind.fields.compactMap { field -> [Table.Cell]? in
      let text = FieldText.text(record, field, screen.language)
      if text.isEmpty { return nil }
      return [
        .init(field.text(in: screen.language)), .init(field.name, .dim),
        .init(field.isPrivate && isMasked ? FieldText.mask : text),
      ]
    }
    let zh = screen.language == .zh
    return "\(record.kind.text(in: screen.language)) \(record.id.text)\n"
      + Table(
        columns: [
          .init(zh ? "字段" : "field", minimum: 6),
          .init(zh ? "名称" : "name", priority: 1, minimum: 6),
          .init(zh ? "值" : "value", shrinks: true, wraps: true, minimum: 10),
        ], rows: rows
      ).text(on: screen)
  }

  package var json: JSONOutput {
    .object(
      [("id", .text(record.id.text)), ("kind", .text(record.kind.rawValue))]
        + record.kind.fields.compactMap { field in
          guard let value = record.value(field.name) else { return nil }
          if field.isPrivate, isMasked { return (field.name, .text(FieldText.mask)) }
          return (field.name, .value(value))
        })
  }
}

/// How a field's value is put into words.
enum FieldText {
  /// What stands in the place of a masked value.
  static let mask = "***"

  static func text(_ record: Fields, _ field: Field, _ language: Language) -> String {
    guard let value = record.value(field.name) else { return "" }
    return text(value, field: field, kind: record.kind, language)
  }

  static func text(
    _ value: FieldValue, field: Field?, kind: RecordKind?, _ language: Language
  ) -> String {
    switch value {
    case .null: return ""
    case .bool(let truth):
      return language == .zh ? (truth ? "是" : "否") : (truth ? "yes" : "no")
    case .integer(let number): return String(number)
    case .text(let text): return word(text, field: field, kind: kind, language) ?? text
    case .list(let values):
      return values.map { text($0, field: field, kind: kind, language) }
        .joined(separator: language == .zh ? "、" : ", ")
    case .object: return Point(field: value).map(place) ?? value.canonicalJSON
    }
  }

  private static func word(
    _ text: String, field: Field?, kind: RecordKind?, _ language: Language
  ) -> String? {
    switch (kind, field?.name) {
    case (.ticket, "category"), (.ticket, "also"):
      Category(rawValue: text)?.text(in: language)
    case (.ticket, "status"): TicketStatus(rawValue: text)?.text(in: language)
    case (.ticket, "source"): TicketSource(rawValue: text)?.text(in: language)
    case (.visit, "kind"): VisitKind(rawValue: text)?.text(in: language)
    case (.visit, "status"): VisitStatus(rawValue: text)?.text(in: language)
    case (.application, "class"): ApplicationClass(rawValue: text)?.text(in: language)
    case (.application, "stage"): ApplicationStage(rawValue: text)?.text(in: language)
    case (.visit, "skills"), (.officer, "skills"): Skill(rawValue: text)?.text(in: language)
    case (_, "town"), (_, "office"):
      Town.xiuzhou.first { $0.code == text }.map { language == .zh ? $0.zh : $0.en }
    default: nil
    }
  }

  private static func place(_ point: Point) -> String {
    "\(degrees(point.latitude)), \(degrees(point.longitude)) wgs84"
  }

  /// Degrees of an amount in 1e-7 degree.
  private static func degrees(_ e7: Int32) -> String {
    let (whole, rest) = e7.magnitude.quotientAndRemainder(dividingBy: 10_000_000)
    let digits = String(rest)
    return (e7 < 0 ? "-" : "") + "\(whole)."
      + String(repeating: "0", count: 7 - digits.count) + digits
  }
}
