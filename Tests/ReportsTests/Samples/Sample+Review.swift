import Model

extension Sample {
  static var reviewCases: [ReviewCase] {
    get throws {
      try zip(reviewItems, [names[0], names[3], "tablet-O-003", "tablet-O-009", nil]).map {
        item, name in
        ReviewCase(
          item: item, kind: item.id.hasPrefix("F") || item.id.hasPrefix("G") ? nil : .ticket,
          name: name, values: item.id.hasPrefix("C") ? try values : [])
      }
    }
  }

  private static var values: [ReviewCase.Value] {
    get throws {
      [
        ReviewCase.Value(
          value: .text("in_hand"), isShown: true, written: try written(1),
          base: [.text("accepted")],
          note: ReviewCase.Note(
            kind: .note, value: .object([("text", .text("𠮷田𠀋：设备仍在运行 👍🏽"))]))),
        ReviewCase.Value(
          value: .text("closed"), isShown: false, written: try written(2), base: [], note: nil),
      ]
    }
  }

  private static func written(_ number: UInt8) throws -> ReviewCase.Written {
    ReviewCase.Written(
      operation: operation(number), officer: number == 1 ? "O-001" : nil,
      device: "tablet-O-00\(number)", sequence: Int64(number) + 10,
      at: try Timestamp(rfc3339: "2026-11-20T09:1\(number):00+08:00"),
      received: try Timestamp(rfc3339: "2026-11-23T12:00:00+08:00").instant, text: "{}")
  }
}
