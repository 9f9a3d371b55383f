package import Model

/// A step that was just taken.
package struct StepReport: Sendable {
  private let kind: RecordKind
  private let record: RecordID
  private let name: String
  private let step: String
  private let words: any Phrased & Sendable
  private let day: Day
  private let person: String?
  private let status: String

  package init(
    kind: RecordKind, record: RecordID, name: String, step: String,
    words: any Phrased & Sendable, day: Day, person: String?, status: String
  ) {
    self.kind = kind
    self.record = record
    self.name = name
    self.step = step
    self.words = words
    self.day = day
    self.person = person
    self.status = status
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let parts = [
      kind.text(in: language), name, words.text(in: language), day.iso, person ?? "",
    ]
    return Paragraph.lines(
      parts.filter { !$0.isEmpty }.joined(separator: "  "), on: screen, indent: 2
    ).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("id", .text(record.text)), ("step", .text(step)), ("day", .text(day.iso)),
      ("person", .optional(person)), ("status", .text(status)),
    ])
  }
}
