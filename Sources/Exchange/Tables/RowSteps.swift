package import Model

/// What a row of tickets tells of steps besides the fields that they wrote: the days, and why a ticket was handed on.
package struct RowSteps: Hashable, Sendable {
  /// The day of the answer.
  package var answered: Day?
  /// The day on which it was handed on.
  package var returned: Day?
  /// Why it was handed on.
  package var reason: String?

  static let none = RowSteps()

  /// A column that tells of a step, and is no field of the record.
  package enum Column: String, CaseIterable, Hashable, Sendable {
    case answered
    case returned
    case reason = "return_reason"

    package var zh: String {
      switch self {
      case .answered: "答复日"
      case .returned: "退回日"
      case .reason: "退回原因"
      }
    }

    package var en: String {
      switch self {
      case .answered: "answered"
      case .returned: "returned"
      case .reason: "return reason"
      }
    }

    /// Other headings of the same column.
    var synonyms: [String] {
      switch self {
      case .answered: ["答复日期", "反馈日", "反馈日期"]
      case .returned: ["退回日期", "转交日", "转交日期"]
      case .reason: ["退回理由", "转交原因", "转交理由"]
      }
    }
  }

  private func hasValue(_ column: Column) -> Bool {
    switch column {
    case .answered: answered != nil
    case .returned: returned != nil
    case .reason: reason != nil
    }
  }

  /// The fields that steps write, and what a row has to say beside each so that its step can be told.
  private static let needs: [(field: String, columns: [Column])] = [
    ("answer", [.answered]), ("transfer_to", [.returned, .reason]),
  ]

  /// What keeps the steps of a new row from being told, and the field or column that it is about; nil for nothing.
  func problem(
    in values: [(field: String, value: FieldValue)], today: Day
  ) -> (problem: TableFault.Problem, at: TableColumn)? {
    func has(_ field: String) -> Bool { values.contains { $0.field == field } }
    if has("helpers"), !has("handler") {
      return (.stepLacks(field: "helpers", .fields(["handler"])), .field("helpers"))
    }
    for (field, columns) in Self.needs {
      let lacking = columns.filter { !hasValue($0) }
      if has(field), !lacking.isEmpty {
        return (.stepLacks(field: field, .columns(lacking)), .field(field))
      }
      if !has(field), let column = columns.first(where: hasValue) {
        return (.stepWithout(column, field: field), .step(column))
      }
    }
    if has("answer"), has("transfer_to") { return (.answeredAndReturned, .field("transfer_to")) }
    let found = values.first { $0.field == "found" }?.value.text.flatMap { try? Day(iso: $0) }
    for (column, day) in [(Column.answered, answered), (.returned, returned)] {
      guard let day else { continue }
      if let found, day < found { return (.stepBefore(column, day, found: found), .step(column)) }
      if today < day { return (.stepAhead(column, day, today: today), .step(column)) }
    }
    return nil
  }
}
