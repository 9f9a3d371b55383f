import Foundation
import TestSupport
import Testing

@testable import Model

struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-08-01T09:12:00+08:00", 1_785_546_720),
    ("2026-08-01T09:12:00-03:30", 1_785_588_120), ("2000-02-29T23:59:59Z", 951_868_799),
    ("1970-01-01T00:00:00+08:00", -28_800), ("9999-12-31T15:59:59Z", 253_402_271_999),
  ])
  func `a moment is read to the second and written as it came`(text: String, seconds: Int) throws {
    let moment = try Timestamp(rfc3339: text)
    #expect(moment.instant.seconds == Int64(seconds))
    #expect(moment.rfc3339 == text)
  }

  @Test(arguments: [
    "2026-02-30T09:12:00+08:00", "2026-08-01t09:12:00+08:00", "2026-08-01T09:12:00z",
    "2026-08-01 09:12:00+08:00", "2026-08-01T24:00:00+08:00", "2026-08-01T09:60:00+08:00",
    "2026-08-01T23:59:60Z", "2026-08-01T09:12:00.5+08:00", "2026-08-01T09:12:00+0800",
    "2026-08-01T09:12:00+24:00", "2026-08-01T09:12:00+08:60", "2026-08-01T09:12:00",
    "2026-08-01T09:12:00 08:00", "1969-12-31T23:59:59Z", "2026-08-01T09:12:00+08:00 ", "",
    "2026-08-01T0９:12:00Z", "9999-12-31T16:00:00Z", "9999-12-31T23:59:59-01:00",
  ])
  func `any other form is refused with its text`(text: String) {
    #expect(throws: TimeFault.noSuchMoment(text)) { try Timestamp(rfc3339: text) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `moments agree with the platform and come back the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let seconds = Int64.random(in: 86_400...253_402_185_600, using: &random)
      let offset = Int.random(in: -1_439...1_439, using: &random)
      let text = Self.text(seconds: seconds, offset: offset)
      let moment = try Timestamp(rfc3339: text)
      #expect(moment.instant.seconds == seconds)
      #expect(moment.rfc3339 == text)
    }
  }

  /// The moment as the platform's calendar sees it, written by hand.
  private static func text(seconds: Int64, offset: Int) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let local = Date(timeIntervalSince1970: Double(seconds) + Double(offset * 60))
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: local)
    func digits(_ number: Int?, _ width: Int = 2) -> String { Digits.text(number ?? 0, width) }
    let zone =
      (offset < 0 ? "-" : "+") + digits(abs(offset) / 60) + ":" + digits(abs(offset) % 60)
    return digits(parts.year, 4) + "-" + digits(parts.month) + "-" + digits(parts.day) + "T"
      + digits(parts.hour) + ":" + digits(parts.minute) + ":" + digits(parts.second)
      + (offset == 0 ? "Z" : zone)
  }

  @Test func `an instant shows the day and the time in China`() throws {
    let moment = try Timestamp(rfc3339: "2026-11-22T16:05:59Z").instant
    #expect(moment.day.iso == "2026-11-23")
    #expect(moment.timeOfDay.text == "00:05")
    #expect(moment.rfc3339 == "2026-11-23T00:05:59+08:00")
    #expect(Instant(day: moment.day, time: moment.timeOfDay).seconds == moment.seconds - 59)
  }

  @Test(arguments: [Int64.min, Int64.max])
  func `instants beyond the ends stay whole moments`(seconds: Int64) throws {
    let instant = Instant(seconds: seconds)
    let text = instant.rfc3339
    #expect(text == "0001-01-01T00:00:00+08:00" || text == "9999-12-31T23:59:59+08:00")
    #expect(instant.timeOfDay.minutes < 1_440)
  }
}
