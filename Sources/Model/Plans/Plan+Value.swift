extension Plan {
  /// The plan as a value, for the store and for programs; `init(value:)` reads it back.
  package var value: FieldValue {
    .object(
      [
        ("week", .text(week.iso)), ("from", firstDay.map { .text($0.iso) } ?? .null),
      ] + (firstTime.map { [("from_time", FieldValue.text($0.text))] } ?? []) + [
        ("seed", .text(String(seed))),
        ("iterations", .integer(Int64(iterations))),
        ("routes", .list(routes.map(\.value))), ("unplanned", .list(unplanned.map(\.value))),
      ])
  }

  /// The plan in a value that `value` made; nil for any other.
  package init?(value: FieldValue) {
    guard let week = value["week"]?.text.flatMap({ try? Week(iso: $0) }),
      let seed = value["seed"]?.text.flatMap({ UInt64($0) }),
      let iterations = value["iterations"]?.whole,
      let routes = value["routes"]?.list?.all(Route.init(value:)),
      let unplanned = value["unplanned"]?.list?.all(Unplanned.init(value:))
    else { return nil }
    self.init(
      week: week, from: value["from"]?.day, at: value["from_time"]?.time, seed: seed,
      iterations: iterations, routes: routes, unplanned: unplanned)
  }
}

extension Plan.Route {
  fileprivate var value: FieldValue {
    .object([
      ("day", .text(day.iso)), ("crew", .integer(Int64(crew.number))),
      ("officers", .texts(crew.officers)), ("car", .text(crew.car)),
      ("leaves", .text(leaves.text)), ("returns", .text(returns.text)),
      ("stops", .list(stops.map(\.value))),
      ("rest", rest.map { .texts([$0.begins.text, $0.ends.text]) } ?? .null),
      ("home_minutes", .integer(Int64(homeMinutes))),
      ("home_metres", .integer(Int64(homeMetres))),
    ])
  }

  fileprivate init?(value: FieldValue) {
    guard let day = value["day"]?.text.flatMap({ try? Day(iso: $0) }),
      let number = value["crew"]?.whole, let officers = value["officers"]?.list?.all(\.text),
      let car = value["car"]?.text, let leaves = value["leaves"]?.time,
      let returns = value["returns"]?.time,
      let stops = value["stops"]?.list?.all(Plan.Stop.init(value:)),
      let homeMinutes = value["home_minutes"]?.whole,
      let homeMetres = value["home_metres"]?.whole
    else { return nil }
    var rest: Plan.Rest?
    if let times = value["rest"]?.list?.all(\.time), times.count == 2 {
      rest = Plan.Rest(begins: times[0], ends: times[1])
    }
    self.init(
      day: day, crew: Plan.Crew(number: number, officers: officers, car: car), leaves: leaves,
      returns: returns, stops: stops, rest: rest, homeMinutes: homeMinutes,
      homeMetres: homeMetres)
  }
}

extension Plan.Stop {
  fileprivate var value: FieldValue {
    .object([
      ("visit", .text(visit.text)), ("driving_minutes", .integer(Int64(drivingMinutes))),
      ("metres", .integer(Int64(metres))), ("arrives", .text(arrives.text)),
      ("begins", .text(begins.text)), ("ends", .text(ends.text)),
    ])
  }

  fileprivate init?(value: FieldValue) {
    guard let visit = value["visit"]?.text.flatMap({ RecordID($0) }),
      let drivingMinutes = value["driving_minutes"]?.whole, let metres = value["metres"]?.whole,
      let arrives = value["arrives"]?.time, let begins = value["begins"]?.time,
      let ends = value["ends"]?.time
    else { return nil }
    self.init(
      visit: visit, drivingMinutes: drivingMinutes, metres: metres, arrives: arrives,
      begins: begins, ends: ends)
  }
}

extension Plan.Unplanned {
  fileprivate var value: FieldValue {
    .object([("visit", .text(visit.text)), ("reason", reason.value)])
  }

