internal import Model

/// The crews of one day of a plan that stands, when somebody is away who was to go.
///
/// Crews that are whole go on as they are. Where one is missing the stand-in takes the seat, if at work and
/// in no other crew; a crew of one is joined by whoever is free, its own office first. A crew that
/// finds nobody, or no car, does not go out. Who is left over makes further crews where cars are left.
struct CrewMending {
  let day: Day
  /// The most officers that a visit of the week needs.
  let people: Int
  let demand: Demand?
  private var crews: [Crew] = []

  private struct Crew {
    let number: Int
    var members: [Officer]
    var car: Fleet.Car?
    /// True for a crew that is not as it was: who rides along changes nothing more.
    let isChanged: Bool
  }

  private var free: [Officer]
  private var freeCars: [Fleet.Car]
  /// Groups that would go out if there were cars for them.
  private var left: [[Officer]] = []

  /// - Parameters:
  ///   - atWork: those at work on the day.
  ///   - kept: the routes of the day in the plan.
  ///   - resting: the numbers of crews whose day is over; their people and cars are not free either.
  ///   - out: the numbers of crews on the way: their cars are with them.
  init(
    day: Day, atWork: [Officer], fleet: Fleet, kept: [Plan.Route], resting: Set<Int>,
    out: Set<Int>, people: Int, demand: Demand?
  ) {
    self.day = day
    self.people = people
    self.demand = demand
    let taken = Set(kept.flatMap(\.crew.officers))
    free = atWork.filter { !taken.contains($0.code) }.sorted { $0.code < $1.code }
    freeCars = fleet.cars.filter { car in !kept.contains { $0.crew.car == car.plate } }
    for route in kept where !resting.contains(route.crew.number) {
      let members = route.crew.officers.compactMap { code in atWork.first { $0.code == code } }
      var car = fleet.car(route.crew.car)
      if out.contains(route.crew.number) {
        // Its car is with it, and has taken its members so far.
        car = Fleet.Car(plate: route.crew.car, seats: max(car?.seats ?? 0, members.count))
      }
      if let small = car, small.seats < members.count {
        freeCars.append(small)
        car = nil
      }
      crews.append(
        Crew(
          number: route.crew.number, members: members, car: car,
          isChanged: members.count < route.crew.officers.count))
    }
    freeCars.sort { $0.plate < $1.plate }
  }

  /// The crews in the order of their numbers, and those that stay at the office for want of a car.
  ///
  /// - Parameter officers: everybody, at work or not: those who are away have stand-ins.
  func crews(
    of kept: [Plan.Route], officers: [Officer], rotation: inout Rotation
  ) -> (shifts: [CrewShift], left: [[Officer]]) {
    var mending = self
    mending.fillSeats(kept, officers)
    mending.dissolve { $0.members.count < 2 }
    mending.giveCars()
    mending.dissolve { $0.car == nil }
    mending.addCrews(besides: kept, &rotation)
    mending.fillLargest()
    let shifts = mending.crews.sorted { $0.number < $1.number }.compactMap { crew in
      crew.car.map { car in
        CrewShift(
          day: day,
          crew: Plan.Crew(
            number: crew.number, officers: crew.members.map(\.code), car: car.plate),
          members: crew.members)
      }
    }
    return (shifts, mending.left)
  }

  private mutating func fillSeats(_ kept: [Plan.Route], _ officers: [Officer]) {
    for index in crews.indices {
      let before = kept.first { $0.crew.number == crews[index].number }?.crew.officers ?? []
      let there = crews[index].members.map(\.code)
      for code in before where !there.contains(code) {
        // With every seat taken nobody can come in.
        if let car = crews[index].car, car.seats <= crews[index].members.count { break }
        guard let backup = officers.first(where: { $0.code == code })?.backup,
          let seat = free.firstIndex(where: { $0.code == backup })
        else { continue }
        crews[index].members.append(free.remove(at: seat))
      }
    }
    for index in crews.indices where crews[index].members.count == 1 {
      let office = crews[index].members[0].office
      guard let next = free.firstIndex(where: { $0.office == office }) ?? free.indices.first else {
        continue
      }
      crews[index].members.append(free.remove(at: next))
    }
  }

  private mutating func dissolve(where isLost: (Crew) -> Bool) {
    for crew in crews where isLost(crew) {
      free += crew.members
      if let car = crew.car { freeCars.append(car) }
    }
    crews.removeAll(where: isLost)
    free.sort { $0.code < $1.code }
    freeCars.sort { $0.plate < $1.plate }
  }

  private mutating func giveCars() {
    for index in crews.indices where crews[index].car == nil {
      crews[index].car = car(for: crews[index].members)
    }
  }

  private mutating func addCrews(besides kept: [Plan.Route], _ rotation: inout Rotation) {
    let seats = freeCars.map(\.seats).max() ?? 2
    let groups = Grouping.groups(of: free, seats: seats)
    let used = Set(kept.map(\.crew.number))
    var number = 0
    let out = crews.map(\.members)
    let chosen = rotation.choose(freeCars.count, of: groups) { groups, others in
      demand?.losses(of: groups, beside: out + others, on: day)
    }
    left = groups.filter { !chosen.contains($0) }
    let cars = Fleet(cars: freeCars).shared(among: chosen)
    freeCars.removeAll { cars.contains($0) }
    // Numbers follow the order of the groups.
    for (car, group) in zip(cars, chosen) {
      guard let car else {
        left.append(group)
        continue
      }
      repeat { number += 1 } while used.contains(number)
      crews.append(Crew(number: number, members: group, car: car, isChanged: true))
      free.removeAll { officer in group.contains { $0.code == officer.code } }
    }
  }

  /// A free car in which all of them have a seat, one of their own first.
  private mutating func car(for members: [Officer]) -> Fleet.Car? {
    Fleet.own(of: members, in: &freeCars) ?? Fleet.take(for: members.count, from: &freeCars)
  }

  /// Somebody rides along where a visit needs more than any crew has; never with a crew that is whole, so
  /// that crews of a plan stay what they are.
  private mutating func fillLargest() {
    let largest = crews.map(\.members.count).max() ?? 0
    let most = crews.indices.filter { crews[$0].isChanged }
      .max { crews[$0].members.count < crews[$1].members.count }
    guard let most, let seats = crews[most].car?.seats, largest < min(people, seats) else {
      return
    }
    let riders = free.prefix(min(people, seats) - crews[most].members.count)
    crews[most].members += riders
    free.removeFirst(riders.count)
  }
}
