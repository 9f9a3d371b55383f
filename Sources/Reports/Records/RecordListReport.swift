package import Model

/// The records of one kind, with the fields that tell them apart.
package struct RecordListReport: Sendable {
  private let kind: RecordKind
  private let isMasked: Bool
  private let groups: [Group]
  private let sites: [RecordID: Fields]

  private typealias Group = (title: ListTitle, records: [Fields])

  /// - Parameters:
  ///   - isMasked: leaves out who complained.
  ///   - sites: where the records are, shown by name and town.
  package init(
    kind: RecordKind, records: [Fields], isMasked: Bool = true, sites: [Fields] = []
  ) {
    self.kind = kind
    self.isMasked = isMasked
    self.sites = Self.byIdentifier(sites, isMasked: isMasked)
    groups = [(.none, records.map { isMasked ? $0.masked : $0 })]
  }

  /// Records divided by a property, each part under what people call its value and with how many there are.
  package init(
    kind: RecordKind, _ parts: [(key: String?, records: [ListedRecord])],
    by dimension: BoardDimension, names: BoardNames, isMasked: Bool = true, sites: [Fields] = []
  ) {
    self.kind = kind
    self.isMasked = isMasked
    self.sites = Self.byIdentifier(sites, isMasked: isMasked)
    groups = parts.map { key, records in
      (
        ListTitle(key, of: dimension, count: records.count, names: names),
        records.map { isMasked ? $0.fields.masked : $0.fields }
      )
    }
  }

  private static func byIdentifier(_ sites: [Fields], isMasked: Bool) -> [RecordID: Fields] {
    Dictionary(
      sites.map { ($0.id, isMasked ? $0.masked : $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let columns = columns
    return Table(
      columns: [.init(language == .zh ? "标识" : "id", minimum: 8)]
        + columns.enumerated().map { index, column in
          column.drawn(priority: index, language)
        },
      groups: groups.map { group in
        .init(
          group.title.text(in: language),
          rows: sorted(group.records, in: language).map { record in
            [.init(record.id.short)]
              + columns.map { .init($0.text(record, site: site(of: record), language)) }
          })
      }
    ).text(on: screen)
  }

  /// Few visits have a number: it is a column where one has.
  private var columns: [RecordListColumn] {
    RecordListColumn.all(kind).filter { column in
      guard kind == .visit, case .own(let field) = column, field.name == "number" else {
        return true
      }
      return groups.contains { $0.records.contains { $0.text("number") != nil } }
    }
  }

  private func site(of record: Fields) -> Fields? { record.reference("site").flatMap { sites[$0] } }

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
    func byName() -> [Fields] {
      NameOrder(language, ofPersons: kind == .officer).sorted(records) { $0.text("name") ?? "" }
    }
    if key == "name" {
      let named = byName()
      return named.filter { $0.text(key) != nil } + named.filter { $0.text(key) == nil }
    }
    // Officers without a code are told by their names; the rest stay as they were.
    let named = (kind == .officer ? byName() : records).map { (key: $0.text(key), record: $0) }
    return named.enumerated().sorted { left, right in
      switch (left.element.key, right.element.key) {
      case (let first?, let second?) where !first.hasSameBytes(as: second): first.precedes(second)
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element.record)
  }

  package var json: JSONOutput { .list(rows) }

  /// Each record as JSON.
  package var rows: [JSONOutput] {
    groups.flatMap(\.records).map { RecordReport(shown: $0, isMasked: isMasked).json }
  }
}
