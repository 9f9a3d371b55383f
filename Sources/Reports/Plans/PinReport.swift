package import Model

/// What a visit is pinned to from now on.
package struct PinReport: Sendable {
  private let visit: RecordID
  private let title: String
  private let pin: Pin?

  /// - Parameter pin: nil where it is left to the planner.
  package init(visit: RecordID, title: String, pin: Pin?) {
    self.visit = visit
    self.title = title
    self.pin = pin
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let words =
      pin.map { (zh ? "锁定 " : "pinned to ") + $0.text(in: screen.language) }
      ?? (zh ? "不再锁定" : "no longer pinned")
    return Paragraph.lines("\(title) [\(visit.short)]  \(words)", on: screen, indent: 2)
      .map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("visit", .text(visit.text)), ("officer", .optional(pin?.officer)),
      ("begins", .optional(pin?.window?.text)),
    ])
  }
}
