/// Three months of a year, in which the bureau looks back.
package struct Quarter: Hashable, Sendable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  /// The quarter written as `2019-Q3`.
  ///
  /// - Throws: `TimeFault.noSuchQuarter` for any other form.
  package init(iso text: String) throws(TimeFault) {
    let digits = Array(text.utf8)
    guard digits.count == 7, digits[4] == UInt8(ascii: "-"), digits[5] == UInt8(ascii: "Q"),
      let year = Digits.number(digits[0..<4]), let number = Digits.number(digits[6..<7]),
      (1...9998).contains(year), (1...4).contains(number)
    else { throw .noSuchQuarter(text) }
    self.year = year
    self.number = number
  }

  package var iso: String { Digits.text(year, 4) + "-Q\(number)" }

  package func contains(_ day: Day) -> Bool {
    day.year == year && (day.month - 1) / 3 + 1 == number
  }
}
