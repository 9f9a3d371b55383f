package import Model

/// What an undo or a redo did: the action, and each field with the value that stands there now.
package struct ReversalReport: Sendable {
  private let reversal: Reversal
  private let isRedo: Bool

  package init(_ reversal: Reversal, isRedo: Bool) {
    self.reversal = reversal
    self.isRedo = isRedo
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let verb = isRedo ? (zh ? "已重做" : "redone") : (zh ? "已撤销" : "undone")
    var lines = ["\(verb)  \(ActionWords.line(reversal.action))"]
    for change in reversal.changes { lines.append("  " + line(change, screen.language)) }
    if reversal.entries > 0 {
      lines.append(
        zh
          ? "  另有 \(reversal.entries) 条环节、记录或处理决定一并\(isRedo ? "恢复" : "撤回")"
          : "  steps, notes and decisions "
            + (isRedo ? "that stand again: " : "taken back: ") + String(reversal.entries))
    }
    for place in reversal.kept {
      lines.append(
        "  " + name(place, screen.language)
          + (zh ? "：之后已被改写，未动" : ": written since, left as it is"))
    }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  private func line(_ change: Reversal.Change, _ language: Language) -> String {
    let place = change.place
    let words = change.values.map { value -> String in
      if case .null = value { return language == .zh ? "（空）" : "(empty)" }
      if isSecret(place) { return FieldText.mask }
      return FieldText.text(
        value, field: place.kind.field(place.field), kind: place.kind, language)
    }
    let values = words.joined(separator: " / ")
    return name(place, language) + (language == .zh ? "：\(values)" : ": \(values)")
      + (change.isConflict ? (language == .zh ? "（冲突再现）" : " (a conflict again)") : "")
  }

  private func name(_ place: Reversal.Place, _ language: Language) -> String {
    let field = place.kind.field(place.field)?.text(in: language) ?? place.field
    return "\(place.kind.text(in: language)) \(place.name ?? place.record.short)  \(field)"
  }

  private func isSecret(_ place: Reversal.Place) -> Bool {
    place.kind.isPrivate(place.field)
  }

  package var json: JSONOutput {
    .object([
      (isRedo ? "redone" : "undone", ActionWords.json(reversal.action)),
      (
        "changes",
        .list(
          reversal.changes.map { change in
            .object([
              ("record", .text(change.place.record.text)), ("field", .text(change.place.field)),
              (
                "values",
                isSecret(change.place) ? .null : .list(change.values.map { .value($0) })
              ), ("conflict", .bool(change.isConflict)),
            ])
          })
      ),
      ("entries", .integer(reversal.entries)),
      (
        "kept",
        .list(
          reversal.kept.map {
            .object([("record", .text($0.record.text)), ("field", .text($0.field))])
          })
      ),
    ])
  }
}
