/// The first thing that keeps a visit out of a crew's day, with the amount that is missing.
package enum Obstacle: Hashable, Sendable {
  case lacksSkills([Skill])
  case tooFewOfficers(needed: Int, found: Int)
  case tooFewCertified(needed: Int, found: Int)
  /// It may not be made on that day.
  case otherDays(earliest: Day?, due: Day?)
  /// The officer that it asks for, and the stand-in, are away on that day.
  case officerAway(code: String, backup: String?)
  /// It is pinned elsewhere.
  case pinned(Pin)
  /// Its site has no point on the map.
  case noPoint(site: String)
  /// Windows, opening hours and office hours do not meet on that day.
  case shut
  /// Even alone the day is too short, by so many minutes.
  case tooFar(minutesShort: Int)
  /// It fits beside what is fixed only if the work were so many minutes shorter.
  case full(minutesShort: Int)
  /// Not even a minute of work fits beside what is fixed.
  case noTime
}

extension Obstacle: Phrased {
  /// The stable word for programs.
  package var code: String {
    switch self {
    case .lacksSkills: "lacks_skills"
    case .tooFewOfficers: "too_few_officers"
    case .tooFewCertified: "too_few_certified"
    case .otherDays: "other_days"
    case .officerAway: "officer_away"
    case .pinned: "pinned"
    case .noPoint: "no_point"
    case .shut: "shut"
    case .tooFar: "too_far"
    case .full: "full"
    case .noTime: "no_time"
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.lacksSkills(let skills), .zh):
      "班组不具备“\(skills.map { $0.text(in: .zh) }.joined(separator: "、"))”"
    case (.lacksSkills(let skills), .en):
      "the crew lacks \(skills.map { $0.text(in: .en) }.joined(separator: ", "))"
    case (.tooFewOfficers(let needed, let found), .zh): "需要 \(needed) 人，班组 \(found) 人"
    case (.tooFewOfficers(let needed, let found), .en):
      "needs \(needed.counted("officer")), the crew has \(found)"
    case (.tooFewCertified(let needed, let found), .zh): "需要持证 \(needed) 人，班组 \(found) 人"
    case (.tooFewCertified(let needed, let found), .en):
      "needs \(needed) with certificate, the crew has \(found)"
    case (.otherDays(let earliest, let due), .zh):
      "这一天不能去" + (earliest.map { "，最早 \($0.iso)" } ?? "") + (due.map { "，最晚 \($0.iso)" } ?? "")
    case (.otherDays(let earliest, let due), .en):
      "not on this day" + (earliest.map { ", not before \($0.iso)" } ?? "")
        + (due.map { ", due \($0.iso)" } ?? "")
    case (.officerAway(let code, let backup), .zh):
      "指定人员 \(code) \(backup.map { "和B岗 \($0) 都" } ?? "")不在"
    case (.officerAway(let code, let backup), .en):
      "officer \(code)\(backup.map { " and the stand-in \($0) are" } ?? " is") away"
    case (.noPoint(let site), .zh): "点位“\(site)”没有坐标"
    case (.noPoint(let site), .en): "the site '\(site)' has no point"
    case (.pinned(let pin), .zh): "锁定为“\(pin.text(in: .zh))”"
    case (.pinned(let pin), .en): "it is pinned to \(pin.text(in: .en))"
    case (.shut, .zh): "可走访时段与这一天的工作时间没有交集"
    case (.shut, .en): "its windows do not meet the office hours of this day"
    case (.tooFar(let minutes), .zh): "单独去也差 \(minutes) 分钟"
    case (.tooFar(let minutes), .en): "\(minutes.counted("minute")) short even alone"
    case (.full(let minutes), .zh): "排不下，差 \(minutes) 分钟"
    case (.full(let minutes), .en): "\(minutes.counted("minute")) short beside the others"
    case (.noTime, .zh): "排不下，一分钟也没有"
    case (.noTime, .en): "no minute is left beside the others"
    }
  }
}
