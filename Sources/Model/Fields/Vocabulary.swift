/// What this version of the program knows of operations: kinds, fields, and how they merge.
///
/// A store that another version settled is settled anew, so that what had to wait for an update takes effect
/// by itself.
package enum Vocabulary {
  /// The version of the rules that no table says: raised when admission or merging decides otherwise than
  /// before on operations that it knew.
  private static let rules = 1

  /// All of it as one text; two programs with the same text settle a log the same way.
  package static var text: String {
    var lines = ["rules \(rules)"]
    for kind in RecordKind.allCases {
      lines.append("kind \(kind.rawValue)")
      lines += kind.fields.map { field in
        "\(kind.rawValue).\(field.name) \(field.type.spelling) \(field.safeSide.spelling)"
          + (field.grants ? " grants" : "")
      }
    }
    lines += EntryKind.allCases.map { "entry \($0.rawValue)" }
    return lines.joined(separator: "\n")
  }
}

extension FieldType {
  fileprivate var spelling: String {
    switch self {
    case .text(let limit): "text \(limit)"
    case .integer(let range): "integer \(range.lowerBound) \(range.upperBound)"
    case .bool: "bool"
    case .day: "day"
    case .choice(let words): "choice " + words.joined(separator: ",")
    case .choices(let words): "choices " + words.joined(separator: ",")
    case .reference(let kind): "reference \(kind.rawValue)"
    case .officer: "officer"
    case .officers: "officers"
    case .point: "point"
    case .outline: "outline"
    case .windows: "windows"
    case .pauses: "pauses"
    case .texts(let limit): "texts \(limit)"
    }
  }
}

extension SafeSide {
  fileprivate var spelling: String {
    switch self {
    case .none: "none"
    case .earliest(let words): "earliest " + words.joined(separator: ",")
    case .greater: "greater"
    case .smaller: "smaller"
    case .untrue: "untrue"
    }
  }
}

extension RecordKind {
  /// True when a field of this name tells who complained. One that this version does not know says so by
  /// the beginning of its name, which all of them share.
  package func isPrivate(_ field: String) -> Bool {
    field.utf8.starts(with: "complainant".utf8) && self.field(field)?.isPrivate ?? true
  }
}
