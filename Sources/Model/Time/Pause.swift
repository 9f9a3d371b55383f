/// Days on which a clock stands still or a person is away, both ends included.
package struct Pause: Hashable, Sendable {
  package let from: Day
  package let through: Day

  /// - Throws: `TimeFault.reversedPause` when it ends before it starts.
  package init(from: Day, through: Day) throws(TimeFault) {
    guard from <= through else { throw .reversedPause(from: from, through: through) }
    self.from = from
    self.through = through
  }

  /// The pause written as `2019-09-09..2019-09-20`.
  ///
  /// - Throws: `TimeFault`, also for a pause without an end.
  package init(text: String) throws(TimeFault) {
    let bytes = Array(text.utf8)
    guard bytes.count == 22, bytes[10] == UInt8(ascii: "."), bytes[11] == UInt8(ascii: ".") else {
      throw .openPause(text)
    }
    try self.init(
      from: try Day(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      through: try Day(iso: String(decoding: bytes[12...], as: UTF8.self)))
  }

  package var text: String { from.iso + ".." + through.iso }

  package func contains(_ day: Day) -> Bool { from <= day && day <= through }
}
