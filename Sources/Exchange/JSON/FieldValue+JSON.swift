package import Model

extension FieldValue {
  /// The value that `json` spells in the dialect of bundles; nil when it spells none.
  package init?(json: String) {
    guard let value = try? JSONReader.value(of: Array(json.utf8), dialect: .bundle),
      let field = try? value.fieldValue()
    else { return nil }
    self = field
  }
}
