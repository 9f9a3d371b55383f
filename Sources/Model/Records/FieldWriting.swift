/// A field as somebody wrote it down, with the day from which that holds.
package struct FieldWriting: Hashable, Sendable {
  package let field: String
  /// The day of the step that wrote it, else of the writing. What a record was given without a step, before anything
  /// else, holds from the beginning.
  package let day: Day
  /// Nil where it was emptied.
  package let value: String?

  package init(_ field: String, day: Day, value: String?) {
    self.field = field
    self.day = day
    self.value = value
  }
}

extension [FieldWriting] {
  /// What stood in `field` at the end of `day`: from its last writing on, or where it has none, what the record shows;
  /// before, what the last one up to then wrote.
  package func value(of field: String, on day: Day, shown: String?) -> String? {
    let writings = filter { $0.field == field }
    guard let last = writings.last, day < last.day else { return shown }
    return writings.last { $0.day <= day }?.value
  }
}
