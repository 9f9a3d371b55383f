internal import Exchange
internal import Model

extension PropertyWriting {
  /// What `operations` on one ticket wrote of its properties, by property and in the order of the days.
  ///
  /// - Parameter operations: all on the ticket that apply.
  static func all(_ operations: [Operation]) -> [PropertyWriting] {
    FieldWriting.all(operations, of: TicketProperty.allCases.map(\.rawValue)).compactMap { one in
      TicketProperty(rawValue: one.field).map { property in
        PropertyWriting(property, day: one.day, value: one.value)
      }
    }
  }
}

extension PropertyWriting {
  /// The writings as a column keeps them; nil for none.
  static func text(_ writings: [PropertyWriting]) -> String? {
    if writings.isEmpty { return nil }
    return writings.map { writing in
      let head = "\(writing.property.rawValue) \(writing.day.number)"
      return writing.value.map { head + " " + $0.replacing("\n", with: " ") } ?? head
    }.joined(separator: "\n")
  }

  static func all(_ text: String) -> [PropertyWriting] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count >= 2, let property = TicketProperty(rawValue: String(parts[0])),
        let day = Int(parts[1])
      else { return nil }
      return PropertyWriting(
        property, day: Day(number: day), value: parts.count > 2 ? String(parts[2]) : nil)
    }
  }
}
