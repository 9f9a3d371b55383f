/// A moment as a device wrote it down, with the offset of its clock.
package struct Timestamp: Hashable, Sendable {
  package let instant: Instant
  /// Minutes east of Greenwich, -1439 to 1439.
  package let offsetMinutes: Int

  /// The moment written as RFC 3339, such as `2026-08-01T09:12:00+08:00` or `…Z`.
  ///
  /// Strict: capital `T` and `Z`, whole seconds, no leap second, years 1970 to 9999 there and in China, and
  /// only days that the calendar has. A fraction of a second is refused rather than cut off.
  /// - Throws: `TimeFault.noSuchMoment`.
  package init(rfc3339 text: String) throws(TimeFault) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 25, bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let day = Day.read(bytes[0..<10]), day.number >= 0,
      let hour = Digits.number(bytes[11..<13]), hour < 24,
      let minute = Digits.number(bytes[14..<16]), minute < 60,
      let second = Digits.number(bytes[17..<19]), second < 60,
      let offset = Self.offset(bytes[19...])
    else { throw .noSuchMoment(text) }
    let seconds =
      Int64(day.number) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
      - Int64(offset * 60)
    instant = Instant(seconds: seconds)
    guard instant.seconds == seconds else { throw .noSuchMoment(text) }
    offsetMinutes = offset
  }

  package var rfc3339: String {
    let shifted = Instant(
      seconds: instant.seconds + Int64((offsetMinutes - Instant.offsetMinutes) * 60))
    let zone =
      (offsetMinutes < 0 ? "-" : "+") + Digits.text(abs(offsetMinutes) / 60, 2) + ":"
      + Digits.text(abs(offsetMinutes) % 60, 2)
    return String(shifted.rfc3339.prefix(19)) + (offsetMinutes == 0 ? "Z" : zone)
  }

  /// Minutes of `Z` or `+08:00`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    if bytes.count == 1, bytes[start] == UInt8(ascii: "Z") { return 0 }
    guard bytes.count == 6, bytes[start + 3] == UInt8(ascii: ":"),
      let hours = Digits.number(bytes[start + 1..<start + 3]), hours < 24,
      let minutes = Digits.number(bytes[start + 4..<start + 6]), minutes < 60
    else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }
}
