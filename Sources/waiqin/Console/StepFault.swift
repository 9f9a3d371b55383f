internal import Model

/// Why a step of a ticket or a visit can't be taken.
enum StepFault: Fault, Equatable {
  case obstacle(ticket: String, TicketObstacle)
  case beforeFound(day: Day, found: Day)
  case inFuture(day: Day, today: Day)
  case beforeTicketStep(day: Day, TicketStep, earlier: Day)
  case beforeVisitStep(day: Day, VisitStep, earlier: Day)
  case dueNotLater(due: Day, standing: Day?)
  case dueBeforeReopening(due: Day, day: Day)
  case nextNotLater(next: Day, today: Day)
  case noSuchOfficer(String)
  case visitStatus(visit: String, found: VisitStatus, needed: [VisitStatus])
  case noNote(visit: String)
  case crew(visit: String, crew: [String], CrewGap)
  case badReceptor(String)
  case scoreOrWaiver
  case badScore(Int)

  var code: String {
    switch self {
    case .obstacle(_, .status), .obstacle(_, .ended): "E-STEP-ORDER"
    case .obstacle(_, .missing): "E-STEP-MISSING"
    case .obstacle(_, .extendedAlready): "E-STEP-EXTENDED"
    case .obstacle(_, .termOver): "E-STEP-LATE"
    case .beforeFound, .inFuture, .beforeTicketStep, .beforeVisitStep: "E-STEP-DAY"
    case .dueNotLater, .dueBeforeReopening, .nextNotLater: "E-STEP-DUE"
    case .noSuchOfficer: "E-STEP-OFFICER"
    case .visitStatus: "E-STEP-VISIT"
    case .noNote: "E-STEP-NOTE"
    case .crew: "E-STEP-CREW"
    case .badReceptor: "E-STEP-RECEPTOR"
    case .scoreOrWaiver: "E-STEP-RATING"
    case .badScore: "E-STEP-SCORE"
    }
  }

  /// True for arguments that can't be what was meant, whatever the store holds.
  var isUsage: Bool {
    switch self {
    case .badReceptor, .scoreOrWaiver, .badScore: true
    case .obstacle, .beforeFound, .inFuture, .beforeTicketStep, .beforeVisitStep, .dueNotLater,
      .dueBeforeReopening, .nextNotLater, .noSuchOfficer, .visitStatus, .noNote, .crew:
      false
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
    case .obstacle(let ticket, .status(let step, let found, let needed)):
      "\(ticket)：现为“\(found.text(in: .zh))”，不能\(step.text(in: .zh))；"
        + "须先为“\(needed.map { $0.text(in: .zh) }.joined(separator: "、"))”"
    case .obstacle(let ticket, .ended(let step, let status, let since)):
      "\(ticket)：\(since.map { "已于 '\($0.iso)' " } ?? "已")\(status.text(in: .zh))，不能\(step.text(in: .zh))；"
        + "要再办，请先用 waiqin ticket reopen 重开"
    case .obstacle(let ticket, .missing(let step, let steps)):
      "\(ticket)：\(step.text(in: .zh))之前还缺：\(steps.map { $0.text(in: .zh) }.joined(separator: "、"))；"
        + "请先补上，\(Self.commands(steps))"
    case .obstacle(let ticket, .extendedAlready(let day)):
      "\(ticket)：已于 '\(day.iso)' 延期，只能延一次；请按期办结，或退回"
    case .obstacle(let ticket, .termOver(let due, let day)):
      "\(ticket)：'\(day.iso)' 时已过到期日 '\(due.iso)'，不能再延期；请尽快办结；"
        + "当时已批准的，请用 --day 写明批准日"
    case .beforeFound(let day, let found): "--day：'\(day.iso)' 早于收集日 '\(found.iso)'；请更正"
    case .inFuture(let day, let today): "--day：'\(day.iso)' 晚于今天 '\(today.iso)'；请更正"
    case .beforeTicketStep(let day, let step, let earlier):
      "--day：'\(day.iso)' 早于上一步“\(step.text(in: .zh))”的日期 '\(earlier.iso)'；请更正"
    case .beforeVisitStep(let day, let step, let earlier):
      "--day：'\(day.iso)' 早于上一步“\(step.text(in: .zh))”的日期 '\(earlier.iso)'；请更正"
    case .dueNotLater(let due, let standing):
      "--due：'\(due.iso)' 不晚于现到期日 '\(standing?.iso ?? "")'；请写更晚的日期"
    case .dueBeforeReopening(let due, let day):
      "--due：'\(due.iso)' 早于重开日 '\(day.iso)'；请写这一天或更晚的日期"
    case .nextNotLater(let next, let today):
      "--next：'\(next.iso)' 不晚于今天 '\(today.iso)'；请写更晚的日期"
    case .noSuchOfficer(let code): "人员：没有 '\(code)'；请用 waiqin officer list 查看"
    case .visitStatus(let visit, let found, let needed):
      "\(visit)：现为“\(found.text(in: .zh))”，须为“\(needed.map { $0.text(in: .zh) }.joined(separator: "、"))”"
        + "才能这样做；请用 waiqin visit show 查看"
    case .noNote(let visit):
      "\(visit)：审批前期服务须有记录：工艺流程、产排污环节、周围敏感点；"
        + "请加 --process-flow、--pollutants 和 --receptor（没有敏感点写 --no-receptors）"
    case .crew(let visit, let crew, let gap):
      "\(visit)：\(gap.text(in: .zh))（已写明：\(crew.isEmpty ? "无" : crew.joined(separator: "、"))）；"
        + "请用 --crew 写明到场人员，持证的用 waiqin officer edit 补录证号"
    case .badReceptor(let text): "--receptor：'\(text)' 不是 名称,方位,米,规模；请写成 某小区,东北,180,320"
    case .scoreOrWaiver: "ticket rate：--score 和 --waive 须写且只写一个"
    case .badScore(let score): "--score：'\(score)' 不在 1 到 5 之内；请更正"
    }
  }

