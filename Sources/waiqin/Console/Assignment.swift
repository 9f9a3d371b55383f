internal import Model
internal import Store

/// `FIELD=VALUE` as a person types it.
struct Assignment {
  let field: String
  let value: FieldValue
  /// The kind of record that `value` names by number, code or name instead of its identifier; officers stand
  /// there by their codes.
  private let named: RecordKind?
  /// True where several may be named.
  private let isList: Bool
  /// True where a code may be that of somebody who is not on the register yet, such as a stand-in.
  private let takesCodes: Bool

  /// - Parameter takesNames: whether another record may be named otherwise than by its identifier; then
  ///   `resolved` finds it.
  /// - Throws: `UsageFault` for an unknown field, one that only steps change, or a value that does not
  ///   fit it; `IndustryFault` for a code that is none.
  init(_ text: String, kind: RecordKind, takesNames: Bool = false) throws {
    guard let split = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
      throw UsageFault.badAssignment(text)
    }
    let name = String(text[..<split])
    let typed = String(text[text.index(after: split)...])
    guard let field = kind.field(name) else {
      throw UsageFault.unknownField(kind: kind, name: name)
    }
    if kind.isSetBySteps(name) { throw UsageFault.setBySteps(kind: kind, name: name) }
    self.field = name
    takesCodes = kind == .officer
    if case .officers = field.type { isList = true } else { isList = false }
    if takesNames, case .reference(let kind) = field.type, !typed.isEmpty, RecordID(typed) == nil {
      named = kind
      value = .text(typed)
      return
    }
    if takesNames, field.type.isOfOfficers, !typed.isEmpty {
      named = .officer
      let names = HalfWidth.folded(typed).split(separator: ",").map {
        TableCell.trimmed(String($0))
      }
      value = .texts(names)
      return
    }
    named = nil
    guard let value = Self.value(typed, of: field, kind: kind), field.type.accepts(value) else {
      throw UsageFault.badField(kind: kind, name: name, value: typed)
    }
    self.value = try name == "industry" ? Self.industry(value) : value
  }

  /// The code of an industry without its letter.
  private static func industry(_ value: FieldValue) throws(IndustryFault) -> FieldValue {
    guard let text = value.text else { return value }
    return .text(try Industry(text).code)
  }

  /// The write to make: a record that was named stands there by its identifier, an officer by the code.
  ///
  /// - Parameter day: of several versions of an item, the one that is valid then is meant.
  /// - Throws: `UsageFault` when there is no such record, or several.
  func resolved(
    in snapshot: borrowing StoreSnapshot, on day: Day
  ) throws -> (field: String, value: FieldValue) {
    if named == .officer { return (field, try officers(snapshot.officers())) }
    guard let named, let text = value.text else { return (field, value) }
    let records = try snapshot.fields(of: named)
    let valid =
      named == .item
      ? records.filter {
        $0.text("code") == text && (try? Item($0))?.validity.contains(day) == true
      }
      : []
    let found = try (valid.isEmpty ? records : valid).one(text, kind: named)
    return (field, .text(found.id.text))
  }

  /// The codes of the officers that are named; with nobody on the register any code may be one.
  private func officers(_ known: [Officer]) throws -> FieldValue {
    let codes = try (value.list ?? []).compactMap(\.text).map { text in
      let officer = known.first { $0.code == text || $0.name == text }
      if officer == nil, known.isEmpty || takesCodes, Officer.isCode(text) { return text }
      guard let officer else {
        throw UsageFault.noSuchRecord(kind: .officer, text: text)
      }
      return officer.code
    }
    if isList { return .texts(codes) }
    guard codes.count == 1 else {
      throw UsageFault.noSuchRecord(kind: .officer, text: codes.joined(separator: ","))
    }
    return .text(codes[0])
  }

  private static func value(
    _ text: String, of field: Field, kind: RecordKind
  ) -> FieldValue? {
    if text.isEmpty { return .null }
    if field.isTown { return town(HalfWidth.folded(text)).map { .text($0) } }
    if case .text = field.type {
      let kept = field.kept(text)
      return kept.isEmpty ? .null : .text(kept)
    }
    if case .texts = field.type { return .texts(texts(text)) }
    // Only free text keeps the full-width forms of what stands in ASCII.
    let text = HalfWidth.folded(text)
    switch field.type {
    case .text, .reference, .officer: return .text(text)
    case .choice: return kind.word(text, of: field).map { .text($0) }
    case .day: return .text(TypedDay.written(text)?.iso ?? text)
    case .integer: return Int64(text).map { .integer($0) }
    case .bool: return TableCell.truth(text).map { .bool($0) }
    case .windows: return .texts(list(text, apart: ";；"))
    case .pauses: return .texts(list(text, apart: ";；,"))
    case .choices:
      let words = text.split(separator: ",").map { kind.word(String($0), of: field) }
      return words.contains(nil) ? nil : .texts(words.compactMap { $0 })
    case .officers, .texts: return .texts(text.split(separator: ",").map { String($0) })
    case .outline: return nil
    case .point:
      let parts = text.split(separator: ",")
      guard parts.count == 3, let latitude = Double(parts[0]), let longitude = Double(parts[1]),
        let datum = Datum(rawValue: String(parts[2])),
        let point = try? Point(latitude: latitude, longitude: longitude, datum: datum)
      else { return nil }
      return point.field
    }
  }

  /// A town of Xiuzhou by code or name, or the code of another district's.
  private static func town(_ text: String) -> String? {
    Town.code(text) ?? (text.utf8.count == 9 && Int(text) != nil ? text : nil)
  }

  /// The texts of a list, apart by commas or semicolons; only where there is neither by `、`, as in tables.
  private static func texts(_ text: String) -> [String] {
    TableCell.items(of: String(text.map { ",，".contains($0) ? ";" : $0 }))
  }

  /// The items of a list whose own texts may hold commas.
  private static func list(_ text: String, apart marks: String) -> [String] {
    text.split(whereSeparator: { marks.contains($0) }).map {
      String($0.drop { $0 == " " })
    }
  }
}

extension Field {
  /// True where a town's code is taken.
  fileprivate var isTown: Bool { ["town", "office"].contains(name) }
}

extension FieldType {
  /// True where officers' codes are taken.
  fileprivate var isOfOfficers: Bool {
    switch self {
    case .officer, .officers: true
    default: false
    }
  }
}
