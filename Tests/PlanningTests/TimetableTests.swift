import Testing

@testable import Planning

struct TimetableTests {
  private let timetable = Timetable(office: .usual)

  /// 8:30–11:30 and 13:30–17:00.
  private let anyTime = OfficeHours.usual.halves

  private func task(
    _ drivingMinutes: Int, _ minutes: Int, _ hours: [Range<Int>]? = nil
  ) -> Timetable.Task {
    Timetable.Task(drivingMinutes: drivingMinutes, minutes: minutes, hours: hours ?? anyTime)
  }

  @Test func `a morning's work needs no rest on the way`() throws {
    let layout = try #require(timetable.layout([task(20, 60)], homeMinutes: 20))
    #expect(layout.leaves == 510)
    #expect(layout.stops == [.init(arrives: 530, begins: 530, ends: 590)])
    #expect(layout.rest == nil)
    #expect(layout.returns == 610)
  }

  @Test func `the crew leaves late rather than wait at the first stop`() throws {
    let layout = try #require(timetable.layout([task(20, 30, [600..<660])], homeMinutes: 20))
    #expect(layout.leaves == 580)
    #expect(layout.stops == [.init(arrives: 600, begins: 600, ends: 630)])
  }

  @Test func `an afternoon's work begins after noon at the office`() throws {
    let layout = try #require(timetable.layout([task(20, 30, [800..<1_000])], homeMinutes: 20))
    #expect(layout.leaves == 810)
    #expect(layout.rest == nil)
  }

  @Test func `a crew that would come home in the noon rests before the way home`() throws {
    let layout = try #require(timetable.layout([task(20, 60, [630..<690])], homeMinutes: 20))
    #expect(layout.stops == [.init(arrives: 630, begins: 630, ends: 690)])
    #expect(layout.rest == 690..<810)
    #expect(layout.returns == 830)
  }

  @Test func `the rest is taken where the day ends first`() throws {
    let layout = try #require(
      timetable.layout([task(20, 60), task(30, 60, anyTime), task(10, 60)], homeMinutes: 20))
    #expect(layout.stops.map(\.begins) == [530, 620, 810], "drives before noon, works after it")
    #expect(layout.rest == 690..<810)
    #expect(layout.returns == 890)
  }

  @Test func `work that would run into the noon waits for the afternoon`() throws {
    let layout = try #require(timetable.layout([task(20, 100), task(5, 60)], homeMinutes: 5))
    #expect(layout.stops.map(\.begins) == [530, 810])
  }

  @Test func `a short rest leaves time to drive in the noon`() throws {
    let office = try OfficeHours(opens: 510, noon: 690..<810, closes: 1_020, restMinutes: 60)
    let layout = try #require(
      Timetable(office: office).layout([task(20, 160), task(40, 60)], homeMinutes: 20))
    #expect(layout.stops.map(\.begins) == [530, 810])
    #expect(layout.returns == 890)
  }

  @Test func `too much work has no layout`() {
    #expect(timetable.layout([task(20, 150), task(20, 200), task(5, 30)], homeMinutes: 20) == nil)
  }

  @Test func `the minutes that are missing are counted`() {
    #expect(timetable.minutesShort(task(20, 200, [510..<690]), homeMinutes: 20) == 40)
    #expect(timetable.minutesShort(task(20, 200), homeMinutes: 20) == 10)
    #expect(timetable.minutesShort(task(20, 190), homeMinutes: 20) == 0)
    #expect(timetable.minutesShort(task(20, 150, [870..<1_020]), homeMinutes: 20) == 20)
    // There would be 20 minutes after a rest on site, but noon is over by then.
    #expect(timetable.minutesShort(task(185, 10), homeMinutes: 185) > 10)
    #expect(timetable.minutesShort(task(180, 10), homeMinutes: 185) == 0, "control")
  }

  @Test func `office hours in disorder are refused`() {
    let expected = PlanningFault.officeHours(
      opens: 510, noon: 690..<810, closes: 800, restMinutes: 60)
    #expect(throws: expected) {
      _ = try OfficeHours(opens: 510, noon: 690..<810, closes: 800, restMinutes: 60)
    }
  }

  @Test(arguments: 0..<800 as Range<UInt64>)
  func `a task alone has a layout exactly when no minute is missing`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let office = try OfficeHours(
      opens: 510, noon: 690..<810, closes: 1_020,
      restMinutes: Int.random(in: 0...120, using: &generator))
    let timetable = Timetable(office: office)
    let begins = Int.random(in: 510..<900, using: &generator)
    let window = begins..<begins + Int.random(in: 1..<300, using: &generator)
    let hours = office.halves.map { $0.clamped(to: window) }.filter { !$0.isEmpty }
    let minutes = Int.random(in: 5..<240, using: &generator)
    // Every second way is so long that it may cross the noon.
    let longest = seed % 2 == 0 ? 150 : 400
    let home = Int.random(in: 0..<150, using: &generator)
    let drive = Int.random(in: 0..<longest, using: &generator)
    let short = timetable.minutesShort(task(drive, minutes, hours), homeMinutes: home)
    #expect(
      (timetable.layout([task(drive, minutes, hours)], homeMinutes: home) == nil) == (short > 0))
    if short > 0, short < minutes {
      // So many minutes less work, and it fits; one minute more than that, and it does not.
      let shorter = task(drive, minutes - short, hours)
      #expect(timetable.layout([shorter], homeMinutes: home) != nil)
      let control = task(drive, minutes - short + 1, hours)
      #expect(timetable.layout([control], homeMinutes: home) == nil)
    }
  }
}
