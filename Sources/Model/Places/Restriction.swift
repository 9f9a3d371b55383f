/// A line of a region's negative list (负面清单): what shuts a project out of the lighter way.
package struct Restriction: Hashable, Sendable, Identifiable {
  package let id: RecordID
  /// The number of the line in its document.
  package let line: String
  package let region: RecordID
  /// The beginning of the industry codes that it hits; nil where words alone decide.
  package let industry: String?
  /// Words of processes that it hits.
  package let words: [String]
  package let document: String?
  package let validity: Validity
  package let reason: String?

  /// - Throws: `RecordFault` without line or region, or when it ends before it begins.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    line = try fields.requiredText("line")
    region = try fields.requiredReference("region")
    industry = fields.text("industry")
    words = fields.texts("words")
    document = fields.text("document")
    validity = try Validity(fields)
    reason = fields.text("reason")
  }
}
