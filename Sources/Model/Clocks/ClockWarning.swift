/// What an officer has to know about the clocks of a case.
package enum ClockWarning: Hashable, Sendable, Phrased {
  /// Nobody was told in time what is missing.
  case deemedAccepted(Day, Rule)
  case severalNotices(Int, first: Day?, Rule?)
  case pauseWithoutNotice(Pause)
  /// The rule does not say that such a reason stops its clock.
  case reasonStopsNothing(Pause, PauseReason, Rule)
  case permitClassUnknown(Rule)
  case noTerm(ApplicationClass)
  /// The item was not valid on the day of acceptance.
  case itemNotValid(Day)
  /// A bundle put it under an item that is not for its class.
  case itemDoesNotFit(RecordContradiction)
  /// It was decided while its clock stood still.
  case decidedInPause(Day, Pause)
  /// It waits for material that the applicant was told of.
  case waitsForMaterial(since: Day)

  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .deemedAccepted(let day, let rule):
      "\(rule.term(in: .zh))内未一次性告知，自收到之日 \(day.iso) 起即为受理（\(rule.id)，\(rule.source.zh)）"
    case .severalNotices(let count, let first, let rule):
      "已告知 \(count) 次" + (first.map { "，首次 \($0.iso)" } ?? "") + "；应一次性告知"
        + (rule.map { "（\($0.source.zh)）" } ?? "")
    case .pauseWithoutNotice(let pause): "暂停 \(pause.text) 没有书面告知"
    case .reasonStopsNothing(let pause, let reason, let rule):
      "暂停 \(pause.text)：“\(reason.text(in: .zh))”不在 \(rule.id) 不计入期限的情形之内"
    case .permitClassUnknown(let rule): "管理类别未知，按较短的期限计（\(rule.id)）；请录入排污许可证的类别"
    case .noTerm(let kind): "\(kind.text(in: .zh))：规则表和事项都没有办结期限"
    case .itemNotValid(let day): "所属事项在受理之日 \(day.iso) 不在有效期内，没有承诺期限"
    case .itemDoesNotFit(let contradiction): contradiction.text(in: .zh)
    case .decidedInPause(let day, let pause):
      "\(day.iso) 作出决定，在暂停 \(pause.text) 之内；暂停若提前结束，请改其止日"
    case .waitsForMaterial(let day): "\(day.iso) 已告知，等申请人补齐材料"
    }
  }

  private var english: String {
    switch self {
    case .deemedAccepted(let day, let rule):
      "no notice within \(rule.term(in: .en)), so it counts as accepted on the day of receipt, "
        + "\(day.iso) (\(rule.id), \(rule.source.en))"
    case .severalNotices(let count, let first, let rule):
      "\(count) notices were given" + (first.map { ", the first on \($0.iso)" } ?? "")
        + "; everything missing is to be told once" + (rule.map { " (\($0.source.en))" } ?? "")
    case .pauseWithoutNotice(let pause): "the pause \(pause.text) has no written notice"
    case .reasonStopsNothing(let pause, let reason, let rule):
      "the pause \(pause.text): \(reason.text(in: .en)) is not among what stops \(rule.id)"
    case .permitClassUnknown(let rule):
      "the management class is not known, so the shorter term counts (\(rule.id)); enter the permit"
    case .noTerm(let kind):
      "\(kind.text(in: .en)): neither the rules nor its item set a term for the decision"
    case .itemNotValid(let day):
      "its item was not valid on the day of acceptance, \(day.iso), so nothing is promised"
    case .itemDoesNotFit(let contradiction): contradiction.text(in: .en)
    case .decidedInPause(let day, let pause):
      "decided on \(day.iso), within the pause \(pause.text); if that ended earlier, say so"
    case .waitsForMaterial(let day):
      "told on \(day.iso) what is missing; the applicant has not completed it"
    }
  }
}

extension ClockWarning {
  /// - Parameter pauses: those of its pauses that are known on the day.
  static func all(
    of application: Application, pauses: [Pause], events: [ApplicationEvent],
    acceptance: ApplicationClocks.Acceptance?, terms: ApplicationTerms, clocks: [Clock]
  ) -> [ClockWarning] {
    var warnings: [ClockWarning] = []
    var isDeemed = false
    if case .deemed(let day, let rule) = acceptance {
      isDeemed = true
      warnings.append(.deemedAccepted(day, rule))
    }
    let life = ApplicationLife(application, events: events, isDeemed: isDeemed)
    if life.notices > 1 {
      let rule = clocks.first { $0.kind == .notice }?.basis.rule
      warnings.append(.severalNotices(life.notices, first: application.noticed, rule))
    }
    if application.stage == .applied, life.waitsForMaterial, let day = application.noticed {
      warnings.append(.waitsForMaterial(since: day))
    }
    let statutory = clocks.first { $0.kind == .statutory }
    for pause in pauses {
      if !events.haveNotice(of: pause) { warnings.append(.pauseWithoutNotice(pause)) }
      let told = events.filter { $0.step == .pause && $0.pause == pause }
      if let reason = told.last?.reason.flatMap(PauseReason.init(rawValue:)),
        let rule = statutory?.basis.rule, !rule.stops.contains(reason)
      {
        warnings.append(.reasonStopsNothing(pause, reason, rule))
      }
    }
    let rulesDay = acceptance?.day ?? application.applied ?? .last
    if let misfit = terms.item?.contradiction(with: application.class, on: rulesDay) {
      warnings.append(.itemDoesNotFit(misfit))
    }
    guard acceptance != nil, application.class != .registration else { return warnings }
    if terms.assumesPermitClass, let rule = statutory?.basis.rule {
      warnings.append(.permitClassUnknown(rule))
    }
    let promised = clocks.first { $0.kind == .promised }
    if statutory == nil, promised == nil { warnings.append(.noTerm(application.class)) }
    if let acceptance, application.item != nil, terms.item(on: acceptance.day) == nil {
      warnings.append(.itemNotValid(acceptance.day))
    }
    return warnings
  }
}
