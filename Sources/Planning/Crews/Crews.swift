package import Model

/// The crews of a week: on each working day the A/B pairs, a car each.
///
/// There are never more crews on a day than cars whose driver is at work. Which pairs stay at the
/// office then changes from day to day. The same officers and days always give the same crews.
package struct Crews: Sendable {
  /// By day, then by crew number.
  package let shifts: [CrewShift]

  /// - Parameters:
  ///   - seats: how many officers a car takes, 2 or more.
  ///   - people: the most officers that a visit of the week needs; where nobody's crew has so many,
  ///     those left without a car ride along.
  ///   - base: a plan that stands: a day whose crews are no longer those of it keeps what it can.
  ///   - resting: on the first of its days, the numbers of crews whose day is over, and of those on the way.
  package init(
    of officers: [Officer], on days: [Day], seats: Int, people: Int = 2, keeping base: Plan? = nil,
    resting: (day: Day, over: Set<Int>, out: Set<Int>)? = nil
  ) {
    var shifts: [CrewShift] = []
    var rotation = Rotation()
    for day in days.sorted() {
      let atWork = officers.filter { !$0.isAway(on: day) }
      let cars = Self.cars(of: atWork)
      let groups = Grouping.groups(of: atWork, seats: seats)
      let chosen = rotation.choose(cars.count, of: groups)
      let idle = groups.filter { !chosen.contains($0) }.flatMap { $0 }
      let out = Grouping.filled(chosen, to: min(people, seats), from: idle)
      let fresh = zip(out, Self.share(cars, among: out)).enumerated().map { index, pair in
        CrewShift(
          day: day,
          crew: Plan.Crew(number: index + 1, officers: pair.0.map(\.code), car: pair.1),
          members: pair.0)
      }
      let kept = base?.routes.filter { $0.day == day } ?? []
      let over = resting?.day == day ? resting?.over ?? [] : []
      let onTheWay = resting?.day == day ? resting?.out ?? [] : []
      if over.isEmpty, kept.allSatisfy({ route in fresh.contains { $0.crew == route.crew } }) {
        shifts += fresh
      } else {
        shifts += CrewMending(
          day: day, atWork: atWork, kept: kept, resting: over, out: onTheWay, seats: seats,
          people: people
        ).shifts(of: kept, officers: officers, rotation: &rotation)
      }
    }
    self.shifts = shifts
  }

  /// The plates of the cars that these officers drive, sorted, each once.
  static func cars(of officers: [Officer]) -> [String] {
    Set(officers.compactMap(\.car)).sorted()
  }

  /// A car for each of `groups`: one that a member drives where possible, else the next free one.
  private static func share(_ cars: [String], among groups: [[Officer]]) -> [String] {
    var free = cars
    let own = groups.map { group in
      let car = group.lazy.compactMap(\.car).first { free.contains($0) }
      free.removeAll { $0 == car }
      return car
    }
    return own.compactMap { $0 ?? (free.isEmpty ? nil : free.removeFirst()) }
  }
}
