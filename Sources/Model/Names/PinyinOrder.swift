/// The place of Chinese characters in the order of their readings in pinyin.
///
/// Characters outside GB/T 2312, rare and traditional ones, have no place: they come after all others, by code
/// point. A character has one place; of several readings the commonest counts, save for surnames.
enum PinyinOrder {
  /// Where a character stands in a name; compares from left to right.
  struct Place: Comparable {
    /// Letters, digits and marks first, then characters with a known reading, then the rest.
    let group: Int
    let rank: Int
    /// Tells those apart that share a rank.
    let code: UInt32

    static func < (left: Place, right: Place) -> Bool {
      (left.group, left.rank, left.code) < (right.group, right.rank, right.code)
    }
  }

  static func place(of scalar: Unicode.Scalar) -> Place {
    if let rank = rank(of: scalar) { return Place(group: 1, rank: rank, code: scalar.value) }
    return Place(
      group: scalar.value < 0x2E80 ? 0 : 2, rank: Int(scalar.value), code: scalar.value)
  }

  /// The place of the first character of a person's name, which reads otherwise in some surnames.
  static func place(ofSurname scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Place {
    let like =
      next.flatMap { Surnames.double[String(scalar) + String($0)] } ?? Surnames.single[scalar]
    guard let like, let rank = rank(of: like) else { return place(of: scalar) }
    return Place(group: 1, rank: rank, code: scalar.value)
  }

  private static func rank(of scalar: Unicode.Scalar) -> Int? {
    guard first...last ~= scalar.value else { return nil }
    let rank = ranks[Int(scalar.value - first)]
    return rank == 0 ? nil : Int(rank)
  }

  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF

  /// Ranks from 1 by code point; 0 where there is none.
  private static let ranks: [UInt16] = {
    var ranks = [UInt16](repeating: 0, count: Int(last - first) + 1)
    var rank: UInt16 = 0
    for scalar in table.unicodeScalars where first...last ~= scalar.value {
      rank += 1
      ranks[Int(scalar.value - first)] = rank
    }
    return ranks
  }()
}
