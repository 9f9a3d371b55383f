/// A power of the bureau in the catalogue of powers (权力事项库), as it stands on the days of its validity.
///
/// When its terms change, a further record with the same code takes over.
package struct Item: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let code: String
  package let name: String
  package let `class`: ItemClass
  /// True for what is decided at once, at the window (即办件).
  package let isImmediate: Bool
  /// Terms in working days; nil where none is set.
  package let statutory: Int?
  package let promised: Int?
  package let materials: [String]
  package let law: String?
  package let validity: Validity

  /// - Throws: `RecordFault` without code, name or class, or when it ends before it begins.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    code = try fields.requiredText("code")
    name = try fields.requiredText("name")
    `class` = try fields.requiredChoice("class")
    isImmediate = fields.bool("immediate")
    statutory = fields.integer("statutory")
    promised = fields.integer("promised")
    materials = fields.texts("materials")
    law = fields.text("law")
    validity = try Validity(fields)
  }
}

/// The kinds of power in the catalogue.
package enum ItemClass: String, CaseIterable, Sendable, Phrased {
  case permission
  case filing
  case confirmation
  case crossDepartment = "cross_department"
  case service
  case other

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.permission, .zh): "行政许可"
    case (.permission, .en): "permission"
    case (.filing, .zh): "备案"
    case (.filing, .en): "filing"
    case (.confirmation, .zh): "行政确认"
    case (.confirmation, .en): "confirmation"
    case (.crossDepartment, .zh): "部门间事项"
    case (.crossDepartment, .en): "cross-department"
    case (.service, .zh): "公共服务"
    case (.service, .en): "service"
    case (.other, .zh): "其他权力"
    case (.other, .en): "other"
    }
  }
}
