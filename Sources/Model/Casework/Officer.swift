/// An officer of the bureau, with what a crew needs to know of him or her.
package struct Officer: Hashable, Sendable, Identifiable {
  package let id: RecordID
  /// The code by which bundles and people name the officer, such as `O-017`.
  package let code: String
  package let name: String
  package let skills: [Skill]
  /// The number of the enforcement certificate; nil without one.
  package let certificate: String?
  /// The code of the stand-in (B岗).
  package let backup: String?
  /// The code of the town where the home office stands.
  package let office: String?
  package let point: Point?
  /// The plate of the car that the officer drives; nil without one.
  package let car: String?
  package let away: [Pause]

  /// - Throws: `RecordFault` when code or name is missing, or the stand-in is the officer.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    code = try fields.requiredText("code")
    name = try fields.requiredText("name")
    skills = Skill.allCases.filter { fields.texts("skills").contains($0.rawValue) }
    certificate = fields.text("certificate")
    backup = fields.text("backup")
    office = fields.text("office")
    point = fields.point("point")
    car = fields.text("car")
    away = fields.pauses("away")
    if backup == code { throw .ownBackup(code: code) }
  }

  /// The officer with more days away.
  package func away(_ pause: Pause) -> Officer { Officer(self, away: away + [pause]) }

  private init(_ officer: Officer, away: [Pause]) {
    id = officer.id
    code = officer.code
    name = officer.name
    skills = officer.skills
    certificate = officer.certificate
    backup = officer.backup
    office = officer.office
    point = officer.point
    car = officer.car
    self.away = away
  }

  package func isAway(on day: Day) -> Bool {
    away.contains { $0.from <= day && day <= $0.through }
  }

  /// True for 1 to 16 characters of `A`–`Z`, `0`–`9` and `-`, the form of an officer's code.
  package static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 16
      && text.utf8.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}

/// What an officer is trained for, and what a visit may ask for.
package enum Skill: String, CaseIterable, Sendable, Phrased {
  case eia
  case air
  case water
  case noise
  case solidWaste = "solid_waste"
  case permit
  case sampling

  package static let words = allCases.map(\.rawValue)

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.eia, .zh): "环评"
    case (.eia, .en): "EIA"
    case (.air, .zh): "大气"
    case (.air, .en): "air"
    case (.water, .zh): "水"
    case (.water, .en): "water"
    case (.noise, .zh): "噪声"
    case (.noise, .en): "noise"
    case (.solidWaste, .zh): "固废"
    case (.solidWaste, .en): "solid waste"
    case (.permit, .zh): "许可"
    case (.permit, .en): "permit"
    case (.sampling, .zh): "采样"
    case (.sampling, .en): "sampling"
    }
  }
}