  fileprivate init?(value: FieldValue) {
    guard let visit = value["visit"]?.text.flatMap({ RecordID($0) }),
      let reason = value["reason"].flatMap({ Plan.Reason(value: $0) })
    else { return nil }
    self.init(visit: visit, reason: reason)
  }
}

extension Plan.Reason {
  fileprivate var value: FieldValue {
    var members: [(String, FieldValue)] = [("code", .text(code))]
    switch self {
    case .noPoint(let site): members.append(("site", .text(site)))
    case .noSkill(let skills), .noCrewWith(let skills):
      members.append(("skills", .texts(skills.map(\.rawValue))))
    case .windowOffDays(let earliest, let due):
      members.append(("earliest", earliest.map { .text($0.iso) } ?? .null))
      members.append(("due", due.map { .text($0.iso) } ?? .null))
    case .crewTooSmall(let people, let certified):
      members.append(("people", .integer(Int64(people))))
      members.append(("certified", .integer(Int64(certified))))
    case .tooEarly(let earliest): members.append(("earliest", .text(earliest.iso)))
    case .officerAway(let officer, let backup):
      members.append(("officer", .text(officer)))
      members.append(("backup", backup.map { .text($0) } ?? .null))
    case .tooFar(let minutes): members.append(("minutes_short", .integer(Int64(minutes))))
    case .noCar(let crew):
      members.append(("day", .text(crew.day.iso)))
      members.append(("officers", .texts(crew.officers)))
    case .pinned(let pin):
      members.append(("officer", pin.officer.map { .text($0) } ?? .null))
      members.append(("window", pin.window.map { .text($0.text) } ?? .null))
    case .noSite, .windowShut, .noCrewThen, .windowMissed, .outOfReach, .noRoom, .unplaced: break
    }
    return .object(members)
  }

  fileprivate init?(value: FieldValue) {
    switch value["code"]?.text {
    case "no_point": self = .noPoint(site: value["site"]?.text ?? "")
    case "no_site": self = .noSite
    case "no_skill": self = .noSkill(value.skills)
    case "no_crew_with": self = .noCrewWith(value.skills)
    case "crew_too_small":
      self = .crewTooSmall(
        people: value["people"]?.whole ?? 2, certified: value["certified"]?.whole ?? 0)
    case "window_shut": self = .windowShut
    case "no_crew_then": self = .noCrewThen
    case "window_off_days":
      self = .windowOffDays(earliest: value["earliest"]?.day, due: value["due"]?.day)
    case "too_early":
      guard let day = value["earliest"]?.day else { return nil }
      self = .tooEarly(earliest: day)
    case "officer_away":
      self = .officerAway(code: value["officer"]?.text ?? "", backup: value["backup"]?.text)
    case "too_far": self = .tooFar(minutesShort: value["minutes_short"]?.whole ?? 0)
    case "window_missed": self = .windowMissed
    case "out_of_reach": self = .outOfReach
    case "no_car":
      guard let day = value["day"]?.day, let officers = value["officers"]?.list?.all(\.text) else {
        return nil
      }
      self = .noCar(GroundedCrew(day: day, officers: officers))
    case "pinned":
      let pin = Pin(
        officer: value["officer"]?.text,
        window: value["window"]?.text.flatMap { try? TimeWindow(text: $0) })
      guard let pin else { return nil }
      self = .pinned(pin)
    case "no_room": self = .noRoom
    case "unplaced": self = .unplaced
    default: return nil
    }
  }
}

extension FieldValue {
  fileprivate var whole: Int? { integer.flatMap(Int.init(exactly:)) }
  fileprivate var day: Day? { text.flatMap { try? Day(iso: $0) } }
  fileprivate var skills: [Skill] {
    self["skills"]?.list?.compactMap { $0.text.flatMap(Skill.init(rawValue:)) } ?? []
  }
  fileprivate var time: TimeOfDay? { text.flatMap { try? TimeOfDay(text: $0) } }
}

extension [FieldValue] {
  /// Every element made by `make`; nil when one can't be.
  fileprivate func all<Made>(_ make: (FieldValue) -> Made?) -> [Made]? {
    var elements: [Made] = []
    for value in self {
      guard let element = make(value) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
