extension Fields {
  /// An application as it stood at the end of `day`: what happened later has not happened yet.
  ///
  /// Trips and channel have no day of their own and stay.
  /// - Parameter events: its steps; they tell from which day a pause was known.
  /// - Returns: nil where nothing of it had begun.
  package func application(asOf day: Day, events: [ApplicationEvent]) -> Fields? {
    func isLater(_ field: String) -> Bool { self.day(field).map { day < $0 } ?? false }
    if isLater("applied"), self.day("draft_from").map({ day < $0 }) ?? true { return nil }
    var values: [String: FieldValue] = [:]
    for field in kind.fields {
      let source = Self.dependents[field.name] ?? field.name
      if !isLater(source) { values[field.name] = value(field.name) }
    }
    if let pauses = values["pauses"]?.list {
      let known = pauses.filter { pause in
        pause.text.flatMap { try? Pause(text: $0) }.map { events.know($0, on: day) } ?? true
      }
      values["pauses"] = known.isEmpty ? nil : .list(known)
    }
    if let recorded: ApplicationStage = choice("stage") {
      let stages = ApplicationStage.allCases
      let reached = stages.prefix { $0 != recorded } + [recorded]
      values["stage"] = reached.last { !isLater($0.dayField) }.map { .text($0.rawValue) }
    }
    return Fields(id: id, kind: kind, values: values, known: known)
  }

  /// What was written down together with a day, by the field of that day.
  private static let dependents = [
    "notice_receipt": "noticed", "at_once": "decided", "courier_out": "delivered",
    "courier_in": "applied", "sent_back": "draft_from",
  ]
}

extension ApplicationStage {
  /// The field with the day on which it was reached.
  var dayField: String {
    switch self {
    case .applied: "applied"
    case .accepted: "accepted"
    case .decided: "decided"
    case .delivered: "delivered"
    }
  }
}

extension [ApplicationEvent] {
  /// True when `pause` was known on `day`: from the day of its notice on, before it or behind it; from its first
  /// day where no step tells of it, as in tables of another register.
  func know(_ pause: Pause, on day: Day) -> Bool {
    let noted = filter { $0.step == .pause && $0.pause == pause }.map(\.day).min()
    return (noted ?? pause.from) <= day
  }
}
