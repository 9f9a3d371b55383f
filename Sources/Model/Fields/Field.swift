/// One field of a kind of record: its name in operations, what it takes, and how it merges.
///
/// There is one object for each, since every value that is read or merged asks for its field.
package final class Field: Sendable {
  /// The name in operations and JSON.
  package let name: String
  package let type: FieldType
  /// Which of several concurrent values is shown until a person has decided.
  package let safeSide: SafeSide
  /// True where being named here lets an officer write to the record.
  package let grants: Bool
  /// True where the value tells who a complainant is: masked unless asked for.
  package let isPrivate: Bool
  package let zh: String
  package let en: String

  init(
    _ name: String, _ type: FieldType, zh: String, en: String, safe: SafeSide = .none,
    grants: Bool = false, isPrivate: Bool = false
  ) {
    self.name = name
    self.type = type
    self.safeSide = safe
    self.grants = grants
    self.isPrivate = isPrivate
    self.zh = zh
    self.en = en
  }
}

extension Field {
  /// True for what one cell of a table holds and a table may write: no place, and no withdrawing.
  package var isInTables: Bool {
    switch type {
    case .point, .outline: false
    default: name != "withdrawn"
    }
  }
}

extension Field: Phrased {
  package func text(in language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// Which side of a disagreement is safe to show: a merge never makes a problem look solved.
package enum SafeSide: Sendable {
  /// No side is safer.
  case none
  /// The earlier in the list is safer.
  case earliest([String])
  case greater
  case smaller
  /// False is safer than true.
  case untrue

  /// The rank of `value`: of several values the one with the lowest rank is the safest.
  ///
  /// An emptied field ranks as what it then counts as: the safest word, or false; an absent number or day
  /// ranks last. So does a value of another type, which must never hide a proper one.
  package func rank(of value: FieldValue) -> Rank {
    switch self {
    case .none: return .number(0)
    case .earliest where value == .null, .untrue where value == .null: return .number(0)
    case .earliest(let words):
      guard let word = value.text, let index = words.firstIndex(of: word) else { return .last }
      return .number(Int64(index))
    case .greater:
      guard let number = Self.number(value) else { return .last }
      return .number(number == .min ? .max : -number)
    case .smaller, .untrue:
      return Self.number(value).map(Rank.number) ?? .last
    }
  }

  package enum Rank: Comparable, Sendable {
    case number(Int64)
    case last
  }

  /// Integers as they are, truth as 0 and 1, days as their number.
  private static func number(_ value: FieldValue) -> Int64? {
    switch value {
    case .integer(let number): number
    case .bool(let truth): truth ? 1 : 0
    case .text(let text): (try? Day(iso: text)).map { Int64($0.number) }
    default: nil
    }
  }
}
