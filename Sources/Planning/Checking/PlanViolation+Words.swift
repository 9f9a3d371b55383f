package import Model

extension PlanViolation: Phrased {
  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .otherWeek(let plan, let asked): "计划属于 \(plan.iso)，要求的是 \(asked.iso)"
    case .notWorkingDay(let route): "\(route.text(in: .zh))：不是本周的工作日"
    case .routesOutOfOrder(let route): "\(route.text(in: .zh))：路线未按日期和组号排列"
    case .unplannedOutOfOrder(let visit): "走访 \(visit.short)：未排入清单未按优先级和编号排列"
    case .emptyRoute(let route): "\(route.text(in: .zh))：路线上没有走访"
    case .unknownVisit(let visit): "走访 \(visit.short)：不在待排之列"
    case .notToPlan(let visit, let status):
      "走访 \(visit.short)：状态为“\(status.text(in: .zh))”，不应再排"
    case .repeated(let visit, let times): "走访 \(visit.short)：在计划中出现 \(times) 次"
    case .forgotten(let visit): "走访 \(visit.short)：既未排入，也未列入未排清单"
    case .noPoint(let route, let visit): "\(stop(route, visit, .zh))：点位没有坐标"
    case .falseReason(let visit, let code):
      "走访 \(visit.short)：未排原因 '\(code)' 与记录不符"
    case .crewNumber(let route): "\(route.text(in: .zh))：组号应从 1 开始"
    case .bothAway(let route, let visit, let code, let backup):
      "\(stop(route, visit, .zh))：指定人员 \(code)\(backup.map { "和B岗 \($0) " } ?? "")当日都不在"
    case .pastChanged(let route): "\(route.text(in: .zh))：起排时刻之前的安排被改动"
    case .beforeNow(let route, let visit, let minutes):
      "\(stop(route, visit, .zh))：要在起排时刻之前 \(minutes) 分钟出发"
    case .offPin(let route, let visit, let side, let minutes):
      "\(stop(route, visit, .zh))：比锁定的开始时间\(side.chinese) \(minutes) 分钟"
    case .offPinnedDay(let route, let visit): "\(stop(route, visit, .zh))：不在锁定的日子"
    case .withoutPinned(let route, let visit, let code):
      "\(stop(route, visit, .zh))：锁定的人员 \(code) 不在组内"
    case .beforeEarliest(let route, let visit, let days):
      "\(stop(route, visit, .zh))：比最早日早 \(days) 天"
    case .afterDue(let route, let visit, let days): "\(stop(route, visit, .zh))：比到期日晚 \(days) 天"
    case .outsideWindow(let route, let visit, let side, let minutes):
      "\(stop(route, visit, .zh))：比可走访时段\(side.chinese) \(minutes) 分钟"
    case .windowShut(let route, let visit): "\(stop(route, visit, .zh))：当日没有够长的可走访时段"
    case .outsideOfficeHours(let route, let visit, let side, let minutes):
      "\(stop(route, visit, .zh))：比工作时间\(side.chinese) \(minutes) 分钟"
    case .wrongDuration(let route, let visit, let has, let needs):
      "\(stop(route, visit, .zh))：现场 \(has) 分钟，应为 \(needs) 分钟"
    case .alone(let route, let officers): "\(route.text(in: .zh))：只有 \(officers) 人，至少 2 人"
    case .carTooSmall(let route, let officers, let seats):
      "\(route.text(in: .zh))：\(officers) 人，车只有 \(seats) 座"
    case .unknownOfficer(let route, let code): "\(route.text(in: .zh))：没有人员 \(code)"
    case .officerAway(let route, let code): "\(route.text(in: .zh))：人员 \(code) 当日不在"
    case .officerTwice(let route, let code): "\(route.text(in: .zh))：人员 \(code) 当日重复编组"
    case .carTwice(let route, let car): "\(route.text(in: .zh))：车辆 \(car) 当日已派出"
    case .carNotThere(let route, let car): "\(route.text(in: .zh))：车辆 \(car) 的驾驶人当日不在"
    case .carUnknown(let route, let car): "\(route.text(in: .zh))：没有登记车辆 '\(car)'"
    case .carOutOfService(let route, let car): "\(route.text(in: .zh))：车辆 \(car) 当日停用"
    case .tooFewPeople(let route, let visit, let has, let needs):
      "\(stop(route, visit, .zh))：\(has) 人，需要 \(needs) 人"
    case .tooFewCertified(let route, let visit, let has, let needs):
      "\(stop(route, visit, .zh))：持证 \(has) 人，需要 \(needs) 人"
    case .noSkill(let route, let visit, let skill):
      "\(stop(route, visit, .zh))：组内无人具备“\(skill.text(in: .zh))”"
    case .noOffice(let route): "\(route.text(in: .zh))：组长的驻地没有坐标"
    case .wrongDriving(let route, let visit, let says, let needs):
      "\(stop(route, visit, .zh))：车程写为 \(says) 分钟，应为 \(needs) 分钟"
    case .wrongMetres(let route, let visit, let says, let needs):
      "\(stop(route, visit, .zh))：里程写为 \(says) 米，应为 \(needs) 米"
    case .leavesEarly(let route, let minutes): "\(route.text(in: .zh))：比上班早出发 \(minutes) 分钟"
    case .returnsLate(let route, let minutes): "\(route.text(in: .zh))：比下班晚返回 \(minutes) 分钟"
    case .arrivesTooSoon(let route, let visit, let minutes):
      "\(stop(route, visit, .zh))：比行车所需早到 \(minutes) 分钟"
    case .beginsBeforeArrival(let route, let visit, let minutes):
      "\(stop(route, visit, .zh))：到达前 \(minutes) 分钟就开始"
    case .noRest(let route): "\(route.text(in: .zh))：没有午休"
    case .restTooShort(let route, let minutes): "\(route.text(in: .zh))：午休少 \(minutes) 分钟"
    case .restOutsideNoon(let route, let minutes): "\(route.text(in: .zh))：午休有 \(minutes) 分钟不在午间"
    case .workInRest(let route, let visit, let minutes):
      "\(stop(route, visit, .zh))：占用午休 \(minutes) 分钟"
    case .drivingInRest(let route, let visit, let minutes):
      "\(stop(route, visit, .zh))：行车占用午休 \(minutes) 分钟"
    }
  }

  private var english: String {
    switch self {
    case .otherWeek(let plan, let asked):
      "the plan is of week \(plan.iso), asked for is \(asked.iso)"
    case .notWorkingDay(let route): "\(route.text(in: .en)): no working day of the week"
    case .routesOutOfOrder(let route):
      "\(route.text(in: .en)): routes are not by day and crew number"
    case .unplannedOutOfOrder(let visit):
      "visit \(visit.short): those left out are not by priority and identifier"
    case .emptyRoute(let route): "\(route.text(in: .en)): the route has no visit"
    case .unknownVisit(let visit): "visit \(visit.short): not among those asked for"
    case .notToPlan(let visit, let status):
      "visit \(visit.short): is '\(status.text(in: .en))' and not to be planned"
    case .repeated(let visit, let times): "visit \(visit.short): stands in the plan \(times) times"
    case .forgotten(let visit): "visit \(visit.short): neither planned nor listed as left out"
    case .noPoint(let route, let visit): "\(stop(route, visit, .en)): its site has no point"
    case .falseReason(let visit, let code):
      "visit \(visit.short): the records speak against the reason '\(code)' for leaving it out"
    case .crewNumber(let route): "\(route.text(in: .en)): crews are numbered from 1"
    case .bothAway(let route, let visit, let code, let backup):
      "\(stop(route, visit, .en)): officer \(code)"
        + "\(backup.map { " and the stand-in \($0) are" } ?? " is") away on the day"
    case .pastChanged(let route):
      "\(route.text(in: .en)): what lies before the plan's moment was changed"
    case .beforeNow(let route, let visit, let minutes):
      "\(stop(route, visit, .en)): the crew would have to leave for it \(minutes.counted("minute")) before the "
        + "plan's moment"
    case .offPin(let route, let visit, let side, let minutes):
      "\(stop(route, visit, .en)): begins \(minutes.counted("minute")) too \(side.english) for its pin"
    case .offPinnedDay(let route, let visit): "\(stop(route, visit, .en)): pinned to another day"
    case .withoutPinned(let route, let visit, let code):
      "\(stop(route, visit, .en)): pinned to officer \(code), who is not in the crew"
    case .beforeEarliest(let route, let visit, let days):
      "\(stop(route, visit, .en)): \(days.counted("day")) before its earliest day"
    case .afterDue(let route, let visit, let days):
      "\(stop(route, visit, .en)): \(days.counted("day")) after its due day"
    case .outsideWindow(let route, let visit, let side, let minutes):
      "\(stop(route, visit, .en)): \(minutes.counted("minute")) too \(side.english) for its windows"
    case .windowShut(let route, let visit):
      "\(stop(route, visit, .en)): no window of the day is long enough"
    case .outsideOfficeHours(let route, let visit, let side, let minutes):
      "\(stop(route, visit, .en)): \(minutes.counted("minute")) too \(side.english) for the office hours"
    case .wrongDuration(let route, let visit, let has, let needs):
      "\(stop(route, visit, .en)): \(has.counted("minute")) on site instead of \(needs)"
    case .alone(let route, let officers):
      "\(route.text(in: .en)): \(officers.counted("officer")), two are the least"
    case .carTooSmall(let route, let officers, let seats):
      "\(route.text(in: .en)): \(officers.counted("officer")) in a car with \(seats) seats"
    case .unknownOfficer(let route, let code): "\(route.text(in: .en)): there is no officer \(code)"
    case .officerAway(let route, let code):
      "\(route.text(in: .en)): officer \(code) is away on the day"
    case .officerTwice(let route, let code):
      "\(route.text(in: .en)): officer \(code) stands in a crew twice on the day"
    case .carTwice(let route, let car):
      "\(route.text(in: .en)): car \(car) is out already on the day"
    case .carNotThere(let route, let car):
      "\(route.text(in: .en)): nobody who drives car \(car) is at work"
    case .carUnknown(let route, let car):
      "\(route.text(in: .en)): no car '\(car)' is recorded"
    case .carOutOfService(let route, let car):
      "\(route.text(in: .en)): car \(car) is out of service on the day"
    case .tooFewPeople(let route, let visit, let has, let needs):
      "\(stop(route, visit, .en)): \(has.counted("officer")) instead of \(needs)"
    case .tooFewCertified(let route, let visit, let has, let needs):
      "\(stop(route, visit, .en)): \(has.counted("officer")) with certificate instead of \(needs)"
    case .noSkill(let route, let visit, let skill):
      "\(stop(route, visit, .en)): nobody in the crew has '\(skill.text(in: .en))'"
    case .noOffice(let route): "\(route.text(in: .en)): the leader's office has no point"
    case .wrongDriving(let route, let visit, let says, let needs):
      "\(stop(route, visit, .en)): \(says.counted("minute")) of driving instead of \(needs)"
    case .wrongMetres(let route, let visit, let says, let needs):
      "\(stop(route, visit, .en)): \(says) metres of driving instead of \(needs)"
    case .leavesEarly(let route, let minutes):
      "\(route.text(in: .en)): leaves \(minutes.counted("minute")) before the office opens"
    case .returnsLate(let route, let minutes):
      "\(route.text(in: .en)): returns \(minutes.counted("minute")) after the office closes"
    case .arrivesTooSoon(let route, let visit, let minutes):
      "\(stop(route, visit, .en)): arrives \(minutes.counted("minute")) sooner than the way allows"
    case .beginsBeforeArrival(let route, let visit, let minutes):
      "\(stop(route, visit, .en)): begins \(minutes.counted("minute")) before it arrives"
    case .noRest(let route): "\(route.text(in: .en)): no noon rest"
    case .restTooShort(let route, let minutes):
      "\(route.text(in: .en)): the rest is \(minutes.counted("minute")) short"
    case .restOutsideNoon(let route, let minutes):
      "\(route.text(in: .en)): \(minutes.counted("minute")) of the rest outside noon"
    case .workInRest(let route, let visit, let minutes):
      "\(stop(route, visit, .en)): takes \(minutes.counted("minute")) of the rest"
    case .drivingInRest(let route, let visit, let minutes):
      "\(stop(route, visit, .en)): driving takes \(minutes.counted("minute")) of the rest"
    }
  }

  /// The route and the visit; without a visit, the way home.
  private func stop(_ route: RouteName, _ visit: RecordID?, _ language: Language) -> String {
    let place =
      switch (visit, language) {
      case (let visit?, .zh): "走访 \(visit.short)"
      case (let visit?, .en): "visit \(visit.short)"
      case (nil, .zh): "返程"
      case (nil, .en): "way home"
      }
    return "\(route.text(in: language)) \(place)"
  }
}

extension PlanViolation.Side {
  fileprivate var chinese: String { self == .early ? "早" : "晚" }
  fileprivate var english: String { self == .early ? "early" : "late" }
}
