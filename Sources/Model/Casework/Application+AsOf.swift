extension Fields {
  /// An application as it stood at the end of `day`: what happened later has not happened yet.
  ///
  /// What has no day of its own is that of its writing (`writtenFields`); all else without a day stays, such as trips.
  /// - Parameters:
  ///   - events: its steps; they tell from which day a pause was known.
  ///   - writings: what was ever written of `writtenFields`; may be empty where nothing was written after `day`.
  ///   - added: the day on which it was first written down, asked for where it has no day of its own.
  /// - Returns: nil where nothing of it had begun.
  package func application(
    asOf day: Day, events: [ApplicationEvent], writings: [FieldWriting], added: Day? = nil
  ) -> Fields? {
    func isLater(_ field: String) -> Bool { self.day(field).map { day < $0 } ?? false }
    if let begun = applicationBegun(added: added), day < begun { return nil }
    var values: [String: FieldValue] = [:]
    for field in kind.fields {
      let source = Self.dependents[field.name] ?? field.name
      if !isLater(source) { values[field.name] = value(field.name) }
    }
    for field in Set(writings.map(\.field)) {
      let word = writings.value(of: field, on: day, shown: text(field))
      values[field] = word.map { .text($0) }
    }
    if let pauses = values["pauses"]?.list {
      let known = pauses.filter { pause in
        pause.text.flatMap { try? Pause(text: $0) }.map { events.know($0, on: day) } ?? true
      }
      values["pauses"] = known.isEmpty ? nil : .list(known)
    }
    values["stage"] = applicationStage(on: day).map { .text($0.rawValue) }
    return Fields(id: id, kind: kind, values: values, known: known)
  }

  /// The day from which an application is there for the bureau: that of its receipt, or of the draft before it; while it
  /// has not come in, its first other day or the day on which it was added, whichever is earlier.
  func applicationBegun(added: Day?) -> Day? {
    let own = [day("applied"), day("draft_from")].compactMap { $0 }.min()
    if day("applied") != nil { return own }
    let others = ["noticed", "completed", "accepted", "decided", "delivered", "drafted"]
    return (others.map(day) + [own, added]).compactMap { $0 }.min()
  }

  /// The fields of an application that may change while it is in hand and that lists ask for.
  package static let writtenFields = ["class", "officer", "channel", "site", "item"]

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
