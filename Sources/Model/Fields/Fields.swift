/// The values of one record as they are shown now, read by name and type.
///
/// The typed nouns are made from it; what is missing or contradicts itself is thrown as a fact, and the
/// record then stands in the list of data gaps instead of vanishing.
package struct Fields: Sendable {
  package let id: RecordID
  package let kind: RecordKind
  private var values: [String: FieldValue]
  /// Hides who complained in the tickets that it has to do with; nil where nobody has looked for them. The store sets it.
  package var known: PrivacyMask?

  package init(
    id: RecordID, kind: RecordKind, values: [String: FieldValue], known: PrivacyMask? = nil
  ) {
    self.id = id
    self.kind = kind
    self.values = values
    self.known = known
  }

  /// The same record with other values in the place of those of `names`.
  package func replacing(_ names: [String], _ other: (FieldValue) -> FieldValue) -> Fields {
    var fields = self
    for name in names { fields.values[name] = values[name].map(other) }
    return fields
  }

  /// The same record with these values in the place of its own; null empties one.
  package func replacing(_ others: [String: FieldValue]) -> Fields {
    var fields = self
    fields.values.merge(others) { $1 }
    return fields
  }

  /// The value as it stands; nil where none was ever written or it was emptied.
  package func value(_ name: String) -> FieldValue? {
    if case .null = values[name] { nil } else { values[name] }
  }

  /// The text called `name`; nil where there is none or nothing but space.
  package func text(_ name: String) -> String? {
    guard let text = values[name]?.text, let first = text.utf8.first else { return nil }
    // What begins with a printable ASCII character needs no closer look.
    if (0x21...0x7E).contains(first) { return text }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  package func integer(_ name: String) -> Int? { values[name]?.integer.flatMap(Int.init(exactly:)) }
  package func bool(_ name: String) -> Bool { values[name]?.bool ?? false }
  package func day(_ name: String) -> Day? { text(name).flatMap { try? Day(iso: $0) } }
  package func reference(_ name: String) -> RecordID? { text(name).flatMap { RecordID($0) } }
  package func point(_ name: String) -> Point? { values[name].flatMap { Point(field: $0) } }

  package func texts(_ name: String) -> [String] {
    values[name]?.list?.compactMap(\.text) ?? []
  }

  package func windows(_ name: String) -> [TimeWindow] {
    texts(name).compactMap { try? TimeWindow(text: $0) }
  }

  package func pauses(_ name: String) -> [Pause] {
    texts(name).compactMap { try? Pause(text: $0) }
  }

  package func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
    text(name).flatMap(Choice.init(rawValue:))
  }

  /// The text called `name`.
  ///
  /// - Throws: `RecordFault.missing` when it is absent or empty.
  package func requiredText(_ name: String) throws(RecordFault) -> String {
    guard let value = text(name), !value.isEmpty else { throw missing(name) }
    return value
  }

  package func requiredDay(_ name: String) throws(RecordFault) -> Day {
    guard let value = day(name) else { throw missing(name) }
    return value
  }

  package func requiredReference(_ name: String) throws(RecordFault) -> RecordID {
    guard let value = reference(name) else { throw missing(name) }
    return value
  }

  package func requiredChoice<Choice: RawRepresentable<String>>(
    _ name: String
  ) throws(RecordFault) -> Choice {
    guard let value: Choice = choice(name) else { throw missing(name) }
    return value
  }

  private func missing(_ name: String) -> RecordFault {
    .missing(kind: kind, id: id, field: name)
  }
}
