internal import Model

/// The crews of one day of a plan that stands, when somebody is away who was to go.
///
/// Crews that are whole go on as they are. Where one is missing the stand-in takes the seat, if at work and
/// in no other crew; a crew of one is joined by whoever is free, its own office first. A crew that
/// finds nobody, or no car, does not go out. Who is left over makes further crews where cars are left.
struct CrewMending {
  let day: Day
  let seats: Int
  /// The most officers that a visit of the week needs.
  let people: Int
  private var crews: [Crew] = []

  private struct Crew {
    let number: Int
    var members: [Officer]
    var car: String?
    /// True for a crew that is not as it was: who rides along changes nothing more.
    let isChanged: Bool
  }

  private var free: [Officer]
  private var freeCars: [String]

  /// - Parameters:
  ///   - atWork: those at work on the day.
  ///   - kept: the routes of the day in the plan.
  ///   - resting: the numbers of crews whose day is over; their people and cars are not free either.
  ///   - out: the numbers of crews on the way: their cars are with them.
  init(
    day: Day, atWork: [Officer], kept: [Plan.Route], resting: Set<Int>, out: Set<Int>, seats: Int,
    people: Int
  ) {
    self.day = day
    self.seats = seats
    self.people = people
    let taken = Set(kept.flatMap(\.crew.officers))
    free = atWork.filter { !taken.contains($0.code) }.sorted { $0.code < $1.code }
    let cars = Crews.cars(of: atWork)
    freeCars = cars.filter { car in !kept.contains { $0.crew.car == car } }
    for route in kept where !resting.contains(route.crew.number) {
      let members = route.crew.officers.compactMap { code in atWork.first { $0.code == code } }
      let isThere = out.contains(route.crew.number) || cars.contains(route.crew.car)
      let car = isThere ? route.crew.car : nil
      crews.append(
        Crew(
          number: route.crew.number, members: members, car: car,
          isChanged: members.count < route.crew.officers.count))
    }
  }

  /// The crews in the order of their numbers.
  ///
  /// - Parameter officers: everybody, at work or not: those who are away have stand-ins.
  func shifts(of kept: [Plan.Route], officers: [Officer], rotation: inout Rotation) -> [CrewShift] {
    var mending = self
    mending.fillSeats(kept, officers)
    mending.dissolve { $0.members.count < 2 }
    mending.giveCars()
    mending.dissolve { $0.car == nil }
    mending.addCrews(besides: kept, &rotation)
    mending.fillLargest()
    return mending.crews.sorted { $0.number < $1.number }.compactMap { crew in
      guard let car = crew.car else { return nil }
      let plan = Plan.Crew(number: crew.number, officers: crew.members.map(\.code), car: car)
      return CrewShift(day: day, crew: plan, members: crew.members)
    }
  }

  private mutating func fillSeats(_ kept: [Plan.Route], _ officers: [Officer]) {
    for index in crews.indices {
      let before = kept.first { $0.crew.number == crews[index].number }?.crew.officers ?? []
      let there = crews[index].members.map(\.code)
      for code in before where !there.contains(code) {
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
    freeCars.sort()
  }

  private mutating func giveCars() {
    for index in crews.indices where crews[index].car == nil {
      let own = crews[index].members.lazy.compactMap(\.car).first { freeCars.contains($0) }
      guard let car = own ?? freeCars.first else { continue }
      crews[index].car = car
      freeCars.removeAll { $0 == car }
    }
  }

  private mutating func addCrews(besides kept: [Plan.Route], _ rotation: inout Rotation) {
    let groups = Grouping.groups(of: free, seats: seats)
    let used = Set(kept.map(\.crew.number))
    var number = 0
    for group in rotation.choose(freeCars.count, of: groups) {
      repeat { number += 1 } while used.contains(number)
      let car = group.lazy.compactMap(\.car).first { freeCars.contains($0) } ?? freeCars.first
      freeCars.removeAll { $0 == car }
      crews.append(Crew(number: number, members: group, car: car, isChanged: true))
      free.removeAll { officer in group.contains { $0.code == officer.code } }
    }
  }

  /// Somebody rides along where a visit needs more than any crew has; never with a crew that is whole, so
  /// that crews of a plan stay what they are.
  private mutating func fillLargest() {
    let largest = crews.map(\.members.count).max() ?? 0
    let most = crews.indices.filter { crews[$0].isChanged }
      .max { crews[$0].members.count < crews[$1].members.count }
    guard let most, largest < min(people, seats) else { return }
    let riders = free.prefix(min(people, seats) - crews[most].members.count)
    crews[most].members += riders
    free.removeFirst(riders.count)
  }
}
