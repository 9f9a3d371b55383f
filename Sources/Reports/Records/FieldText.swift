internal import Model

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
    guard let kind, let name = field?.name else { return nil }
    if let phrase = kind.phrase(text, of: name) { return phrase.text(in: language) }
    return switch name {
    case "town", "office":
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
