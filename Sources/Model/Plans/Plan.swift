/// A week's visits as routes of crews, with what was left out.
///
/// Times are whole minutes; the order of every list is part of the value, so that two equal plans give the
/// same bytes.
package struct Plan: Hashable, Sendable {
  package let week: Week
  /// The first day that was still to be planned; nil for the whole week.
  package let firstDay: Day?
  /// The time on that day from which it was still to be planned; nil for all of the day.
  ///
  /// What lies before stands as it was when the plan was made, and is no longer checked.
  package let firstTime: TimeOfDay?
  package let seed: UInt64
  /// Rounds of the search that led here.
  package let iterations: Int
  /// By day, then by crew number; crews without a visit are left out.
  package let routes: [Route]
  /// By priority, highest first, then by identifier.
  package let unplanned: [Unplanned]

  package init(
    week: Week, from firstDay: Day? = nil, at firstTime: TimeOfDay? = nil, seed: UInt64,
    iterations: Int,
    routes: [Route], unplanned: [Unplanned]
  ) {
    self.week = week
    self.firstDay = firstDay
    self.firstTime = firstTime
    self.seed = seed
    self.iterations = iterations
    self.routes = routes
    self.unplanned = unplanned
  }

  /// What one crew does on one day.
  package struct Route: Hashable, Sendable {
    package let day: Day
    package let crew: Crew
    package let leaves: TimeOfDay
    package let returns: TimeOfDay
    /// In the order of driving.
    package let stops: [Stop]
    /// The noon break; nil where none is due.
    package let rest: Rest?
    /// Minutes and metres of the way home from the last stop.
    package let homeMinutes: Int
    package let homeMetres: Int

    package init(
      day: Day, crew: Crew, leaves: TimeOfDay, returns: TimeOfDay, stops: [Stop], rest: Rest?,
      homeMinutes: Int, homeMetres: Int
    ) {
      self.day = day
      self.crew = crew
      self.leaves = leaves
      self.returns = returns
      self.stops = stops
      self.rest = rest
      self.homeMinutes = homeMinutes
      self.homeMetres = homeMetres
    }

    package var drivingMinutes: Int { stops.reduce(homeMinutes) { $0 + $1.drivingMinutes } }
    package var metres: Int { stops.reduce(homeMetres) { $0 + $1.metres } }
  }

  /// Two or more officers and a car for a day.
  package struct Crew: Hashable, Sendable {
    /// From 1, unique within the day.
    package let number: Int
    /// Codes; the first leads.
    package let officers: [String]
    package let car: String

    package init(number: Int, officers: [String], car: String) {
      self.number = number
      self.officers = officers
      self.car = car
    }
  }

  package struct Stop: Hashable, Sendable {
    package let visit: RecordID
    /// Driving to here from the stop before, or from the office.
    package let drivingMinutes: Int
    package let metres: Int
    package let arrives: TimeOfDay
    package let begins: TimeOfDay
    package let ends: TimeOfDay

    package init(
      visit: RecordID, drivingMinutes: Int, metres: Int, arrives: TimeOfDay, begins: TimeOfDay,
      ends: TimeOfDay
    ) {
      self.visit = visit
      self.drivingMinutes = drivingMinutes
      self.metres = metres
      self.arrives = arrives
      self.begins = begins
      self.ends = ends
    }
  }

  package struct Rest: Hashable, Sendable {
    package let begins: TimeOfDay
    package let ends: TimeOfDay

    package init(begins: TimeOfDay, ends: TimeOfDay) {
      self.begins = begins
      self.ends = ends
    }
  }

  /// A visit that is not in the plan, with the first reason found.
  package struct Unplanned: Hashable, Sendable {
    package let visit: RecordID
    package let reason: Reason

    package init(visit: RecordID, reason: Reason) {
      self.visit = visit
      self.reason = reason
    }
  }
}
