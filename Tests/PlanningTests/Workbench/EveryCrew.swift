import BundleSupport
import Model
import Testing

@testable import Planning

/// Every crew that officers at work can form on every day of a week, tried one by one.
struct EveryCrew {
  let input: PlanningInput
  private let work: OpenWork

  init(_ input: PlanningInput) throws {
    self.input = input
    work = try OpenWork(input)
  }

  /// The first crew that can make `visit` by itself, whoever of it leads; nil where none can.
  ///
  /// The long run tries only one from each office on each day of those that are up to it, since the way, the hours and the
  /// rest follow from the leader's office; the everyday run tries all.
  func first(for visit: Visit) throws -> CrewShift? {
    for day in work.week.days {
      let atWork = input.officers.filter { !$0.isAway(on: day) }
      let fleet = Fleet(input.cars, on: day, atWork: atWork, seats: input.settings.seats)
      guard fleet.most >= 2 else { continue }
      var offices: Set<TravelTimes.Place?> = []
      for group in (2...fleet.most).flatMap({ Self.choices($0, of: atWork) })
      where visit.canBeMade(by: group) {
        for leader in group {
          let office = leader.point.map { TravelTimes.Place(point: $0, town: leader.office) }
          let isNew = offices.insert(office).inserted
          if TestSize.isLong, !isNew { continue }
          let others = group.filter { $0.code != leader.code }
          let shift = try #require(try shift([leader] + others, on: day))
          if try plan(with: shift, for: visit) != nil { return shift }
        }
      }
    }
    return nil
  }

  /// The crew with the smallest car that takes it; nil where there is none.
  func shift(_ crew: [Officer], on day: Day) throws -> CrewShift? {
    let atWork = input.officers.filter { !$0.isAway(on: day) }
    let fleet = Fleet(input.cars, on: day, atWork: atWork, seats: input.settings.seats)
    var cars = fleet.cars
    return Fleet.take(for: crew.count, from: &cars).map { car in
      CrewShift(
        day: day, crew: Plan.Crew(number: 1, officers: crew.map(\.code), car: car.plate),
        members: crew)
    }
  }

  /// A plan with nothing but this crew and this visit; nil where the day does not hold it.
  func plan(with shift: CrewShift, for visit: Visit) throws -> Plan? {
    guard let week = work.week.with([shift], grounded: [], input) else { return nil }
    let open = try OpenWork(input, week: week, visits: [visit], roads: work.roads)
    guard open.candidates.count == 1 else { return nil }
    return try PlanAssembly(input: input, work: open).plan(orders: [[0]], iterations: 0)
  }

  private static func choices(_ count: Int, of officers: [Officer]) -> [[Officer]] {
    guard count > 0 else { return [[]] }
    return officers.indices.flatMap { index in
      choices(count - 1, of: Array(officers[(index + 1)...])).map { [officers[index]] + $0 }
    }
  }
}
