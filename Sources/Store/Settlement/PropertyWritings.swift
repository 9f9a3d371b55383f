internal import Exchange
internal import Model

extension PropertyWriting {
  /// What `operations` on one ticket wrote of its properties, by property and in the order of the days.
  ///
  /// A step counts from its own day and one that was corrected from the correction's; what a step wrote that was taken
  /// back never was. The order does not depend on how they came in.
  ///
  /// - Parameter operations: all on the ticket that apply.
  static func all(_ operations: [Operation]) -> [PropertyWriting] {
    let corrections = Corrections(operations)
    let written = operations.flatMap { operation -> [Dated] in
      let step = corrections.step(of: operation)
      if step == .takenBack { return [] }
      return operation.writes.compactMap { write in
        TicketProperty(rawValue: write.field).map { property in
          Dated(
            writing: PropertyWriting(
              property, day: step.day ?? operation.at.instant.day, value: write.value.text),
            isStep: step.day != nil, seconds: operation.at.instant.seconds)
        }
      }
    }
    return TicketProperty.allCases.flatMap { property in
      ordered(Set(written.filter { $0.writing.property == property }))
    }
  }

  private struct Dated: Hashable {
    let writing: PropertyWriting
    let isStep: Bool
    let seconds: Int64
  }

  private static func ordered(_ written: Set<Dated>) -> [PropertyWriting] {
    let sorted = written.sorted {
      ($0.writing.day, $0.seconds, $0.writing.value ?? "")
        < ($1.writing.day, $1.seconds, $1.writing.value ?? "")
    }
    // What never changed stands in the record.
    if sorted.first?.isStep == false,
      sorted.allSatisfy({ $0.writing.value == sorted.first?.writing.value })
    {
      return []
    }
    var writings: [PropertyWriting] = []
    for (index, one) in sorted.enumerated() {
      let isFromBeginning = index == 0 && !one.isStep
      let writing = PropertyWriting(
        one.writing.property, day: isFromBeginning ? .first : one.writing.day,
        value: one.writing.value)
      // The last one always, for from its day on the record is asked, which may show another value.
      if index == 0 || index == sorted.count - 1 || writings.last?.value != writing.value {
        writings.append(writing)
      }
    }
    return writings
  }
}

/// Which steps of a record stand, and on which day.
private struct Corrections {
  private let corrected: [OperationID: (operation: OperationID, entry: Operation.Entry)]

  init(_ operations: [Operation]) {
    var corrected: [OperationID: (operation: OperationID, entry: Operation.Entry)] = [:]
    for operation in operations.sorted(by: { $0.id < $1.id }) {
      guard case .add(let entry, _, _, _) = operation.action, entry.kind == .step,
        let target = entry.corrects
      else { continue }
      corrected[target] = (operation.id, entry)
    }
    self.corrected = corrected
  }

  enum Step: Equatable {
    case none
    case taken(Day)
    case takenBack

    var day: Day? { if case .taken(let day) = self { day } else { nil } }
  }

  /// The step that `operation` takes, as it stands now.
  func step(of operation: Operation) -> Step {
    guard case .add(var entry, _, _, _) = operation.action, entry.kind == .step else {
      return .none
    }
    var id = operation.id
    // No chain is longer than there are corrections, however they name each other.
    for _ in 0..<corrected.count {
      guard let next = corrected[id] else { break }
      (id, entry) = (next.operation, next.entry)
    }
    if entry.isWithdrawal { return .takenBack }
    return (entry.value["day"]?.text.flatMap { try? Day(iso: $0) }).map { .taken($0) } ?? .none
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
