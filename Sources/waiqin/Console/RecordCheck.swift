internal import Model
internal import Store

/// A record as it would stand after what a person types, looked over before it is written.
///
/// What bundles bring is taken as it is and stands among the data gaps; at the desk somebody can mend it.
struct RecordCheck {
  private let record: Fields
  private let changed: Set<String>

  /// - Parameters:
  ///   - standing: the record as it stands; nil for a new one.
  ///   - writes: what is typed.
  init(
    _ id: RecordID, kind: RecordKind, standing: Fields?,
    writes: [(field: String, value: FieldValue)]
  ) {
    var values: [String: FieldValue] = [:]
    for field in kind.fields { values[field.name] = standing?.value(field.name) }
    for (field, value) in writes { values[field] = value }
    record = Fields(id: id, kind: kind, values: values)
    changed = Set(writes.map(\.field))
  }

  /// - Throws: `RecordCheckFault` for the first thing that contradicts itself or another record.
  func pass(in snapshot: borrowing StoreSnapshot) throws {
    try checkDays()
    try checkKey(in: snapshot)
    try checkItem(in: snapshot)
  }

  private func checkDays() throws(RecordCheckFault) {
    for (first, then) in record.kind.dayOrder
    where changed.contains(first) || changed.contains(then) {
      guard let start = record.day(first), let end = record.day(then), end < start else { continue }
      throw .days(record.kind, first: first, start, then: then, end)
    }
  }

  /// The fields that tell a record from all others of its kind; none for kinds that may share a name.
  private var key: [String] {
    switch record.kind {
    case .ticket, .visit, .application, .permit: ["number"]
    case .officer, .region, .item: ["code"]
    case .restriction: ["region", "line"]
    case .site, .agency: []
    }
  }

  private func checkKey(in snapshot: borrowing StoreSnapshot) throws {
    let key = key
    let days = record.kind == .item ? ["from", "through"] : []
    guard (key + days).contains(where: changed.contains), !key.isEmpty,
      key.allSatisfy({ record.text($0) != nil })
    else { return }
    let other = try snapshot.fields(of: record.kind).first { other in
      other.id != record.id && key.allSatisfy { other.text($0) == record.text($0) }
        // An item's versions follow on each other under one code.
        && (record.kind != .item || validity(of: other).overlaps(validity(of: record)))
    }
    if let other, let last = key.last {
      throw RecordCheckFault.taken(
        record.kind, field: last, value: record.text(last) ?? "",
        by: (other.maskedProse.text("name") ?? other.maskedProse.text("title"))
          ?? other.text("number") ?? other.id.short)
    }
  }

  private func validity(of fields: Fields) -> Validity {
    Validity(from: fields.day("from"), through: fields.day("through"))
  }

  private func checkItem(in snapshot: borrowing StoreSnapshot) throws {
    guard record.kind == .application, changed.contains("item") || changed.contains("class"),
      let id = record.reference("item"), let known: ApplicationClass = record.choice("class"),
      let item = try snapshot.items().first(where: { $0.id == id }), !known.fits(item.class)
    else { return }
    throw RecordCheckFault.item(item.code, item.class, application: known)
  }
}
