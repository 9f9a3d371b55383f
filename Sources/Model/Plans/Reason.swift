extension Plan {
  /// Why a visit is not in a plan.
  package enum Reason: Hashable, Sendable {
    /// Its site has no point on the map.
    case noPoint(site: String)
    /// Its site is not in the store.
    case noSite
    /// Nobody at work this week has these skills.
    case noSkill([Skill])
    /// Somebody at work has each of these skills, but no crew of the week has them together.
    case noCrewWith([Skill])
    /// No crew of this week has so many officers, or so many with a certificate.
    case crewTooSmall(people: Int, certified: Int)
    /// None of its windows meets a working hour of the week.
    case windowShut
    /// Its windows meet working hours only on days on which it may not be made: before `earliest`, after
    /// `due`, or on none that is left of the week.
    case windowOffDays(earliest: Day?, due: Day?)
    /// On the days on which it is open and may be made, no crew goes out that is up to it.
    case noCrewThen
    /// It may not be made before this day.
    case tooEarly(earliest: Day)
    /// The officer it asks for, and the stand-in, are away on every day on which it could be made.
    case officerAway(code: String, backup: String?)
    /// Even an empty day is too short for the way and the work, by so many minutes; always fewer than the work takes.
    case tooFar(minutesShort: Int)
    /// No crew can be there for even a minute within its windows, while it could at other hours.
    case windowMissed
    /// The way there and back leaves not a minute for the work, at whatever hours.
    case outOfReach
    /// A crew that could do it stays at the office because the recorded cars are too few.
    case noCar(GroundedCrew)
    /// It would fit, but not as it is pinned.
    case pinned(Pin)
    /// It fits by itself; others filled the week.
    case noRoom
    /// The plan was copied or typed without it, and nobody has tried yet where it fits.
    case unplaced
  }
}

extension Plan.Reason {
  /// True where crews are in the way, so that others may be able to make the visit.
  package var isAboutCrews: Bool {
    switch self {
    case .noCrewWith, .crewTooSmall, .noCrewThen, .noCar, .tooFar, .windowMissed, .outOfReach,
      .pinned:
      true
    case .noSite, .noPoint, .noSkill, .windowShut, .windowOffDays, .tooEarly, .officerAway,
      .noRoom, .unplaced:
      false
    }
  }
}

extension Plan.Reason: Phrased {
  /// The stable word for programs.
  package var code: String {
    switch self {
    case .noPoint: "no_point"
    case .noSite: "no_site"
    case .noSkill: "no_skill"
    case .noCrewWith: "no_crew_with"
    case .crewTooSmall: "crew_too_small"
    case .windowShut: "window_shut"
    case .windowOffDays: "window_off_days"
    case .noCrewThen: "no_crew_then"
    case .tooEarly: "too_early"
    case .officerAway: "officer_away"
    case .tooFar: "too_far"
    case .windowMissed: "window_missed"
    case .outOfReach: "out_of_reach"
    case .noCar: "no_car"
    case .pinned: "pinned"
    case .noRoom: "no_room"
    case .unplaced: "unplaced"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .noPoint(let site): "点位“\(site)”没有坐标；请用 waiqin site edit 补上并注明坐标系"
    case .noSite: "点位尚未入库；请先导入"
    case .noSkill(let skills):
      "本周无人具备“\(skills.map { $0.text(in: .zh) }.joined(separator: "、"))”；请调配人员或改期"
    case .noCrewWith(let skills):
      "本周没有哪个班组同时具备“\(skills.map { $0.text(in: .zh) }.joined(separator: "、"))”；请调整编组或派车"
    case .crewTooSmall(let people, let certified):
      "需要 \(people) 人（持证 \(certified) 人），本周没有这样的班组；请加派人员，并派坐得下的车"
    case .windowShut: "可走访时段与本周的工作时间没有交集；请核对时段或改期"
    case .windowOffDays(let earliest, let due):
      "可走访时段只落在不能去的日子\(Self.days(earliest, due, .zh))；请核对时段和期限"
    case .noCrewThen: "可走访的日子里，能承担它的班组都不出车；请调整编组、派车或改期"
    case .tooEarly(let earliest): "最早 \(earliest.iso) 才能去；请排入之后的一周"
    case .officerAway(let code, let backup):
      "指定人员 \(code) \(backup.map { "和B岗 \($0) " } ?? "")在可走访的日子都不在；请另行指定"
    case .tooFar(let minutes): "即使单独走一天也差 \(minutes) 分钟；请缩短现场时间或放宽时段"
    case .windowMissed: "路太远，赶不上可走访的时段；请放宽时段，或由更近的办公点派人"
    case .outOfReach: "路太远，一天来回剩不下一分钟现场时间；请由更近的办公点派人"
    case .noCar(let crew):
      "能承担它的 \(crew.officers.joined(separator: "、")) 在 \(crew.day.iso) 没有车；请增派车辆（waiqin car）或改期"
    case .pinned(let pin): "锁定为“\(pin.text(in: .zh))”，本周没有这样的班组和时间；请用 waiqin plan unpin 解除或改锁定"
    case .noRoom: "单独可行，但本周排满了；可提高优先级、增加班组或改期"
    case .unplaced: "复制或录入的计划里没有它；请用 waiqin plan move 排入，或用 waiqin plan replan 补排"
    }
  }

