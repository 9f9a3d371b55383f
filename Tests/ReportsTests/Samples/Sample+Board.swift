import Model

@testable import Reports

extension Sample {
  static func board(on day: String) throws -> BoardReport {
    let histories = try (0..<30).map { number in
      let found = try Day(iso: "2026-10-10").adding(days: number * 3 / 2)
      let steps: [TicketStep] = [.find, .assign, .start, .answer, .rate, .close]
      let taken = steps.prefix(number % 7)
      var values: [String: FieldValue] = [
        "title": .text("示例"), "found": .text(found.iso),
        "due": .text(found.adding(days: 12 + number % 5 * 9).iso),
        "status": .text((taken.compactMap(\.status).last ?? .found).rawValue),
      ]
      if number % 6 != 5 {
        values["category"] = .text(Category.allCases[number * 4 % 15].rawValue)
        values["town"] = .text(number == 7 ? "330411199" : Town.xiuzhou[number * 2 % 9].code)
      }
      return TicketHistory(
        ticket: try Ticket(fields(.ticket, number, values)),
        events: taken.enumerated().map { index, step in
          TicketEvent(
            step: step, day: found.adding(days: index * 2), person: nil, reason: nil)
        }, statusSince: taken.isEmpty ? nil : found.adding(days: taken.count * 2 - 2))
    }
    let figures = BoardFigures(histories, on: try Day(iso: day), calendar: .china)
    return BoardReport(figures, towns: Town.xiuzhou, review: reviewItems)
  }

  static let reviewItems = [
    ReviewItem(id: "C-1a2b3c4d", subject: .conflict(record: id(301), field: "status")),
    ReviewItem(
      id: "P-2b3c4d5e",
      subject: .parked(operation: operation(7), record: id(302), reason: "E-OP-NO-RECORD")),
    ReviewItem(id: "F-3c4d5e6f", subject: .fork(device: id(9), sequence: 12)),
    ReviewItem(id: "G-4d5e6f70", subject: .gap(device: id(9), missing: 3...5)),
    ReviewItem(
      id: "I-5e6f7081", subject: .incomplete(record: id(303), reason: "E-FIELD-MISSING")),
  ]

  static func operation(_ number: UInt8) -> OperationID {
    OperationID(digest: (0..<32).map { number &* 17 &+ $0 })
  }
}
