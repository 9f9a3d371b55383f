internal import Model

/// Who rides with whom on one day, as far as that may change.
struct DayCrews {
  let day: Day
  /// Crews that stay as they are: those of a plan that stands of which nobody is away.
  let fixed: [CrewShift]
  var groups: [Group]
  /// Those at work who are in no crew.
  var idle: [CrewUnit]
  /// The cars that no fixed crew has.
  let fleet: Fleet

  /// A crew that may change.
  struct Group {
    let number: Int
    let units: [CrewUnit]
    /// The leader first.
    let members: [Officer]
    let ability: CrewAbility

    init(number: Int, units: [CrewUnit], members: [Officer]) {
      self.number = number
      self.units = units
      self.members = members
      ability = CrewAbility(of: members)
    }

    /// Those of `units`, by code.
    init(number: Int, units: [CrewUnit]) {
      self.init(
        number: number, units: units,
        members: units.flatMap(\.officers).sorted { $0.code < $1.code })
    }

    /// Who rides in it, whoever leads.
    var codes: [String] { members.map(\.code).sorted() }
  }

  /// - Parameter day: one of those of `week`, which was made from `input`.
  init(_ day: Day, in week: CrewWeek, _ input: PlanningInput) {
    self.day = day
    let choice = input.settings.crews
    let shifts = week.shifts.filter { $0.day == day }
    let standing = (input.base?.routes ?? []).filter { $0.day == day }.map(\.crew)
    let way = Set(week.past.open.filter { $0.route.day == day }.map(\.route.crew.number))
    // A crew that somebody is missing from may be made up in another way.
    let isFixed = { (shift: CrewShift) in
      way.contains(shift.crew.number)
        || standing.contains {
          $0.number == shift.crew.number && $0.officers == shift.crew.officers
        }
    }
    fixed = shifts.filter(isFixed)
    let free = shifts.filter { !isFixed($0) }
    groups = free.map { shift in
      Group(
        number: shift.crew.number, units: CrewUnit.units(of: shift.members, choice),
        members: shift.members)
    }
    let over = week.past.closed.filter { $0.day == day }.map(\.crew)
    let out = Set(shifts.flatMap(\.crew.officers) + over.flatMap(\.officers))
    let atWork = input.officers.filter { !$0.isAway(on: day) }
    idle = CrewUnit.units(of: atWork.filter { !out.contains($0.code) }, choice)
    let taken = Set(fixed.map(\.crew.car) + over.map(\.car))
    let cars = Fleet(input.cars, on: day, atWork: atWork, seats: input.settings.seats).cars
    fleet = Fleet(cars: cars.filter { !taken.contains($0.plate) })
  }

  /// The crews of the day by number, each with a car; nil where cars or seats are too few.
  var shifts: [CrewShift]? {
    let groups = groups.sorted { $0.number < $1.number }
    let cars = fleet.shared(among: groups.map(\.members))
    let free = zip(groups, cars).compactMap { group, car in
      car.map { car in
        CrewShift(
          day: day,
          crew: Plan.Crew(
            number: group.number, officers: group.members.map(\.code), car: car.plate),
          members: group.members)
      }
    }
    guard free.count == groups.count else { return nil }
    return (fixed + free).sorted { $0.crew.number < $1.crew.number }
  }

  /// The least number that no crew of the day has.
  var nextNumber: Int {
    let used = Set(fixed.map(\.crew.number) + groups.map(\.number))
    var number = 1
    while used.contains(number) { number += 1 }
    return number
  }
}