  /// The days between which a visit may be made, in brackets; empty where nothing limits them.
  private static func days(_ earliest: Day?, _ due: Day?, _ language: Language) -> String {
    switch (earliest, due, language) {
    case (nil, nil, _): ""
    case (let from?, nil, .zh): "（最早 \(from.iso)）"
    case (let from?, nil, .en): " (not before \(from.iso))"
    case (nil, let due?, .zh): "（最晚 \(due.iso)）"
    case (nil, let due?, .en): " (due \(due.iso))"
    case (let from?, let due?, .zh): "（\(from.iso) 至 \(due.iso)）"
    case (let from?, let due?, .en): " (\(from.iso) to \(due.iso))"
    }
  }

  private var english: String {
    switch self {
    case .noPoint(let site):
      "the site '\(site)' has no point; add one with waiqin site edit and state its datum"
    case .noSite: "its site is not in the store; import it first"
    case .noSkill(let skills):
      "nobody at work this week has '\(skills.map { $0.text(in: .en) }.joined(separator: ", "))'; "
        + "bring in an officer or choose another week"
    case .noCrewWith(let skills):
      "no crew of this week has '\(skills.map { $0.text(in: .en) }.joined(separator: ", "))' together; "
        + "change the crews or give them a car"
    case .crewTooSmall(let people, let certified):
      "needs \(people.counted("officer")) (\(certified) with certificate), no crew of this week has them; "
        + "add officers to a crew, and a car that takes them"
    case .windowShut:
      "none of its windows meets this week's office hours; check the windows or choose another week"
    case .windowOffDays(let earliest, let due):
      "its windows are open only on days on which it may not be made"
        + "\(Self.days(earliest, due, .en)); check the windows and the term"
    case .noCrewThen:
      "on the days on which it can be made no crew goes out that is up to it; change the crews, "
        + "give them a car or choose another week"
    case .tooEarly(let earliest):
      "may not be made before \(earliest.iso); plan it in a later week"
    case .officerAway(let code, let backup):
      "officer \(code)\(backup.map { " and the stand-in \($0)" } ?? "") "
        + "\(backup == nil ? "is" : "are") away on every day on which "
        + "it could be made; name another officer"
    case .tooFar(let minutes):
      "even alone on a day it is \(minutes.counted("minute")) short; shorten the work or widen the windows"
    case .windowMissed:
      "too far away to be there within its windows; widen the windows, or send a crew from a nearer office"
    case .outOfReach:
      "so far away that the way there and back leaves no minute for the work; send a crew from a nearer office"
    case .noCar(let crew):
      "\(crew.officers.joined(separator: ", ")) could do it, but there is no car for them on "
        + "\(crew.day.iso); add a car with waiqin car, or choose another week"
    case .pinned(let pin):
      "pinned to \(pin.text(in: .en)), which no crew's day of this week can keep; "
        + "change the pin or take it off with waiqin plan unpin"
    case .noRoom:
      "fits by itself, but others filled the week; raise its priority, add a crew or choose "
        + "another week"
    case .unplaced:
      "the plan that was copied or typed leaves it out; put it in with waiqin plan move, or fill the "
        + "week with waiqin plan replan"
    }
  }
}
