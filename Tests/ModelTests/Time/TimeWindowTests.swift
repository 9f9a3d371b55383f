import Foundation
import Testing

@testable import Model

struct TimeWindowTests {
  @Test(arguments: [
    "08:30-11:30", "1,3 08:30-11:30", "7 00:00-24:00", "2026-11-25 14:00-16:00",
  ])
  func `a window is written as it was read`(text: String) throws {
    #expect(try TimeWindow(text: text).text == text)
  }

  @Test func `a window opens on its days only`() throws {
    let monday = try Day(iso: "2026-11-23")
    func isOpen(_ text: String, _ day: Day) throws -> Bool {
      try TimeWindow(text: text).interval(on: day) != nil
    }
    #expect(try isOpen("08:30-11:30", monday))
    #expect(try isOpen("1,3 08:30-11:30", monday))
    #expect(try !isOpen("2,3 08:30-11:30", monday))
    #expect(try isOpen("2026-11-23 08:30-11:30", monday))
    #expect(try !isOpen("2026-11-24 08:30-11:30", monday))
    let span = try #require(try TimeWindow(text: "08:30-11:30").interval(on: monday))
    #expect(span.from.minutes == 510 && span.to.minutes == 690)
  }

  @Test(arguments: [
    "", "08:30", "8-11", "0 08:30-11:30", "8 08:30-11:30", "1,,3 08:30-11:30", "1, 08:30-11:30",
    "mon 08:30-11:30", "08:30-11:30-12:00", " 08:30-11:30", "1  08:30-11:30", "１ 08:30-11:30",
  ])
  func `what is no window is refused`(text: String) {
    #expect { try TimeWindow(text: text) } throws: { error in
      let fault = error as? TimeFault
      return fault?.code == "E-WINDOW" || fault?.code == "E-TIME"
    }
  }

  @Test func `each part of a window has its own fault`() throws {
    #expect(throws: TimeFault.noSuchWindow("0 08:30-11:30")) {
      try TimeWindow(text: "0 08:30-11:30")
    }
    #expect(throws: TimeFault.noSuchTime("25:00")) { try TimeWindow(text: "08:30-25:00") }
    #expect(throws: TimeFault.noSuchTime("24:01")) { try TimeWindow(text: "08:30-24:01") }
    #expect(throws: TimeFault.emptyWindow(from: "11:30", to: "08:30")) {
      try TimeWindow(text: "11:30-08:30")
    }
    #expect(throws: TimeFault.emptyWindow(from: "08:30", to: "08:30")) {
      try TimeWindow(text: "08:30-08:30")
    }
    #expect(throws: TimeFault.noSuchDay("2026-11-31")) {
      try TimeWindow(text: "2026-11-31 08:30-11:30")
    }
  }

  @Test func `every minute of the day is written and read back`() throws {
    for minutes in 0...1_440 {
      #expect(try TimeOfDay(text: TimeOfDay(minutes: minutes).text).minutes == minutes)
    }
    #expect(TimeOfDay(minutes: -1).minutes == 0)
    #expect(TimeOfDay(minutes: 9_999).text == "24:00")
  }

  @Test func `a pause is written as it was read and refused when open or reversed`() throws {
    #expect(try Pause(text: "2019-09-09..2019-09-20").text == "2019-09-09..2019-09-20")
    #expect(throws: TimeFault.openPause("2019-09-09")) { try Pause(text: "2019-09-09") }
    #expect(throws: TimeFault.openPause("2019-09-09...2019-09-20")) {
      try Pause(text: "2019-09-09...2019-09-20")
    }
    #expect(throws: TimeFault.noSuchDay("2019-09-31")) {
      try Pause(text: "2019-09-09..2019-09-31")
    }
    let (early, late) = (try Day(iso: "2019-09-09"), try Day(iso: "2019-09-20"))
    #expect(throws: TimeFault.reversedPause(from: late, through: early)) {
      try Pause(from: late, through: early)
    }
    #expect(try Pause(from: early, through: early).contains(early))
  }
}
