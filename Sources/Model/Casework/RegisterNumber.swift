/// A number in the one register of the intake (一窗受理): the year and a running number, whatever came in and
/// from wherever.
package struct RegisterNumber: Hashable, Comparable, Sendable {
  package let year: Int
  /// From 1.
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The number written as `2026-00042`; nil for any other form, such as that of another register.
  package init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, (5...9).contains(parts[1].utf8.count),
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
      let year = Int(parts[0]), year >= 1_000, let number = Int(parts[1]), number > 0
    else { return nil }
    self.init(year: year, number: number)
  }

  package var text: String {
    let digits = String(number)
    return "\(year)-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  /// The numbers of the year of `day` that follow on the greatest of `taken`; texts of other forms don't count.
  package static func next(
    _ count: Int, on day: Day, after taken: some Sequence<String>
  ) -> [RegisterNumber] {
    let last =
      taken.compactMap { RegisterNumber(text: $0) }.filter { $0.year == day.year }
      .map(\.number).max() ?? 0
    return (0..<max(0, count)).map { RegisterNumber(year: day.year, number: last + 1 + $0) }
  }
}

extension RecordKind {
  /// True for what the intake registers.
  package var isRegistered: Bool {
    switch self {
    case .ticket, .visit, .application: true
    case .site, .officer, .item, .region, .restriction, .permit, .agency, .car: false
    }
  }
}
