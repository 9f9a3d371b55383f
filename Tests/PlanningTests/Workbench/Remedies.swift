import Model

@testable import Planning

/// What each reason says should be done about it, done.
enum Remedies {
  /// The same records after the remedy for `reason`.
  static func applied(
    _ reason: Plan.Reason, to visit: Visit, in input: PlanningInput
  ) throws -> PlanningInput {
    switch reason {
    case .noSite:
      let number = Int(visit.site.text.suffix(4), radix: 16) ?? 0
      return input.with(sites: input.sites + [try Sample.site(number - 1_000)])
    case .noPoint, .windowShut, .windowOffDays, .windowMissed:
      let isPoint = reason.code == "no_point"
      let sites = try input.sites.map { site in
        site.id == visit.site
          ? try site.changed {
            $0[isPoint ? "point" : "windows"] = isPoint ? Sample.point() : .list([])
          }
          : site
      }
      let changed = try visit.changed { if !isPoint { $0["windows"] = .list([]) } }
      return input.with(sites: sites, visits: input.visits.map { $0.id == visit.id ? changed : $0 })
    case .noSkill, .noCrewWith, .crewTooSmall, .noCrewThen, .outOfReach:
      // From an office beside the site.
      let site = reason == .outOfReach ? input.sites.first { $0.id == visit.site } : nil
      let office = site?.point?.value ?? Sample.point()
      let cars = try input.cars.isEmpty ? [] : [Sample.car(8, seats: visit.people)]
      return input.with(
        officers: input.officers + (try reserve(visit, input.officers.count, at: office)),
        cars: input.cars + cars)
    case .tooEarly(let earliest):
      return PlanningInput(
        week: Week(containing: earliest), officers: input.officers, cars: input.cars,
        sites: input.sites, visits: input.visits, calendar: input.calendar,
        settings: input.settings, seed: input.seed, limits: input.limits)
    case .officerAway: return try changed(visit, in: input) { $0["wished"] = nil }
    case .tooFar(let minutes):
      return try changed(visit, in: input) {
        $0["minutes"] = .integer(Int64(visit.minutes - minutes))
      }
    case .noCar:
      return input.with(cars: input.cars + [try Sample.car(9)])
    case .pinned: return input.pinning([visit.id: nil])
    case .noRoom, .unplaced: return input
    }
  }

  /// As many officers as the visit needs, each with all skills and a certificate, two by two with a car.
  private static func reserve(
    _ visit: Visit, _ count: Int, at office: FieldValue
  ) throws -> [Officer] {
    try (0..<max(2, visit.people)).map { index in
      try Sample.officer(
        40 + count + index, backup: index < 2 ? 41 + count - index : nil, skills: Skill.allCases,
        car: index == 0 ? "reserve" : nil, point: office)
    }
  }

  /// Those who were brought in last for the visit; empty where nobody was.
  static func reserve(in input: PlanningInput, for visit: Visit) -> [Officer] {
    input.officers.filter { $0.code >= Sample.code(40) }.suffix(max(2, visit.people))
  }

  private static func changed(
    _ visit: Visit, in input: PlanningInput, _ change: (inout [String: FieldValue]) -> Void
  ) throws -> PlanningInput {
    let changed = try visit.changed(change)
    return input.with(visits: input.visits.map { $0.id == visit.id ? changed : $0 })
  }
}

extension Visit {
  /// The same visit with other fields.
  func changed(_ change: (inout [String: FieldValue]) -> Void) throws -> Visit {
    var values: [String: FieldValue] = [
      "kind": .text(kind.rawValue), "title": .text(writtenTitle), "site": .text(site.text),
      "status": .text(status.rawValue), "minutes": .integer(Int64(minutes)),
      "windows": .texts(windows.map(\.text)), "priority": .integer(Int64(priority)),
      "skills": .texts(skills.map(\.rawValue)), "people": .integer(Int64(people)),
      "certified": .integer(Int64(certified)), "crew": .texts(crew),
    ]
    values["earliest"] = earliest.map { .text($0.iso) }
    values["due"] = due.map { .text($0.iso) }
    values["wished"] = wished.map { .text($0) }
    change(&values)
    return try Visit(Fields(id: id, kind: .visit, values: values)).with(pin: pin)
  }
}

extension Site {
  /// The same site with other fields; what tests don't use is left out.
  func changed(_ change: (inout [String: FieldValue]) -> Void) throws -> Site {
    var values: [String: FieldValue] = [
      "name": .text(name), "windows": .texts(windows.map(\.text)), "major": .bool(isMajor),
    ]
    values["point"] = point?.value
    values["town"] = town.map { .text($0) }
    values["tracker"] = tracker.map { .text($0) }
    change(&values)
    return try Site(Fields(id: id, kind: .site, values: values))
  }
}

extension Point {
  /// As a record has it.
  var value: FieldValue {
    .object([
      ("lat", .integer(Int64(latitude))), ("lon", .integer(Int64(longitude))),
      ("datum", .text("wgs84")),
    ])
  }
}
