/// A record as it would stand after a write, looked over before it is written.
///
/// What bundles bring is taken as it is and stands among the data gaps; at the desk, and in a table, somebody can
/// mend it.
package struct RecordCheck: Sendable {
  package let record: Fields
  /// The fields that would say something else than they do.
  private let changed: Set<String>

  /// - Parameters:
  ///   - standing: the record as it stands; nil for a new one.
  ///   - writes: what is written.
  package init(
    _ id: RecordID, kind: RecordKind, standing: Fields?,
    writes: [(field: String, value: FieldValue)]
  ) {
    var values: [String: FieldValue] = [:]
    for field in kind.fields { values[field.name] = standing?.value(field.name) }
    for (field, value) in writes { values[field] = value }
    record = Fields(id: id, kind: kind, values: values)
    changed = Set(
      writes.filter { ($0.value == .null ? nil : $0.value) != standing?.value($0.field) }
        .map(\.field))
  }

  /// The first thing that contradicts itself or another record.
  ///
  /// - Parameters:
  ///   - others: the records of its kind, asked for where one may stand in the way.
  ///   - items: the catalogue, asked for where the record falls under an item.
  package func contradiction(
    others: () throws -> [Fields], items: () throws -> [Item]
  ) rethrows -> RecordContradiction? {
    if let days { return days }
    if asksOthers, let key = try key(taken: others()) { return key }
    return try asksItems ? item(of: items()) : nil
  }

  private var days: RecordContradiction? {
    for (first, then) in record.kind.dayOrder
    where changed.contains(first) || changed.contains(then) {
      guard let start = record.day(first), let end = record.day(then), end < start else { continue }
      return .days(record.kind, first: first, start, then: then, end)
    }
    return nil
  }

  /// True where what is written may belong to another record already.
  package var asksOthers: Bool {
    let key = record.kind.key
    let days = record.kind == .item ? ["from", "through"] : []
    return !key.isEmpty && (key + days).contains(where: changed.contains)
      && key.allSatisfy { record.text($0) != nil }
  }

  private func key(taken others: [Fields]) -> RecordContradiction? {
    let key = record.kind.key
    let same = others.filter { other in
      other.id != record.id && key.allSatisfy { other.text($0) == record.text($0) }
    }
    if record.kind == .item {
      // An item's versions follow on each other under one code.
      let own = Validity(unchecked: record)
      return same.map(Validity.init(unchecked:)).first { $0.overlaps(own) }.map {
        .overlap(item: record.text("code") ?? "", own, standing: $0)
      }
    }
    guard let other = same.first, let last = key.last else { return nil }
    return .taken(
      record.kind, field: last, value: record.text(last) ?? "",
      by: (other.maskedProse.text("name") ?? other.maskedProse.text("title"))
        ?? other.text("number") ?? other.id.short)
  }

  private var asksItems: Bool {
    record.kind == .application && (changed.contains("item") || changed.contains("class"))
  }

  private func item(of items: [Item]) -> RecordContradiction? {
    guard let id = record.reference("item"), let item = items.first(where: { $0.id == id }),
      let known: ApplicationClass = record.choice("class")
    else { return nil }
    return item.contradiction(with: known)
  }
}

extension RecordKind {
  /// The fields that tell a record from all others of its kind; none for kinds that may share a name.
  fileprivate var key: [String] {
    switch self {
    case .ticket, .visit, .application, .permit: ["number"]
    case .officer, .region, .item: ["code"]
    case .restriction: ["region", "line"]
    case .agency: ["name"]
    case .car: ["plate"]
    case .site: []
    }
  }
}

extension Validity {
  /// The days that a record says, also where they stand the wrong way round.
  fileprivate init(unchecked fields: Fields) {
    self.init(from: fields.day("from"), through: fields.day("through"))
  }
}
