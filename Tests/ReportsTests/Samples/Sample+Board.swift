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
      if number % 7 != 3 { values["handler"] = .text("O-00\(number % 5 + 1)") }
      values["source"] = .text(TicketSource.allCases[number % 7].rawValue)
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
    return BoardReport(
      figures, names: BoardNames(towns: Town.xiuzhou, officers: try officers),
      intake: BoardIntake(
        review: reviewItems,
        freshness: try (1...14).map { number in
          BoardIntake.Freshness(
            officer: number < 10 ? "O-00\(number)" : "O-0\(number)",
            received: number % 5 == 0 ? nil : try Day(iso: "2026-11-\(10 + number % 3 * 4)"))
        }), cases: try cases(on: day))
  }

  /// Approvals of two classes, and a visit that one officer made alone.
  private static func cases(on day: String) throws -> BoardCases {
    let item = try Item(
      fields(
        .item, 90,
        [
          "code": .text("示-01"), "name": .text("示例事项"), "class": .text("permission"),
          "statutory": .integer(30), "promised": .integer(40),
        ]))
    let applications = try (0..<5).map { number in
      try Application(
        fields(
          .application, 91 + number,
          [
            "name": .text("示例项目"), "class": .text(number < 3 ? "report_form" : "registration"),
            "item": .text(item.id.text), "trips": .integer(Int64(number % 2)),
            "at_once": .bool(number > 2), "accepted": .text("2026-11-02"),
            "pauses": .texts(number == 1 ? ["2026-11-03..2026-11-03"] : []),
            "decided": .text("2026-11-0\(number + 3)"),
          ]))
    }
    let visit = try Visit(
      fields(
        .visit, 96,
        [
          "kind": .text("inspection"), "title": .text("示例检查"), "site": .text(id(1).text),
          "status": .text("done"), "crew": .texts(["O-001"]),
        ]))
    let asked = try Day(iso: day)
    return BoardCases(
      applications: applications, events: [:], items: [item], visits: [visit],
      visitDays: [visit.id: asked], officers: [], on: asked, calendar: .china)
  }

  private static var officers: [Officer] {
    get throws {
      try (1...4).map { number in
        try Officer(
          fields(
            .officer, 400 + number,
            [
              "code": .text("O-00\(number)"),
              "name": .text(["张三", "李四", "王五", "欧阳建国"][number - 1]),
            ]))
      }
    }
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
