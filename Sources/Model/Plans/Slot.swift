/// A place for a visit in the day of a crew.
package struct Slot: Hashable, Sendable {
  /// The index of the crew's day in the week.
  package let shift: Int
  /// How many stops come before it.
  package let position: Int
  package let day: Day
  package let crew: Plan.Crew
  package let begins: TimeOfDay
  /// Minutes of driving more than without the visit.
  package let drivingMinutes: Int
  /// What wishes (officer, crew, waiting) are worth here, in minutes of driving.
  package let wishMinutes: Int

  package var cost: Int { drivingMinutes + wishMinutes }

  package init(
    shift: Int, position: Int, day: Day, crew: Plan.Crew, begins: TimeOfDay, drivingMinutes: Int,
    wishMinutes: Int
  ) {
    self.shift = shift
    self.position = position
    self.day = day
    self.crew = crew
    self.begins = begins
    self.drivingMinutes = drivingMinutes
    self.wishMinutes = wishMinutes
  }
}
