internal import Model

/// How an action of the log is put into words.
enum ActionWords {
  static func line(_ action: LoggedAction) -> String {
    "\(action.number)  \(time(action.at))  \(action.person)  \(action.command)"
  }

  static func time(_ instant: Instant) -> String { "\(instant.day.iso) \(instant.timeOfDay.text)" }

  /// What became of it, or what it did to another action.
  static func state(_ action: LoggedAction, _ language: Language) -> String {
    switch (action.kind, action.isUndone, language) {
    case (.reversal(let target), _, .zh): "（针对 \(target)）"
    case (.reversal(let target), _, .en): " (of \(target))"
    case (_, true, .zh): "（已撤销）"
    case (_, true, .en): " (undone)"
    default: ""
    }
  }

  static func json(_ action: LoggedAction) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("number", .integer(Int(action.number))), ("at", .text(action.at.rfc3339)),
      ("person", .text(action.person)), ("command", .text(action.command)),
      ("operations", .integer(action.operations)), ("records", .integer(action.records)),
      ("undone", .bool(action.isUndone)),
    ]
    switch action.kind {
    case .command: members.append(("kind", .text("command")))
    case .intake: members.append(("kind", .text("import")))
    case .note: members.append(("kind", .text("note")))
    case .reversal(let target):
      members += [("kind", .text("reversal")), ("reverses", .integer(Int(target)))]
    }
    return .object(members)
  }
}
