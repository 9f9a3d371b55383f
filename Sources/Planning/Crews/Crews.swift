package import Model

/// The crews of a week: on each working day the A/B pairs, a car each.
///
/// There are never more crews on a day than cars that can go out. Which pairs stay at the office then changes from
/// day to day; where the bureau's cars are recorded, those stay without whom least is lost. The same officers, cars
/// and days always give the same crews.
package struct Crews: Sendable {
  /// By day, then by crew number.
  package let shifts: [CrewShift]
  /// By day, the days on which recorded cars are too few.
  let grounded: [Grounded]

  /// Crews that stay at the office for want of a car.
  struct Grounded: Sendable {
    let day: Day
    /// How many cars are in service.
    let cars: Int
    let crews: [[Officer]]
  }

  /// - Parameters:
  ///   - cars: the bureau's cars; where none is recorded, each officer at work who has a car brings it.
  ///   - seats: how many officers a car takes of which nothing else is known, 2 or more.
  ///   - people: the most officers that a visit of the week needs; where nobody's crew has so many,
  ///     those left without a car ride along.
  ///   - visits: those that are still to be made.
  ///   - before: what the weeks before asked of each officer; heeded where cars are recorded.
  ///   - base: a plan that stands: a day whose crews are no longer those of it keeps what it can.
  ///   - resting: on the first of its days, the numbers of crews whose day is over, and of those on the way.
  package init(
    of officers: [Officer], on days: [Day], cars: [Car] = [], seats: Int, people: Int = 2,
    for visits: [Visit] = [], after before: [OfficerLoad] = [], keeping base: Plan? = nil,
    resting: (day: Day, over: Set<Int>, out: Set<Int>)? = nil
  ) {
    var shifts: [CrewShift] = []
    var grounded: [Grounded] = []
    // Plans without recorded cars stay what they were.
    var rotation = Rotation(after: cars.isEmpty ? [] : before)
    let days = days.sorted()
    let demand = cars.isEmpty ? nil : Demand(visits: visits, days: days)
    for day in days {
      let atWork = officers.filter { !$0.isAway(on: day) }
      let fleet = Fleet(cars, on: day, atWork: atWork, seats: seats)
      let groups = Grouping.groups(of: atWork, seats: fleet.most)
      let chosen = rotation.choose(fleet.cars.count, of: groups) { groups, others in
        demand?.losses(of: groups, beside: others, on: day)
      }
      let idle = groups.filter { !chosen.contains($0) }
      let out = Grouping.filled(chosen, to: min(people, fleet.most), from: idle.flatMap { $0 })
      let fresh = zip(out, fleet.shared(among: out)).enumerated().compactMap { index, pair in
        pair.1.map { car in
          CrewShift(
            day: day,
            crew: Plan.Crew(
              number: index + 1, officers: pair.0.map(\.code), car: car.plate),
            members: pair.0)
        }
      }
      let kept = base?.routes.filter { $0.day == day } ?? []
      let over = resting?.day == day ? resting?.over ?? [] : []
      let onTheWay = resting?.day == day ? resting?.out ?? [] : []
      var left = idle
      if over.isEmpty, kept.allSatisfy({ route in fresh.contains { $0.crew == route.crew } }) {
        shifts += fresh
      } else {
        let mending = CrewMending(
          day: day, atWork: atWork, fleet: fleet, kept: kept, resting: over, out: onTheWay,
          people: people, demand: demand)
        let mended = mending.crews(of: kept, officers: officers, rotation: &rotation)
        shifts += mended.shifts
        left = mended.left
      }
      let riders = Set(shifts.filter { $0.day == day }.flatMap(\.crew.officers))
      left = left.filter { group in !group.contains { riders.contains($0.code) } }
      if !cars.isEmpty, !left.isEmpty {
        grounded.append(Grounded(day: day, cars: fleet.cars.count, crews: left))
      }
    }
    self.shifts = shifts
    self.grounded = grounded
  }
}
