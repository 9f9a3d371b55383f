internal import Model

/// Why a step of an application can't be taken.
enum ApplicationFault: Fault, Equatable {
  case obstacle(application: String, ApplicationObstacle)
  case beforeStep(day: Day, step: ApplicationStep, earlier: Day)
  case deemed(day: Day, acceptance: Day, rule: Rule)
  case pauseWithoutEnd(from: String)
  /// It outlasts every term, which is no end.
  case endlessPause(Pause)
  case pauseBeforeAcceptance(Pause, accepted: Day)

  var code: String {
    switch self {
    case .obstacle(_, .stage), .obstacle(_, .already): "E-STEP-ORDER"
    case .obstacle(_, .missing): "E-STEP-MISSING"
    case .beforeStep, .deemed, .pauseBeforeAcceptance: "E-STEP-DAY"
    case .pauseWithoutEnd, .endlessPause: "E-PAUSE-END"
    }
  }

  func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .obstacle(let name, .stage(let step, let found, let needed)):
      "\(name)：现为“\(found.text(in: .zh))”，不能\(step.text(in: .zh))；"
        + "须为“\(needed.map { $0.text(in: .zh) }.joined(separator: "、"))”"
    case .obstacle(let name, .missing(let step, let steps)):
      "\(name)：\(step.text(in: .zh))之前还缺：\(steps.map { $0.text(in: .zh) }.joined(separator: "、"))；"
        + "请先补上，\(Self.commands(steps))"
    case .obstacle(let name, .already(let step, let day)):
      "\(name)：已于 '\(day.iso)' \(step.text(in: .zh))；写错的请用 waiqin undo 撤销"
    case .beforeStep(let day, let step, let earlier):
      "--day：'\(day.iso)' 早于\(step.text(in: .zh))日 '\(earlier.iso)'；请更正"
    case .deemed(let day, let acceptance, let rule):
      "--day：'\(day.iso)' 不能作受理日：\(rule.term(in: .zh))内未一次性告知，"
        + "自收到之日 '\(acceptance.iso)' 起即为受理；请不写 --day"
    case .pauseWithoutEnd(let from): "--to：自 '\(from)' 起的暂停没有写明结束日；请加 --to 日期"
    case .endlessPause(let pause):
      "--to：'\(pause.through.iso)' 离 '\(pause.from.iso)' 超过 \(Deadline.longest) 天，等于没有结束日；请更正"
    case .pauseBeforeAcceptance(let pause, let accepted):
      "--from：'\(pause.from.iso)' 早于受理日 '\(accepted.iso)'，尚无期限可停；请更正"
    }
  }

  private var english: String {
    switch self {
    case .obstacle(let name, .stage(let step, let found, let needed)):
      "\(name): is '\(found.text(in: .en))', so it can't \(step.text(in: .en)); "
        + "it has to be '\(needed.map { $0.text(in: .en) }.joined(separator: "', '"))'"
    case .obstacle(let name, .missing(let step, let steps)):
      "\(name): before \(step.text(in: .en)) it lacks "
        + "\(steps.map { $0.text(in: .en) }.joined(separator: ", ")); take that first, "
        + Self.commands(steps)
    case .obstacle(let name, .already(let step, let day)):
      "\(name): took the step \(step.text(in: .en)) on '\(day.iso)' already; "
        + "undo it where that was wrong, waiqin undo"
    case .beforeStep(let day, let step, let earlier):
      "--day: '\(day.iso)' lies before the step \(step.text(in: .en)) on '\(earlier.iso)'; correct it"
    case .deemed(let day, let acceptance, let rule):
      "--day: '\(day.iso)' can't be the day of acceptance: no notice came within "
        + "\(rule.term(in: .en)), so it counts as accepted on '\(acceptance.iso)'; leave --day out"
    case .pauseWithoutEnd(let from):
      "--to: the pause from '\(from)' has no end; add --to with its last day"
    case .endlessPause(let pause):
      "--to: '\(pause.through.iso)' lies more than \(Deadline.longest) days after '\(pause.from.iso)', "
        + "which is no end; correct it"
    case .pauseBeforeAcceptance(let pause, let accepted):
      "--from: '\(pause.from.iso)' lies before acceptance on '\(accepted.iso)', when no clock runs; "
        + "correct it"
    }
  }

  private static func commands(_ steps: [ApplicationStep]) -> String {
    steps.map { "waiqin application \($0.rawValue)" }.joined(separator: ", ")
  }
}
