internal import Exchange
internal import Model

/// What a ticket is narrowed down by, as somebody wrote it down, and as a column keeps it.
extension FieldWriting {
  /// What `operations` on one ticket wrote of its properties.
  ///
  /// - Parameter operations: all on the ticket that apply.
  static func ofProperties(_ operations: [Operation]) -> [FieldWriting] {
    all(operations, of: TicketProperty.allCases.map(\.rawValue))
  }

  /// The writings as a column keeps them; nil for none.
  static func text(_ writings: [FieldWriting]) -> String? {
    if writings.isEmpty { return nil }
    return writings.map { writing in
      let head = "\(writing.field) \(writing.day.number)"
      return writing.value.map { head + " " + $0.replacing("\n", with: " ") } ?? head
    }.joined(separator: "\n")
  }

  static func all(_ text: String) -> [FieldWriting] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count >= 2, let day = Int(parts[1]) else { return nil }
      return FieldWriting(
        String(parts[0]), day: Day(number: day), value: parts.count > 2 ? String(parts[2]) : nil)
    }
  }
}
