/// Officers at work who could make a visit on a day if they rode together.
package struct PossibleCrew: Hashable, Sendable {
  package let day: Day
  /// Codes, the leader's first.
  package let officers: [String]

  package init(day: Day, officers: [String]) {
    self.day = day
    self.officers = officers
  }
}
