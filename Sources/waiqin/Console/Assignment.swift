internal import Model
internal import Store

/// `FIELD=VALUE` as a person types it.
struct Assignment {
  let field: String
  let value: FieldValue
  /// The kind of record that `value` names by number, code or name instead of its identifier.
  private let named: RecordKind?

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
    if takesNames, case .reference(let kind) = field.type, !typed.isEmpty, RecordID(typed) == nil {
      named = kind
      value = .text(typed)
      return
    }
    named = nil
    guard let value = Self.value(typed, type: field.type), field.type.accepts(value) else {
      throw UsageFault.badFieldValue(name: name, value: typed, allowed: field.type.words)
    }
    self.value = try name == "industry" ? Self.industry(value) : value
  }

  /// The code of an industry without its letter.
  private static func industry(_ value: FieldValue) throws(IndustryFault) -> FieldValue {
    guard let text = value.text else { return value }
    return .text(try Industry(text).code)
  }

  /// The write to make: a record that was named stands there by its identifier.
  ///
  /// - Parameter day: of several versions of an item, the one that is valid then is meant.
  /// - Throws: `UsageFault` when there is no such record, or several.
  func resolved(
    in snapshot: borrowing StoreSnapshot, on day: Day
  ) throws -> (field: String, value: FieldValue) {
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

  private static func value(_ text: String, type: FieldType) -> FieldValue? {
    if text.isEmpty { return .null }
    if case .text = type { return .text(text) }
    if case .texts = type { return .texts(text.split(separator: ",").map { String($0) }) }
    // Only free text keeps the full-width forms of what stands in ASCII.
    let text = HalfWidth.folded(text)
    switch type {
    case .text, .choice, .reference, .officer: return .text(text)
    case .day: return .text(TypedDay.written(text)?.iso ?? text)
    case .integer: return Int64(text).map { .integer($0) }
    case .bool:
      switch text {
      case "true", "yes", "是": return .bool(true)
      case "false", "no", "否": return .bool(false)
      default: return nil
      }
    case .windows: return .texts(list(text, apart: ";；"))
    case .pauses: return .texts(list(text, apart: ";；,"))
    case .choices, .officers, .texts:
      return .texts(text.split(separator: ",").map { String($0) })
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

  /// The items of a list whose own texts may hold commas.
  private static func list(_ text: String, apart marks: String) -> [String] {
    text.split(whereSeparator: { marks.contains($0) }).map {
      String($0.drop { $0 == " " })
    }
  }
}

extension RecordKind {
  /// True for what follows from steps, each with its day and person: nobody writes it by hand.
  func isSetBySteps(_ field: String) -> Bool {
    switch self {
    case .ticket, .visit: field == "status"
    case .application:
      [
        "stage", "applied", "noticed", "notice_receipt", "completed", "accepted", "decided",
        "delivered", "pauses",
      ].contains(field)
    default: false
    }
  }
}

extension FieldType {
  /// The words of which a value is one; none where it is free.
  fileprivate var words: [String] {
    switch self {
    case .choice(let words), .choices(let words): words
    case .bool: ["true", "false"]
    default: []
    }
  }
}
