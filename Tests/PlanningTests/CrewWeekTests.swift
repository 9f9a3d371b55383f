import Model
import Testing

@testable import Planning

struct CrewWeekTests {
  private func week(
    _ officers: [Officer], week: String = Sample.week
  ) throws -> CrewWeek {
    try CrewWeek(Sample.input(week: week, officers: officers, sites: [], visits: []))
  }

  @Test func `an ordinary week has five working days`() throws {
    #expect(try week(Sample.pair(1)).days.count == 5)
  }

  @Test func `a make-up Saturday is a working day`() throws {
    let days = try week(Sample.pair(1), week: "2025-W04").days
    #expect(days.last?.iso == "2025-01-26", "worked for the Spring Festival")
  }

  @Test func `a week of holidays is refused`() throws {
    let golden = try Week(iso: "2025-W06")
    let holidays = PlanningInput(
      week: golden, officers: try Sample.pair(1), sites: [], visits: [],
      calendar: WorkCalendar.china.adding(
        year: 2025, off: golden.days.map { ($0, .springFestival) }, makeUp: []),
      limits: PlanningLimits(iterations: 1))
    #expect(throws: PlanningFault.noWorkingDay(week: golden)) { _ = try CrewWeek(holidays) }
  }

  @Test func `no officer is refused`() {
    #expect(throws: PlanningFault.noOfficers) { _ = try week([]) }
  }

  @Test func `no car at work is refused`() throws {
    let week = try Week(iso: Sample.week)
    #expect(throws: PlanningFault.noCars(week: week)) {
      _ = try self.week(Sample.pair(1, car: nil))
    }
  }

  @Test func `a single officer is refused`() throws {
    let week = try Week(iso: Sample.week)
    #expect(throws: PlanningFault.noCrew(week: week)) {
      _ = try self.week([Sample.officer(1, car: "car")])
    }
  }

  @Test func `an office without a point is refused by name`() {
    #expect(throws: PlanningFault.officeWithoutPoint(officer: "O-01", office: "330411")) {
      _ = try week(Sample.pair(1, point: nil))
    }
  }

  @Test func `a code that two officers have is refused`() {
    #expect(throws: PlanningFault.repeatedOfficer(code: "O-01")) {
      _ = try week(Sample.pair(1) + [Sample.officer(1)])
    }
  }

  @Test func `a visit listed twice is refused`() throws {
    let visit = try Sample.visit(1)
    #expect(throws: PlanningFault.repeatedVisit(visit.id)) {
      _ = try OpenWork(Sample.input(visits: [visit, visit]))
    }
  }

  @Test(arguments: Language.allCases)
  func `every fault has a code and words`(language: Language) throws {
    let week = try Week(iso: Sample.week)
    let faults: [PlanningFault] = [
      .noOfficers, .noWorkingDay(week: week), .noCars(week: week), .noCrew(week: week),
      .officeWithoutPoint(officer: "O-01", office: nil), .repeatedOfficer(code: "O-01"),
      .repeatedVisit(Sample.id(1)), .tooMany(visits: 9, shifts: 2),
      .officeHours(opens: 510, noon: 690..<810, closes: 1_020, restMinutes: 500),
    ]
    #expect(Set(faults.map(\.code)).count == faults.count)
    #expect(Set(faults.map { $0.text(in: language) }).count == faults.count)
    #expect(faults.allSatisfy { $0.code.hasPrefix("E-PLAN-") })
  }
}
