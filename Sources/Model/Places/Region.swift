/// A region of the reform "regional assessment with standards" (区域环评+环境标准).
package struct Region: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let code: String
  package let name: String
  package let status: Status
  /// The days on which the reform holds here; open where no day is said.
  package let validity: Validity
  /// The number of the document that approved it.
  package let document: String?
  /// The standard that a project has to keep within, in words.
  package let standard: String?
  /// How many working days sooner a project here gets its decision, as its plan promises.
  package let savedWorkdays: Int
  /// nil as long as nobody has brought one in.
  package let outline: Outline?

  package enum Status: String, CaseIterable, Sendable, Phrased {
    case drafting
    case approved

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.drafting, .zh): "编制中"
      case (.drafting, .en): "drafting"
      case (.approved, .zh): "已批准"
      case (.approved, .en): "approved"
      }
    }
  }

  /// - Throws: `RecordFault` without code or name, or when it ends before it begins.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    code = try fields.requiredText("code")
    name = try fields.requiredText("name")
    status = fields.choice("status") ?? .drafting
    validity = try Validity(fields)
    document = fields.text("document")
    standard = fields.text("standard")
    savedWorkdays = fields.integer("saved") ?? 0
    outline = fields.outline("outline")
  }
}
