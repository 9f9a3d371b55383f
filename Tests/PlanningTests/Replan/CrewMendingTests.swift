import Model
import Testing

@testable import Planning

struct CrewMendingTests {
  private let week: Week
  private let officers: [Officer]
  private let base: Plan

  init() throws {
    let visits = try (1...6).map { try Sample.visit($0, minutes: 150, wished: $0 == 1 ? 1 : nil) }
    officers = try Sample.pair(1) + Sample.pair(3) + [Sample.officer(7, car: "car-7")]
    let input = try Sample.input(visits: visits, officers: officers)
    week = input.week
    base = try WeekPlanner.plan(input)
  }

  private func away(_ absent: [Int]) throws -> [Officer] {
    let pause = try Pause(from: week.monday.adding(days: 1), through: week.monday.adding(days: 6))
    return officers.map { officer in
      absent.map(Sample.code).contains(officer.code) ? officer.away(pause) : officer
    }
  }

  private func crews(_ absent: [Int], on day: Int) throws -> [[String]] {
    let date = week.monday.adding(days: day)
    return Crews(of: try away(absent), on: week.days, seats: 4, keeping: base).shifts
      .filter { $0.day == date }.map(\.crew.officers)
  }

  @Test func `with nobody away the crews of the plan are the crews of the week`() throws {
    let fresh = Crews(of: officers, on: week.days, seats: 4).shifts.map(\.crew)
    #expect(Crews(of: officers, on: week.days, seats: 4, keeping: base).shifts.map(\.crew) == fresh)
  }

  @Test func `who is left of a pair goes with somebody who is free, in a car that is there`() throws
  {
    for route in base.routes where route.day > week.monday {
      guard route.crew.officers.contains(Sample.code(1)) else { continue }
      let shifts = Crews(of: try away([1]), on: week.days, seats: 4, keeping: base).shifts
      let mended = shifts.first { $0.day == route.day && $0.crew.number == route.crew.number }
      guard let mended else { continue }
      #expect(!mended.contains(Sample.code(1)))
      #expect(mended.members.count >= 2)
      #expect(mended.crew.car != "car-1", "its driver is away")
    }
  }

  @Test func `a crew that finds nobody does not go out, the others stay as they are`() throws {
    for day in 1..<5 {
      let date = week.monday.adding(days: day)
      let others = base.routes.filter {
        $0.day == date && !$0.crew.officers.contains { [1, 2].map(Sample.code).contains($0) }
      }
      let after = try crews([1, 2], on: day)
      #expect(
        after.allSatisfy { $0.count >= 2 && Set($0).isDisjoint(with: [1, 2].map(Sample.code)) })
      #expect(others.allSatisfy { after.contains($0.crew.officers) })
    }
  }

  @Test func `a whole crew whose car is not there takes one that is free, else it stays`() throws {
    // O-05 stays at the office, and the second crew has that officer's car.
    let officers = try Sample.pair(1) + Sample.pair(3, car: nil) + [Sample.officer(5, car: "car-5")]
    let tuesday = week.monday.adding(days: 1)
    let route = try #require(base.routes.first { $0.day == tuesday })
    let kept = [(["O-01", "O-02"], "car-1"), (["O-03", "O-04"], "car-5")].enumerated().map {
      number, crew in
      Plan.Route(
        day: tuesday, crew: Plan.Crew(number: number + 1, officers: crew.0, car: crew.1),
        leaves: route.leaves, returns: route.returns, stops: route.stops, rest: route.rest,
        homeMinutes: route.homeMinutes, homeMetres: route.homeMetres)
    }
    func crews(_ officers: [Officer]) throws -> [Plan.Crew] {
      Crews(of: officers, on: [tuesday], seats: 4, keeping: base.with(routes: kept)).shifts
        .map(\.crew)
    }
    #expect(try crews(officers) == kept.map(\.crew), "control: with its car it goes out as it was")
    let away = try officers.map { officer in
      officer.code == "O-05" ? officer.away(try Pause(from: tuesday, through: tuesday)) : officer
    }
    #expect(try crews(away) == [kept[0].crew])
    let other = try crews(away + [try Sample.officer(6, car: "car-6")])
    #expect(other.map(\.officers) == kept.map(\.crew.officers))
    #expect(other.map(\.car) == ["car-1", "car-6"])
  }

  @Test func `the stand-in is said to go, and a day without either is refused by name`() throws {
    let tuesday = week.monday.adding(days: 1)
    func notes(_ absent: [Int], onTuesday: [Int] = []) throws -> (Plan, [PlanNote]) {
      let visits = try (1...6).map {
        try Sample.visit($0, minutes: 150, wished: $0 == 1 ? 1 : nil)
      }
      let day = try Pause(from: tuesday, through: tuesday)
      let officers = try away(absent).map { officer in
        onTuesday.map(Sample.code).contains(officer.code) ? officer.away(day) : officer
      }
      let input = try Sample.input(visits: visits, officers: officers)
        .with(from: tuesday, base: base, keepsClose: true)
      let plan = try WeekPlanner.plan(input)
      #expect(PlanChecker(input).violations(of: plan) == [])
      return (plan, PlanNote.all(about: plan, input: input))
    }
    let isOnMonday = base.routes.contains {
      $0.day == week.monday && $0.stops.contains { $0.visit == Sample.id(2_001) }
    }
    try #require(!isOnMonday)
    let one = try notes([1]).1
    #expect(one.allSatisfy { if case .standIn = $0 { true } else { false } })
    let both = try notes([1], onTuesday: [2]).1
    #expect(
      both.contains(
        .refused(
          tuesday, officer: Sample.code(1), standIn: Sample.code(2), visits: [Sample.id(2_001)])))
    // Away for all that is left of the week, it says so among what is left out.
    let (plan, all) = try notes([1, 2])
    #expect(all == [])
    #expect(
      plan.unplanned.contains(
        .init(
          visit: Sample.id(2_001),
          reason: .officerAway(code: Sample.code(1), backup: Sample.code(2)))))
  }
}
