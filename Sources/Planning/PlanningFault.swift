package import Model

/// Why a week can't be planned at all.
package enum PlanningFault: Fault, Equatable {
  case noOfficers
  /// No working day, or none that is left.
  case noWorkingDay(week: Week)
  /// The first day to plan lies after the week.
  case weekOver(week: Week, from: Day)
  /// On no working day is a car's driver at work.
  case noCars(week: Week)
  /// Every recorded car is out of service on all working days.
  case noCarsInService(week: Week)
  /// On no working day are two officers and a car at work.
  case noCrew(week: Week)
  /// A crew would start at an office that has no point.
  case officeWithoutPoint(officer: String, office: String?)
  case repeatedOfficer(code: String)
  case repeatedVisit(RecordID)
  /// Times in minutes after midnight.
  case officeHours(opens: Int, noon: Range<Int>, closes: Int, restMinutes: Int)
  /// So many visits at once that their ranks can't be kept apart any more.
  case tooMany(visits: Int, shifts: Int)
  /// A visit that is said to take longer, but stands on no crew's day then.
  case notUnderWay(RecordID, day: Day)
  /// A route of the search that the timetable can't lay out: the two disagree about the rules.
  case noTimetable(day: Day, crew: Int)

  package var code: String {
    switch self {
    case .noOfficers: "E-PLAN-NO-OFFICERS"
    case .noWorkingDay: "E-PLAN-NO-WORKING-DAY"
    case .weekOver: "E-PLAN-OVER"
    case .noTimetable: "E-PLAN-TIMETABLE"
    case .notUnderWay: "E-PLAN-NOT-UNDER-WAY"
    case .noCars, .noCarsInService: "E-PLAN-NO-CARS"
    case .noCrew: "E-PLAN-NO-CREW"
    case .officeWithoutPoint: "E-PLAN-OFFICE-POINT"
    case .repeatedOfficer: "E-PLAN-OFFICER-TWICE"
    case .repeatedVisit: "E-PLAN-VISIT-TWICE"
    case .officeHours: "E-PLAN-OFFICE-HOURS"
    case .tooMany: "E-PLAN-TOO-MANY"
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
    case .noOfficers: "排班：尚无人员；请用 waiqin officer add 录入或先导入"
    case .noWorkingDay(let week): "\(week.iso)：本周没有（剩余的）工作日；请换一周"
    case .weekOver(let week, let from):
      "\(week.iso)：起排日 '\(from.iso)' 在这一周之后；请改 --from，或换一周"
    case .noTimetable(let day, let crew):
      "\(day.iso) \(crew)组：搜索给出的路线排不出时刻；计划未保存，请报告此问题"
    case .notUnderWay(let visit, let day):
      "走访 \(visit.short)：计划中 '\(day.iso)' 没有它，或其开始晚于所给时刻；请看 waiqin plan show"
    case .noCars(let week):
      "\(week.iso)：没有一天有车可用：没有登记车辆，或有车的人员都不在；请用 waiqin officer edit 登记车辆，或用 waiqin officer leave 核对请假"
    case .noCarsInService(let week): "\(week.iso)：登记的车辆整周停用；请用 waiqin car edit 核对"
    case .noCrew(let week): "\(week.iso)：没有一天能凑齐两人一车；请核对请假和车辆"
    case .officeWithoutPoint(let officer, let office):
      "人员 \(officer)：驻地“\(office ?? "未填")”没有坐标；请用 waiqin officer edit 补上并注明坐标系"
    case .repeatedOfficer(let code): "人员 \(code)：编号重复；请更正其中一个"
    case .repeatedVisit(let visit): "走访 \(visit.short)：列出了两次；每个走访只应列出一次"
    case .officeHours(let opens, let noon, let closes, let rest):
      "工作时间：上午 '\(Self.clock(opens))–\(Self.clock(noon.lowerBound))' 和下午 "
        + "'\(Self.clock(noon.upperBound))–\(Self.clock(closes))' 须先后相接，午休 '\(rest)' 分钟须在其间；请更正"
    case .tooMany(let visits, let shifts):
      "排班：'\(visits)' 个走访、'\(shifts)' 个班次超出一次可排的范围；请分区分别排班"
    }
  }

  private var english: String {
    switch self {
    case .noOfficers:
      "planning: there is no officer; add some with waiqin officer add, or import them first"
    case .noWorkingDay(let week):
      "\(week.iso): no working day is left in this week; choose another week"
    case .weekOver(let week, let from):
      "\(week.iso): is over on '\(from.iso)', the first day to plan; change --from, or choose "
        + "another week"
    case .noTimetable(let day, let crew):
      "\(day.iso) crew \(crew): the search's route has no timetable; the plan was not kept, "
        + "report this"
    case .notUnderWay(let visit, let day):
      "visit \(visit.short): the plan has it not on '\(day.iso)', or it begins later than the time given; "
        + "see waiqin plan show"
    case .noCars(let week):
      "\(week.iso): on no day is a car at work, since none is entered or those who have one are away; "
        + "enter cars with waiqin officer edit, or check absences with waiqin officer leave"
    case .noCarsInService(let week):
      "\(week.iso): every recorded car is out of service all week; check them with waiqin car edit"
    case .noCrew(let week):
      "\(week.iso): on no day are two officers and a car at work; check absences and cars"
    case .officeWithoutPoint(let officer, let office):
      "officer \(officer): the home office '\(office ?? "not given")' has no point; "
        + "add one with waiqin officer edit and state its datum"
    case .repeatedOfficer(let code): "officer \(code): two officers have this code; correct one"
    case .repeatedVisit(let visit): "visit \(visit.short): listed twice; list each visit once"
    case .officeHours(let opens, let noon, let closes, let rest):
      "office hours: the morning '\(Self.clock(opens))–\(Self.clock(noon.lowerBound))' must come "
        + "before the afternoon '\(Self.clock(noon.upperBound))–\(Self.clock(closes))', and a rest "
        + "of '\(rest)' minutes fit between; correct them"
    case .tooMany(let visits, let shifts):
      "planning: '\(visits)' visits and '\(shifts)' crew days are too many for one plan; "
        + "plan the districts one by one"
    }
  }

  /// Minutes after midnight as a clock shows them.
  private static func clock(_ minutes: Int) -> String {
    let minute = minutes % 60
    return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
  }
}
