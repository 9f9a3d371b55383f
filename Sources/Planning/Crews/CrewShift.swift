package import Model

/// One crew on one day: who goes out together, and what they can do together.
package struct CrewShift: Sendable {
  package let day: Day
  package let crew: Plan.Crew
  /// The pair by code, then who rides along; the first leads, and the day starts and ends at the leader's home office.
  package let members: [Officer]

  /// Every skill that at least one of them has, in the order of `Skill`.
  package var skills: [Skill] {
    Skill.allCases.filter { skill in members.contains { $0.skills.contains(skill) } }
  }

  /// How many of them have an enforcement certificate.
  package var certified: Int { members.count { $0.certificate != nil } }

  /// Where its day starts and ends: the leader's office; nil where that has no point.
  var office: TravelTimes.Place? {
    members.first.flatMap { leader in
      leader.point.map { TravelTimes.Place(point: $0, town: leader.office) }
    }
  }

  package func contains(_ code: String) -> Bool { crew.officers.contains(code) }
}
