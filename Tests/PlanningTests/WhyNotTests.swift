import Model
import Testing

@testable import Planning

/// Each reason that the input alone proves, beside the smallest change that makes the visit fit.
struct WhyNotTests {
  /// Why the only visit is excluded; nil when it fits.
  private func reason(
    _ visit: Visit, site: Site? = nil, officers: [Officer]? = nil
  ) throws -> Plan.Reason? {
    let input = try Sample.input(
      visits: [visit], sites: try site.map { [$0] } ?? [Sample.site(1)], officers: officers)
    let work = try OpenWork(input)
    #expect(work.candidates.count + work.excluded.count == 1)
    return work.excluded.first?.reason
  }

  @Test func `a visit without demands fits`() throws {
    #expect(try reason(Sample.visit(1)) == nil)
  }

  @Test func `a site that is not in the store`() throws {
    #expect(try reason(Sample.visit(1, site: 2)) == .noSite)
  }

  @Test func `a site without a point`() throws {
    #expect(
      try reason(Sample.visit(1), site: Sample.site(1, point: nil)) == .noPoint(site: "Site 1"))
  }

  @Test func `an earliest day after the last working day`() throws {
    #expect(
      try reason(Sample.visit(1, earliest: "2026-11-28"))
        == .tooEarly(earliest: Day(iso: "2026-11-28")))
    #expect(try reason(Sample.visit(1, earliest: "2026-11-27")) == nil)
  }

  @Test func `a skill that no crew has`() throws {
    let officers = try Sample.pair(1, skills: [.air])
    #expect(
      try reason(Sample.visit(1, skills: [.air, .water]), officers: officers) == .noSkill([.water]))
    #expect(try reason(Sample.visit(1, skills: [.air]), officers: officers) == nil)
  }

  @Test func `skills that no single crew has together`() throws {
    let officers = try Sample.pair(1, skills: [.air]) + Sample.pair(3, skills: [.water])
    #expect(
      try reason(Sample.visit(1, skills: [.air, .water]), officers: officers)
        == .noCrewWith([.air, .water]))
  }

  @Test func `more officers than any crew has`() throws {
    #expect(
      try reason(Sample.visit(1, people: 3)) == .crewTooSmall(people: 3, certified: 0))
    let officers = try Sample.pair(1) + [Sample.officer(3)]
    #expect(try reason(Sample.visit(1, people: 3), officers: officers) == nil)
  }

  @Test func `more certificates than any crew has`() throws {
    let officers = try Sample.pair(1, certificate: false)
    #expect(
      try reason(Sample.visit(1, certified: 2), officers: officers)
        == .crewTooSmall(people: 2, certified: 2))
    #expect(try reason(Sample.visit(1, certified: 2)) == nil)
  }

  @Test func `the wished officer and the stand-in are away all week`() throws {
    let week = ["2026-11-20..2026-11-30"]
    let others = try Sample.pair(3)
    #expect(
      try reason(
        Sample.visit(1, wished: 1), officers: Sample.pair(1, away: (week, week)) + others)
        == .officerAway(code: "O-01", backup: "O-02"))
    #expect(
      try reason(Sample.visit(1, wished: 1), officers: Sample.pair(1, away: (week, [])) + others)
        == nil)
    #expect(try reason(Sample.visit(1, wished: 9)) == .officerAway(code: "O-09", backup: nil))
  }

  @Test func `windows outside the office hours`() throws {
    #expect(try reason(Sample.visit(1, windows: ["11:30-13:30"])) == .windowShut)
    #expect(try reason(Sample.visit(1, windows: ["10:30-13:30"])) == nil)
    #expect(try reason(Sample.visit(1, windows: ["6,7 09:00-11:00"])) == .windowShut)
  }

  @Test func `windows of visit and site that do not meet`() throws {
    let site = try Sample.site(1, windows: ["08:30-10:00"])
    #expect(try reason(Sample.visit(1, windows: ["10:00-11:30"]), site: site) == .windowShut)
    #expect(try reason(Sample.visit(1, windows: ["09:00-11:30"]), site: site) == nil)
  }

  @Test func `windows after the due day`() throws {
    let late = try Sample.visit(1, windows: ["5 09:00-11:00"], due: "2026-11-26")
    #expect(
      try reason(late)
        == .windowOffDays(earliest: nil, due: Day(iso: "2026-11-26")))
  }

  @Test func `a window on a day on which only others go out`() throws {
    let wednesday = ["2026-11-25..2026-11-25"]
    let officers =
      try Sample.pair(1, skills: [.air], away: (wednesday, wednesday)) + Sample.pair(3, skills: [])
    #expect(
      try reason(Sample.visit(1, windows: ["3 09:00-11:00"], skills: [.air]), officers: officers)
        == .noCrewThen)
  }

  @Test func `what was due before the week may go on any day`() throws {
    #expect(try reason(Sample.visit(1, windows: ["5 09:00-11:00"], due: "2026-11-20")) == nil)
  }

  @Test func `work that is too long for half a day names the minutes`() throws {
    let site = try Sample.site(1, point: Sample.point())
    #expect(
      try reason(Sample.visit(1, minutes: 240), site: site) == .tooFar(minutesShort: 30),
      "the afternoon has 210 minutes, and the site is at the office")
    #expect(try reason(Sample.visit(1, minutes: 210), site: site) == nil)
  }

  @Test func `a site that is too far away names the minutes`() throws {
    let site = try Sample.site(1, point: Sample.point(north: 60_000), town: nil)
    let reason = try reason(Sample.visit(1, minutes: 150), site: site)
    guard case .tooFar(let minutes) = reason else {
      Issue.record("expected tooFar, found \(String(describing: reason))")
      return
    }
    #expect((1..<150).contains(minutes))
    #expect(try self.reason(Sample.visit(1, minutes: 150 - minutes), site: site) == nil)
    #expect(
      try self.reason(Sample.visit(1, minutes: 151 - minutes), site: site)
        == .tooFar(minutesShort: 1))
  }

  @Test func `a site that no shorter work brings within reach says what would`() throws {
    let far = try Sample.site(1, point: Sample.point(north: 60_000), town: nil)
    let early = ["08:30-10:00"]
    #expect(try reason(Sample.visit(1, minutes: 10, windows: early), site: far) == .windowMissed)
    #expect(try reason(Sample.visit(1, minutes: 10), site: far) == nil, "control")
    let farther = try Sample.site(1, point: Sample.point(north: 300_000), town: nil)
    #expect(try reason(Sample.visit(1, minutes: 10), site: farther) == .outOfReach)
    #expect(try reason(Sample.visit(1, minutes: 10, windows: early), site: farther) == .outOfReach)
    let pair = try Sample.pair(1, point: Sample.point(north: 295_000))
    #expect(try reason(Sample.visit(1, minutes: 10), site: farther, officers: pair) == nil)
  }
}
