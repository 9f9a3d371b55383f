/// An agency that drafts assessments for builders: recorded, never suggested, for the law forbids naming one.
package struct Agency: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let name: String
  /// Its unified social credit code.
  package let number: String?

  /// - Throws: `RecordFault` without a name.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    name = try fields.requiredText("name")
    number = fields.text("number")
  }
}
