package import Model

/// Where a visit could go, the best slot of each crew's day first.
package struct CandidatesReport: Sendable {
  private let visit: RecordID
  private let slots: [Slot]
  private let book: PlanBook

  package init(_ slots: [Slot], for visit: RecordID, book: PlanBook) {
    self.visit = visit
    self.slots = slots
    self.book = book
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let words = SlotWords(book: book)
    let head = words.name(visit)
    let lines =
      slots.isEmpty
      ? [
        zh
          ? "  没有可行的时段；原因见 waiqin plan explain"
          : "  no slot holds it as the plan stands; waiqin plan explain says why"
      ]
      : slots.map { "  " + words.text($0, screen.language) }
    return ([head] + lines).flatMap { Paragraph.lines($0, on: screen, indent: 4) }
      .map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([("visit", .text(visit.text)), ("slots", .list(slots.map(\.json)))])
  }
}

extension Slot {
  var json: JSONOutput {
    .object([
      ("day", .text(day.iso)), ("crew", .integer(crew.number)),
      ("officers", .texts(crew.officers)), ("position", .integer(position)),
      ("begins", .text(begins.text)), ("driving_minutes", .integer(drivingMinutes)),
      ("wish_minutes", .integer(wishMinutes)),
    ])
  }
}