  private var english: String {
    switch self {
    case .obstacle(let ticket, .status(let step, let found, let needed)):
      "\(ticket): is '\(found.text(in: .en))', so it can't \(step.text(in: .en)); "
        + "it has to be '\(needed.map { $0.text(in: .en) }.joined(separator: "', '"))' first"
    case .obstacle(let ticket, .ended(let step, let status, let since)):
      "\(ticket): was \(status.text(in: .en))\(since.map { " on '\($0.iso)'" } ?? ""), "
        + "so it can't \(step.text(in: .en)); to go on with it, open it again with waiqin ticket reopen"
    case .obstacle(let ticket, .missing(let step, let steps)):
      "\(ticket): before \(step.text(in: .en)) it lacks "
        + "\(steps.map { $0.text(in: .en) }.joined(separator: ", ")); take that first, "
        + Self.commands(steps)
    case .obstacle(let ticket, .extendedAlready(let day)):
      "\(ticket): was extended on '\(day.iso)' already, and that goes once only; answer it in time, "
        + "or return it"
    case .obstacle(let ticket, .termOver(let due, let day)):
      "\(ticket): was due on '\(due.iso)', and a term that is over on '\(day.iso)' is not extended; answer it "
        + "soon; where it was extended in time, give that day with --day"
    case .beforeFound(let day, let found):
      "--day: '\(day.iso)' lies before the find on '\(found.iso)'; correct it"
    case .inFuture(let day, let today):
      "--day: '\(day.iso)' lies after today, '\(today.iso)'; correct it"
    case .beforeTicketStep(let day, let step, let earlier):
      "--day: '\(day.iso)' lies before its last step, \(step.text(in: .en)) on '\(earlier.iso)'; "
        + "correct it"
    case .beforeVisitStep(let day, let step, let earlier):
      "--day: '\(day.iso)' lies before its last step, \(step.text(in: .en)) on '\(earlier.iso)'; "
        + "correct it"
    case .dueNotLater(let due, let standing):
      "--due: '\(due.iso)' is not later than '\(standing?.iso ?? "")'; give a later day"
    case .dueBeforeReopening(let due, let day):
      "--due: '\(due.iso)' lies before the reopening on '\(day.iso)'; give that day or a later one"
    case .nextNotLater(let next, let today):
      "--next: '\(next.iso)' is not later than today, '\(today.iso)'; give a later day"
    case .noSuchOfficer(let code): "officer: no '\(code)'; see waiqin officer list"
    case .visitStatus(let visit, let found, let needed):
      "\(visit): is '\(found.text(in: .en))' and has to be "
        + "'\(needed.map { $0.text(in: .en) }.joined(separator: "', '"))' for this; "
        + "see waiqin visit show"
    case .noNote(let visit):
      "\(visit): a pre-approval visit needs its note; add --process-flow, --pollutants and "
        + "--receptor (--no-receptors where there are none)"
    case .crew(let visit, let crew, let gap):
      "\(visit): \(gap.text(in: .en)) (named: \(crew.isEmpty ? "nobody" : crew.joined(separator: ", "))); "
        + "name who was there with --crew, and enter certificates with waiqin officer edit"
    case .badReceptor(let text):
      "--receptor: '\(text)' is not NAME,DIRECTION,METRES,SIZE; write it as 'Some Homes,NE,180,320'"
    case .scoreOrWaiver: "ticket rate: give either --score or --waive"
    case .badScore(let score): "--score: '\(score)' is not within 1 to 5; correct it"
    }
  }

  private static func commands(_ steps: [TicketStep]) -> String {
    steps.map { "waiqin ticket \($0.rawValue)" }.joined(separator: ", ")
  }
}
