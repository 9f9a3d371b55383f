import Model

@testable import Planning

extension Sample {
  /// A small week with everything in it: absences, few cars, windows, skills, due days, far sites.
  ///
  /// - Parameter isMixed: true where each officer has skills of their own and visits ask for several, so that it matters
  ///   who rides with whom; else the two of a pair have the same.
  static func randomWeek(
    seed: UInt64, visits count: ClosedRange<Int> = 4...22, iterations: Int = 60,
    isMixed: Bool = false
  ) throws -> PlanningInput {
    var generator = SplitMix64(seed: seed)
    func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < share }
    func pick(_ elements: some Collection<String>) -> [String] {
      elements.randomElement(using: &generator).map { [$0] } ?? []
    }
    func somewhere(within metres: Int) -> FieldValue {
      point(
        north: Int.random(in: -metres...metres, using: &generator),
        east: Int.random(in: -metres...metres, using: &generator))
    }
    let towns = ["330411001", "330411002", "330411101"]
    let offices = [point(), point(north: 6_000, east: -3_000)]
    var officers: [Officer] = []
    for number in 0..<Int.random(in: 1...4, using: &generator) {
      let office = number % 2
      officers += try pair(
        number * 2 + 1, skills: Skill.allCases.filter { _ in chance(70) },
        certificate: chance(80), car: number == 0 || chance(60) ? "car" : nil,
        office: towns[office], point: offices[office],
        away: (chance(15) ? ["2026-11-23..2026-11-24"] : [], []))
    }
    if isMixed {
      officers = try officers.map { officer in
        try officer.with(skills: Skill.allCases.filter { _ in chance(30) })
      }
    }
    officers += try chance(40) ? [officer(20, car: "car-20", office: towns[0])] : []
    var sites: [Site] = []
    for number in 1...12 {
      sites.append(
        try site(
          number, point: chance(5) ? nil : somewhere(within: chance(10) ? 60_000 : 12_000),
          town: chance(80) ? pick(towns).first : nil,
          windows: chance(25) ? pick(["08:00-10:30", "14:00-16:30", "1,3,5 09:00-17:00"]) : [],
          tracker: chance(20) ? 1 : nil))
    }
    let windows = ["09:00-11:00", "2026-11-25 13:00-15:00", "2,4 08:30-17:00"]
    let dueDays = ["2026-11-20", "2026-11-26", "2026-12-01"]
    var visits: [Visit] = []
    for number in 1...Int.random(in: count, using: &generator) {
      let waits = chance(15)
      let status: VisitStatus = chance(8) ? .done : chance(10) ? .missed : .open
      let due = chance(30) ? pick(dueDays.suffix(waits ? 2 : 3)).first : nil
      let skill =
        isMixed
        ? Array(Skill.allCases.shuffled(using: &generator).prefix(2))
        : Skill.allCases.randomElement(using: &generator).map { [$0] } ?? []
      visits.append(
        try visit(
          number, site: Int.random(in: 1...13, using: &generator), status: status,
          minutes: Int.random(in: 2...15, using: &generator) * 10,
          windows: chance(25) ? pick(windows) : [],
          earliest: waits ? "2026-11-25" : nil, due: due,
          priority: Int.random(in: 0...100, using: &generator),
          skills: chance(30) ? skill : [], people: chance(6) ? 3 : 2,
          certified: chance(20) ? 2 : 0, wished: chance(15) ? 2 : nil,
          crew: chance(10) ? [1, 2] : []))
    }
    return try input(
      officers: officers, sites: sites, visits: visits, seed: seed, iterations: iterations)
  }

  /// At most ten visits for three pairs, so that every change can be tried: half-days that are nearly full,
  /// some due days, skills and windows.
  static func smallWeek(seed: UInt64) throws -> PlanningInput {
    var generator = SplitMix64(seed: seed)
    func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < share }
    var officers: [Officer] = []
    for number in 0..<3 {
      officers += try pair(
        number * 2 + 1, skills: Skill.allCases.filter { _ in chance(60) },
        car: number < 2 || chance(50) ? "car" : nil)
    }
    let sites = try (1...10).map { number in
      try site(
        number,
        point: point(
          north: Int.random(in: -9_000...9_000, using: &generator),
          east: Int.random(in: -9_000...9_000, using: &generator)))
    }
    let days = ["2026-11-24", "2026-11-25", "2026-11-27"]
    let visits = try (1...Int.random(in: 5...10, using: &generator)).map { number in
      try visit(
        number, minutes: Int.random(in: 8...17, using: &generator) * 10,
        windows: chance(30) ? ["2,3 08:30-17:00"] : [],
        due: chance(50) ? days.randomElement(using: &generator) : nil,
        priority: Int.random(in: 0...100, using: &generator),
        skills: chance(20) ? [.water] : [])
    }
    return try input(
      officers: officers, sites: sites, visits: visits, seed: seed, iterations: 1_000)
  }
}

extension Officer {
  /// The same officer with other skills.
  func with(skills: [Skill]) throws -> Officer {
    var values: [String: FieldValue] = [
      "code": .text(code), "name": .text(name), "skills": .texts(skills.map(\.rawValue)),
      "away": .texts(away.map(\.text)),
    ]
    values["office"] = office.map { .text($0) }
    values["point"] = point?.value
    values["backup"] = backup.map { .text($0) }
    values["car"] = car.map { .text($0) }
    values["certificate"] = certificate.map { .text($0) }
    return try Officer(Fields(id: id, kind: .officer, values: values))
  }
}
