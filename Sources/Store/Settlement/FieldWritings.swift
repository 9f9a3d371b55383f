internal import Exchange
internal import Model

extension FieldWriting {
  /// What `operations` on one record wrote of `fields`, field by field and in the order of the days; nothing of a field
  /// that never changed.
  ///
  /// A step counts from its own day and one that was corrected from the correction's; what a step wrote that was taken
  /// back never was, and neither was what took it back. What the record was given at its entry counts from the beginning,
  /// also where a step is told of an earlier day. The order does not depend on how they came in.
  ///
  /// - Parameter operations: all on the record that apply.
  static func all(_ operations: [Operation], of fields: [String]) -> [FieldWriting] {
    let corrections = Corrections(operations)
    let written = operations.flatMap { operation -> [Dated] in
      let writes = operation.writes.filter { fields.contains($0.field) }
      if writes.isEmpty { return [] }
      let step = corrections.step(of: operation)
      if step == .takenBack { return [] }
      return writes.map { write in
        Dated(
          writing: FieldWriting(
            write.field,
            day: step.day ?? (operation.isCreation ? .first : operation.at.instant.day),
            value: write.value.text),
          isStep: step.day != nil, seconds: operation.at.instant.seconds, operation: operation.id)
      }
    }
    return fields.flatMap { field in
      let writings = written.filter { $0.writing.field == field }
      // Most fields were written once, as the record was made.
      return writings.allSatisfy { !$0.isStep } && writings.count < 2 ? [] : ordered(writings)
    }
  }

  private struct Dated {
    let writing: FieldWriting
    let isStep: Bool
    let seconds: Int64
    let operation: OperationID
  }

  private static func ordered(_ written: [Dated]) -> [FieldWriting] {
    let sorted = written.sorted {
      ($0.writing.day, $0.seconds, $0.operation) < ($1.writing.day, $1.seconds, $1.operation)
    }
    // What never changed stands in the record.
    if sorted.first?.isStep == false,
      sorted.allSatisfy({ $0.writing.value == sorted.first?.writing.value })
    {
      return []
    }
    var writings: [FieldWriting] = []
    for (index, one) in sorted.enumerated() {
      let isFromBeginning = index == 0 && !one.isStep
      let writing = FieldWriting(
        one.writing.field, day: isFromBeginning ? .first : one.writing.day,
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
    let corrections = operations.filter { $0.action.corrects }
    for operation in corrections.sorted(by: { $0.id < $1.id }) {
      guard case .add(let entry, _, _, _) = operation.action, let target = entry.corrects
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

extension Operation.Action {
  /// True where it corrects a step.
  fileprivate var corrects: Bool {
    if case .add(let entry, _, _, _) = self {
      entry.kind == .step && entry.corrects != nil
    } else {
      false
    }
  }
}
