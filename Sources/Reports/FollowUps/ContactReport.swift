package import Model

/// A contact that was just written down.
package struct ContactReport: Sendable {
  private let site: String
  private let day: Day
  private let next: Day?

  package init(site: String, day: Day, next: Day?) {
    self.site = site
    self.day = day
    self.next = next
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let words = next.map { [zh ? "下次联系" : "next contact", $0.iso] } ?? []
    let line = ([EntryKind.contact.text(in: screen.language), site, day.iso] + words)
      .joined(separator: "  ")
    return Paragraph.lines(line, on: screen, indent: 2).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("site", .text(site)), ("day", .text(day.iso)), ("next_contact", .optional(next?.iso)),
    ])
  }
}
