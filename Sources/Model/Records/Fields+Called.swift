extension RecordKind {
  /// The fields by whose values people call a record of this kind.
  package var callings: [String] {
    ["number", "code", "name", "title", "plate", "line"].filter { field($0) != nil }
  }
}

extension Fields {
  /// Whether people call the record so: by its number, code, name, title, plate or line, or its whole identifier.
  package func isCalled(_ text: String) -> Bool {
    id.text == text || kind.callings.contains { self.text($0) == text }
  }
}
