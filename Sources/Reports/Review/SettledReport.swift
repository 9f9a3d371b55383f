package import Model

/// What was just settled in the review list.
package struct SettledReport: Sendable {
  private let found: ReviewCase
  private let chosen: FieldValue?

  /// - Parameter chosen: the value that a conflict was settled with.
  package init(_ found: ReviewCase, chosen: FieldValue? = nil) {
    self.found = found
    self.chosen = chosen
  }

  package func text(on screen: Screen) -> String {
    var line = ReviewWords.settled(found.item, screen.language)
    if let chosen, case .conflict(_, let name) = found.item.subject {
      line += screen.language == .zh ? "；现为：" : "; now: "
      let field = found.kind?.field(name)
      line += FieldText.text(
        masked(chosen, name), field: field, kind: found.kind, screen.language)
    }
    return Paragraph.lines(line, on: screen, indent: 4).map { $0 + "\n" }.joined()
  }

  private func masked(_ value: FieldValue, _ name: String) -> FieldValue {
    found.kind.map { found.mask.masked(value, of: name, in: $0) } ?? value
  }

  package var json: JSONOutput {
    .object([
      ("item", ReviewWords.json(found.item)), ("value", chosen.map(shown) ?? .null),
    ])
  }

  private func shown(_ value: FieldValue) -> JSONOutput {
    guard case .conflict(_, let name) = found.item.subject else { return .value(value) }
    return .value(masked(value, name))
  }
}
