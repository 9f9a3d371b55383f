internal import Model

/// Officers who stay together when crews change: one, or a pair that the bureau does not part.
struct CrewUnit: Equatable {
  /// By code.
  let officers: [Officer]

  /// The units that `officers` are made of, by code.
  static func units(of officers: [Officer], _ choice: CrewChoice) -> [CrewUnit] {
    let officers = officers.sorted { $0.code < $1.code }
    guard choice == .pairs else { return officers.map { CrewUnit(officers: [$0]) } }
    return officers.compactMap { officer in
      let partner = officers.first {
        $0.code == officer.backup && $0.backup == officer.code && $0.code != officer.code
      }
      guard let partner else { return CrewUnit(officers: [officer]) }
      return officer.code < partner.code ? CrewUnit(officers: [officer, partner]) : nil
    }
  }
}

/// What a crew is up to, and what a visit asks of one.
struct CrewAbility {
  private var skills: UInt64 = 0
  private var certified = 0
  private var people = 0
  private var codes: [String] = []

  init(of officers: [Officer]) {
    for officer in officers {
      skills |= Self.bits(officer.skills)
      certified += officer.certificate == nil ? 0 : 1
      codes.append(officer.code)
    }
    people = officers.count
  }

  /// What `visit` asks for.
  init(for visit: Visit) {
    skills = Self.bits(visit.skills)
    certified = visit.certified
    people = visit.people
    codes = visit.pin?.officer.map { [$0] } ?? []
  }

  func isUp(to need: CrewAbility) -> Bool {
    people >= need.people && certified >= need.certified && skills & need.skills == need.skills
      && need.codes.allSatisfy(codes.contains)
  }

  private static func bits(_ skills: [Skill]) -> UInt64 {
    var bits: UInt64 = 0
    for (bit, skill) in Skill.allCases.enumerated() where skills.contains(skill) {
      bits |= 1 << UInt64(bit)
    }
    return bits
  }
}
