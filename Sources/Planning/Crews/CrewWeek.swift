internal import Model

/// The working days of a week and the crews that go out on them, each with its home office.
struct CrewWeek {
  let days: [Day]
  /// The Sunday: what is due by then is due this week.
  let lastDay: Day
  /// By day, then by crew number.
  let shifts: [CrewShift]
  /// For each shift the place where it starts and ends.
  let offices: [TravelTimes.Place]
  /// How each shift begins.
  let starts: [ShiftStart]
  let past: PlanPast
  /// Crews that stay at the office because recorded cars are too few.
  let grounded: [Crews.Grounded]

  /// - Throws: `PlanningFault` when nobody can go out on any day, or an office has no point.
  init(_ input: PlanningInput) throws(PlanningFault) {
    guard !input.officers.isEmpty else { throw .noOfficers }
    let codes = input.officers.map(\.code).sorted()
    if let twice = zip(codes, codes.dropFirst()).first(where: { $0 == $1 }) {
      throw .repeatedOfficer(code: twice.0)
    }
    lastDay = input.week.days.last ?? input.week.monday
    let firstDay = input.firstDay ?? input.week.monday
    guard firstDay <= lastDay else { throw .weekOver(week: input.week, from: firstDay) }
    days = input.week.days.filter { $0 >= firstDay && input.calendar.isWorkday($0) }
    guard !days.isEmpty else { throw .noWorkingDay(week: input.week) }
    let hasCar = days.contains { day in
      let atWork = input.officers.filter { !$0.isAway(on: day) }
      return !Fleet(input.cars, on: day, atWork: atWork, seats: input.settings.seats).cars.isEmpty
    }
    guard hasCar else {
      throw input.cars.isEmpty
        ? .noCars(week: input.week) : .noCarsInService(week: input.week)
    }
    let open = input.visits.filter(\.status.isToPlan)
    let people = open.map(\.people).max() ?? 2
    let past = PlanPast(input)
    let over = Set(past.closed.filter { $0.day == firstDay }.map(\.crew.number))
    let out = Set(past.open.map(\.route.crew.number))
    let crews = Crews(
      of: input.officers, on: days, cars: input.cars, seats: input.settings.seats,
      people: people, for: open, after: input.loadsBefore, keeping: input.base,
      resting: (firstDay, over, out))
    guard !crews.shifts.isEmpty else { throw .noCrew(week: input.week) }
    shifts = crews.shifts
    grounded = crews.grounded
    self.past = past
    starts = Self.starts(of: crews.shifts, past, input)
    offices = try crews.shifts.map { shift throws(PlanningFault) in
      guard let office = shift.office else {
        throw .officeWithoutPoint(
          officer: shift.crew.officers.first ?? "", office: shift.members.first?.office)
      }
      return office
    }
  }

  private init(
    _ week: CrewWeek, shifts: [CrewShift], offices: [TravelTimes.Place], starts: [ShiftStart],
    grounded: [Crews.Grounded]
  ) {
    days = week.days
    lastDay = week.lastDay
    past = week.past
    self.shifts = shifts
    self.offices = offices
    self.starts = starts
    self.grounded = grounded
  }

  /// The same days with other crews; nil where the office of one of them has no point.
  ///
  /// - Parameter input: that from which the week was made.
  func with(
    _ shifts: [CrewShift], grounded: [Crews.Grounded], _ input: PlanningInput
  ) -> CrewWeek? {
    let offices = shifts.compactMap(\.office)
    guard offices.count == shifts.count else { return nil }
    return CrewWeek(
      self, shifts: shifts, offices: offices, starts: Self.starts(of: shifts, past, input),
      grounded: grounded)
  }

  private static func starts(
    of shifts: [CrewShift], _ past: PlanPast, _ input: PlanningInput
  ) -> [ShiftStart] {
    shifts.map { shift in
      let out = past.open.first {
        $0.route.day == shift.day && $0.route.crew.number == shift.crew.number
      }
      if let out { return ShiftStart(out) }
      guard shift.day == input.firstDay ?? input.week.monday, let now = input.firstTime else {
        return ShiftStart(input.settings.office)
      }
      return ShiftStart(input.settings.office, now: now.minutes)
    }
  }
}
