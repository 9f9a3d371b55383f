extension Fields {
  /// An application as it stood at the end of `day`: what happened later has not happened yet.
  ///
  /// Trips and channel have no day of their own and stay.
  /// - Returns: nil where nothing of it had begun.
  package func application(asOf day: Day) -> Fields? {
    func isLater(_ field: String) -> Bool { self.day(field).map { day < $0 } ?? false }
    if isLater("applied"), self.day("draft_from").map({ day < $0 }) ?? true { return nil }
    var values: [String: FieldValue] = [:]
    for field in kind.fields {
      let source = Self.dependents[field.name] ?? field.name
      if !isLater(source) { values[field.name] = value(field.name) }
    }
    if let pauses = values["pauses"]?.list {
      values["pauses"] = .list(
        pauses.filter { pause in
          pause.text.flatMap { try? Pause(text: $0) }.map { $0.from <= day } ?? true
        })
    }
    if let recorded: ApplicationStage = choice("stage") {
      let stages = ApplicationStage.allCases
      let reached = stages.prefix { $0 != recorded } + [recorded]
      values["stage"] = reached.last { !isLater($0.dayField) }.map { .text($0.rawValue) }
    }
    return Fields(id: id, kind: kind, values: values)
  }

  /// What was written down together with a day, by the field of that day.
  private static let dependents = [
    "notice_receipt": "noticed", "at_once": "decided", "courier_out": "delivered",
    "courier_in": "applied", "sent_back": "draft_from",
  ]
}

extension ApplicationStage {
  /// The field with the day on which it was reached.
  fileprivate var dayField: String {
    switch self {
    case .applied: "applied"
    case .accepted: "accepted"
    case .decided: "decided"
    case .delivered: "delivered"
    }
  }
}
