internal import Model

/// How a field's value is put into words.
enum FieldText {
  /// What stands in the place of a masked value.
  static let mask = PrivacyMask.mark

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
    case .object:
      return Point(field: value).map(place) ?? Outline(field: value).map { words($0, language) }
        ?? value.canonicalJSON
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
    "\(Degrees.text(point.latitude)), \(Degrees.text(point.longitude)) wgs84"
  }

  private static func words(_ outline: Outline, _ language: Language) -> String {
    let (polygons, corners) = (outline.polygons.count, outline.cornerCount)
    return switch language {
    case .zh: "\(polygons) 块，\(corners) 个角点 wgs84"
    case .en: "polygons: \(polygons), corners: \(corners) wgs84"
    }
  }
}
