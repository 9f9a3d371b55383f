package import Model

/// The records of one kind, with the fields that tell them apart.
package struct RecordListReport: Sendable {
  private let kind: RecordKind
  private let isMasked: Bool
  private let groups: [Group]

  private typealias Group = (title: ListTitle, records: [Fields])

  /// - Parameter isMasked: leaves out who complained.
  package init(kind: RecordKind, records: [Fields], isMasked: Bool = true) {
    self.kind = kind
    self.isMasked = isMasked
    groups = [(.none, records.map { isMasked ? $0.masked : $0 })]
  }

  /// Records divided by a property, each part under what people call its value and with how many there are.
  package init(
    kind: RecordKind, _ parts: [(key: String?, records: [ListedRecord])],
    by dimension: BoardDimension, names: BoardNames, isMasked: Bool = true
  ) {
    self.kind = kind
    self.isMasked = isMasked
    groups = parts.map { key, records in
      (
        ListTitle(key, of: dimension, count: records.count, names: names),
        records.map { isMasked ? $0.fields.masked : $0.fields }
      )
    }
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
      case .item: ["code", "name", "class", "statutory", "promised", "from", "through"]
      case .region: ["code", "name", "status", "from", "document"]
      case .restriction: ["line", "industry", "words", "document", "reason"]
      case .permit: ["number", "class", "industry", "expires"]
      case .agency: ["name", "number"]
      case .car: ["plate", "seats", "town", "away"]
      }
    return names.compactMap(kind.field)
  }

  package func text(on screen: Screen) -> String {
    let id = screen.language == .zh ? "标识" : "id"
    return Table(
      columns: [.init(id, minimum: 8)]
        + columns.enumerated().map { index, field in
          Self.column(field, priority: index, screen.language)
        },
      groups: groups.map { group in
        .init(
          group.title.text(in: screen.language),
          rows: sorted(group.records, in: screen.language).map { record in
            [.init(record.id.short)]
              + columns.map { .init(text($0, of: record, screen.language)) }
          })
      }
    ).text(on: screen)
  }

  /// The words for a field; a ticket or visit of which no step was told stands at its beginning.
  private func text(_ field: Field, of record: Fields, _ language: Language) -> String {
    let text = FieldText.text(record, field, language)
    guard text.isEmpty, field.name == "status" else { return text }
    return switch kind {
    case .ticket: TicketStatus.found.text(in: language)
    case .visit: VisitStatus.open.text(in: language)
    default: text
    }
  }

  /// The records in the order in which people look for them: by their number, code or name, visits by the
  /// day they are due; those without one come last.
  private func sorted(_ records: [Fields], in language: Language) -> [Fields] {
    let key =
      switch kind {
      case .site, .agency: "name"
      case .officer, .item, .region: "code"
      case .ticket, .application, .permit: "number"
      case .restriction: "line"
      case .visit: "due"
      case .car: "plate"
      }
    let names = NameOrder(language, ofPersons: kind == .officer)
    let byName = names.sorted(records) { $0.text("name") ?? "" }
    if key == "name" {
      return byName.filter { $0.text(key) != nil } + byName.filter { $0.text(key) == nil }
    }
    // Officers without a code are told by their names; the rest stay as they were.
    let named = kind == .officer ? byName : records
    return named.enumerated().sorted { left, right in
      switch (left.element.text(key), right.element.text(key)) {
      case (let first?, let second?) where !first.hasSameBytes(as: second): first.precedes(second)
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  /// Names and titles shrink; numbers, days and codes are whole or not there at all.
  private static func column(
    _ field: Field, priority: Int, _ language: Language
  ) -> Table.Column {
    let heading = field.text(in: language)
    return switch field.type {
    case .integer: .init(heading, alignment: .right, priority: priority)
    case .day, .officer, .bool: .init(heading, priority: priority)
    case .text(let limit) where limit < 100: .init(heading, priority: priority)
    case .text: .init(heading, priority: priority, shrinks: true, minimum: 14)
    default: .init(heading, priority: priority, shrinks: true, minimum: 8)
    }
  }

  package var json: JSONOutput { .list(rows) }

  /// Each record as JSON.
  package var rows: [JSONOutput] {
    groups.flatMap(\.records).map { RecordReport($0, isMasked: isMasked).json }
  }
}
