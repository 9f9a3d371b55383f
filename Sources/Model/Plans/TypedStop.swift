/// One visit of a plan that a person typed: what stands in its row.
package struct TypedStop: Hashable, Sendable {
  package let day: Day
  /// The number of the crew; nil where the officers tell it.
  package let crew: Int?
  /// Codes; the first leads.
  package let officers: [String]
  package let car: String?
  package let visit: RecordID
  package let begins: TimeOfDay
  /// Nil for as long as the visit takes.
  package let ends: TimeOfDay?

  package init(
    day: Day, crew: Int?, officers: [String], car: String?, visit: RecordID, begins: TimeOfDay,
    ends: TimeOfDay?
  ) {
    self.day = day
    self.crew = crew
    self.officers = officers
    self.car = car
    self.visit = visit
    self.begins = begins
    self.ends = ends
  }
}
