/// The steps of an application's life that are kept as events.
package enum ApplicationStep: String, CaseIterable, Sendable, Phrased {
  case apply
  case notice
  case complete
  case accept
  case pause
  case decide
  case deliver

  /// The stage at which the application stands after this step; nil where it leaves it as it is.
  package var stage: ApplicationStage? {
    switch self {
    case .apply: .applied
    case .accept: .accepted
    case .decide: .decided
    case .deliver: .delivered
    case .notice, .complete, .pause: nil
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.apply, .zh): "申请"
    case (.apply, .en): "apply"
    case (.notice, .zh): "一次性告知"
    case (.notice, .en): "notice"
    case (.complete, .zh): "补齐材料"
    case (.complete, .en): "complete"
    case (.accept, .zh): "受理"
    case (.accept, .en): "accept"
    case (.pause, .zh): "暂停"
    case (.pause, .en): "pause"
    case (.decide, .zh): "作出决定"
    case (.decide, .en): "decide"
    case (.deliver, .zh): "送达"
    case (.deliver, .en): "deliver"
    }
  }
}

/// One step in an application's life.
package struct ApplicationEvent: Hashable, Sendable {
  package let step: ApplicationStep
  package let day: Day
  /// The code of the officer who took it; nil where nobody is named.
  package let person: String?
  package let reason: String?
  /// The days of a pause.
  package let pause: Pause?
  /// The number of the written notice of a pause.
  package let notice: String?
  /// True for an acceptance that came about because nobody told in time what is missing.
  package let isDeemed: Bool

  package init(
    step: ApplicationStep, day: Day, person: String? = nil, reason: String? = nil,
    pause: Pause? = nil, notice: String? = nil, isDeemed: Bool = false
  ) {
    self.step = step
    self.day = day
    self.person = person
    self.reason = reason
    self.pause = pause
    self.notice = notice
    self.isDeemed = isDeemed
  }

  /// The step that an entry of a bundle or a command tells of; nil for one that this version does not know.
  package init?(entry: FieldValue) {
    guard let step = entry["step"]?.text.flatMap(ApplicationStep.init(rawValue:)),
      let day = entry["day"]?.text.flatMap({ try? Day(iso: $0) })
    else { return nil }
    let from = entry["from"]?.text.flatMap { try? Day(iso: $0) }
    let through = entry["to"]?.text.flatMap { try? Day(iso: $0) }
    var pause: Pause?
    if let from, let through { pause = try? Pause(from: from, through: through) }
    self.init(
      step: step, day: day, person: entry["person"]?.text, reason: entry["reason"]?.text,
      pause: pause,
      notice: entry["notice"]?.text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 },
      isDeemed: entry["deemed"]?.bool ?? false)
  }
}
