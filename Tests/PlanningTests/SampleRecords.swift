import Model

/// Short ways to write officers, sites and visits in tests.
enum Sample {
  static func id(_ number: Int) -> RecordID {
    RecordID(high: 0x0198_f2b0_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
  }

  /// A point so many metres north and east of the district's office, roughly.
  static func point(north: Int = 0, east: Int = 0) -> FieldValue {
    .object([
      ("lat", .integer(307_600_000 + Int64(north) * 90)),
      ("lon", .integer(1_206_900_000 + Int64(east) * 105)), ("datum", .text("wgs84")),
    ])
  }

  static func officer(
    _ number: Int, backup: Int? = nil, skills: [Skill] = [], certificate: Bool = true,
    car: String? = nil, office: String = "330411", point: FieldValue? = Sample.point(),
    away: [String] = []
  ) throws -> Officer {
    var values: [String: FieldValue] = [
      "code": .text(code(number)), "name": .text("Officer \(number)"),
      "skills": .texts(skills.map(\.rawValue)), "office": .text(office), "away": .texts(away),
    ]
    values["point"] = point
    values["backup"] = backup.map { .text(code($0)) }
    values["car"] = car.map { .text($0) }
    if certificate { values["certificate"] = .text("C-\(number)") }
    return try Officer(Fields(id: id(number), kind: .officer, values: values))
  }

  static func code(_ number: Int) -> String { "O-\(number < 10 ? "0" : "")\(number)" }

  /// Officers `first` and `first + 1` as a pair; the first drives.
  static func pair(
    _ first: Int, skills: [Skill] = Skill.allCases, certificate: Bool = true,
    car: String? = "car", office: String = "330411", point: FieldValue? = Sample.point(),
    away: ([String], [String]) = ([], [])
  ) throws -> [Officer] {
    [
      try officer(
        first, backup: first + 1, skills: skills, certificate: certificate,
        car: car.map { "\($0)-\(first)" }, office: office, point: point, away: away.0),
      try officer(
        first + 1, backup: first, skills: skills, certificate: certificate, office: office,
        point: point, away: away.1),
    ]
  }

  static func car(_ number: Int, seats: Int? = nil, away: [String] = []) throws -> Car {
    var values: [String: FieldValue] = ["plate": .text("car-\(number)"), "away": .texts(away)]
    values["seats"] = seats.map { .integer(Int64($0)) }
    return try Car(Fields(id: id(3_000 + number), kind: .car, values: values))
  }

  static func site(
    _ number: Int, point: FieldValue? = Sample.point(north: 5_000), town: String? = "330411002",
    windows: [String] = [], tracker: Int? = nil
  ) throws -> Site {
    var values: [String: FieldValue] = [
      "name": .text("Site \(number)"), "windows": .texts(windows),
      "major": .bool(tracker != nil),
    ]
    values["point"] = point
    values["town"] = town.map { .text($0) }
    values["tracker"] = tracker.map { .text(code($0)) }
    return try Site(Fields(id: id(1_000 + number), kind: .site, values: values))
  }

  static func visit(
    _ number: Int, site: Int? = nil, kind: VisitKind = .service, status: VisitStatus = .open,
    minutes: Int = 60, windows: [String] = [], earliest: String? = nil, due: String? = nil,
    priority: Int = 50, skills: [Skill] = [], people: Int = 2, certified: Int = 0,
    wished: Int? = nil, crew: [Int] = [], pinnedOfficer: Int? = nil, pinned: String? = nil
  ) throws -> Visit {
    var values: [String: FieldValue] = [
      "kind": .text(kind.rawValue), "title": .text("Visit \(number)"),
      "site": .text(id(1_000 + (site ?? number)).text), "status": .text(status.rawValue),
      "minutes": .integer(Int64(minutes)), "windows": .texts(windows),
      "priority": .integer(Int64(priority)), "skills": .texts(skills.map(\.rawValue)),
      "people": .integer(Int64(people)), "certified": .integer(Int64(certified)),
      "crew": .texts(crew.map(code)),
    ]
    values["earliest"] = earliest.map { .text($0) }
    values["due"] = due.map { .text($0) }
    values["pinned_officer"] = pinnedOfficer.map { .text(code($0)) }
    values["pinned"] = pinned.map { .texts([$0]) }
    values["wished"] = wished.map { .text(code($0)) }
    return try Visit(Fields(id: id(2_000 + number), kind: .visit, values: values))
  }
}
