/// Which steps an application can take next: 申请 → 一次性告知 → 补齐 → 受理 → (暂停) → 决定 → 送达.
///
/// A notice is given only where material is missing; then it has to be complete before acceptance.
package struct ApplicationLife: Sendable {
  private let application: Application
  private let events: [ApplicationEvent]
  private let isDeemed: Bool

  /// - Parameters:
  ///   - events: in the order in which they happened.
  ///   - isDeemed: it counts as accepted because nobody told in time what is missing, so that it waits for
  ///     nothing.
  package init(
    _ application: Application, events: [ApplicationEvent], isDeemed: Bool = false
  ) {
    self.application = application
    self.events = events
    self.isDeemed = isDeemed
  }

  /// How often the applicant was told what is missing; the law allows one time.
  package var notices: Int {
    let told = events.filter { $0.step == .notice }
    // A table or a bundle may have brought the first one without a step.
    let isToldOf = application.noticed.map { day in told.contains { $0.day == day } } ?? true
    return told.count + (isToldOf ? 0 : 1)
  }

  /// True while material that the applicant was told of is still missing.
  package var waitsForMaterial: Bool {
    if notices == 0 || isDeemed { return false }
    guard let last = events.lastIndex(where: { $0.step == .notice }) else {
      return application.completed == nil
    }
    return !events[last...].contains { $0.step == .complete }
      && (application.completed == nil || notices > 1)
  }

  /// What stands in the way of `step`; nil when it can be taken.
  package func obstacle(to step: ApplicationStep) -> ApplicationObstacle? {
    switch step {
    case .apply:
      if let day = application.applied { return .already(step, day) }
      return stands(step, at: [.applied])
    case .notice: return stands(step, at: [.applied]) ?? lacks(step, hasApplied)
    case .complete:
      if let obstacle = stands(step, at: [.applied]) { return obstacle }
      if let day = application.completed, notices > 0, !waitsForMaterial {
        return .already(step, day)
      }
      return lacks(step, hasApplied + (notices == 0 ? [.notice] : []))
    case .accept: return stands(step, at: [.applied]) ?? lacks(step, beforeAcceptance)
    case .pause, .decide:
      if application.stage == .applied { return lacks(step, beforeAcceptance + [.accept]) }
      return stands(step, at: [.accepted])
    case .deliver:
      switch application.stage {
      case .applied: return lacks(step, beforeAcceptance + [.accept, .decide])
      case .accepted: return lacks(step, [.decide])
      case .decided, .delivered: return stands(step, at: [.decided])
      }
    }
  }

  /// The latest day among the steps that come before `step` and those taken already, with that step; nil when
  /// none has a day.
  ///
  /// - Parameter day: steps after it come from a clock that runs ahead, and stand in nobody's way.
  package func last(
    before step: ApplicationStep, by day: Day
  ) -> (step: ApplicationStep, day: Day)? {
    let days: [(ApplicationStep, Day?)] = [
      (.apply, application.applied), (.notice, application.noticed),
      (.complete, application.completed), (.accept, application.accepted),
      (.decide, application.decided), (.deliver, application.delivered),
    ]
    let place = ApplicationStep.allCases.firstIndex(of: step) ?? 0
    let before = days.filter { ApplicationStep.allCases.firstIndex(of: $0.0) ?? 0 < place }
      .compactMap { step, day in day.map { (step: step, day: $0) } }
    // Nothing comes before the application itself.
    let taken = step == .apply ? [] : events.map { (step: $0.step, day: $0.day) }
    return (before + taken).filter { $0.day <= day }.max { $0.day < $1.day }
  }

  private var hasApplied: [ApplicationStep] { application.applied == nil ? [.apply] : [] }

  private var beforeAcceptance: [ApplicationStep] {
    hasApplied + (waitsForMaterial ? [.complete] : [])
  }

  private func lacks(
    _ step: ApplicationStep, _ missing: [ApplicationStep]
  ) -> ApplicationObstacle? { missing.isEmpty ? nil : .missing(step, missing) }

  private func stands(
    _ step: ApplicationStep, at needed: [ApplicationStage]
  ) -> ApplicationObstacle? {
    needed.contains(application.stage)
      ? nil : .stage(step, found: application.stage, needed: needed)
  }
}

/// What stands in the way of an application's step.
package enum ApplicationObstacle: Hashable, Sendable {
  case stage(ApplicationStep, found: ApplicationStage, needed: [ApplicationStage])
  /// These steps have to come first.
  case missing(ApplicationStep, [ApplicationStep])
  case already(ApplicationStep, Day)
}
