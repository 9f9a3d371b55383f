/// Officers who would go out together on a day if there were a car for them.
package struct GroundedCrew: Hashable, Sendable {
  package let day: Day
  /// Codes.
  package let officers: [String]

  package init(day: Day, officers: [String]) {
    self.day = day
    self.officers = officers
  }
}
