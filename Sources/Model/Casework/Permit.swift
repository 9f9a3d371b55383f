/// A discharge permit (排污许可证) that a site holds.
package struct Permit: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let number: String
  package let site: RecordID
  package let `class`: PermitClass
  /// The code in the national classification of industries.
  package let industry: String?
  package let issued: Day?
  /// The last day on which it holds.
  package let expires: Day?

  /// - Throws: `RecordFault` without number, site or class, or when it expires before it was issued.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    number = try fields.requiredText("number")
    site = try fields.requiredReference("site")
    `class` = try fields.requiredChoice("class")
    industry = fields.text("industry")
    issued = fields.day("issued")
    expires = fields.day("expires")
    if let issued, let expires, expires < issued {
      throw .dueBeforeStart(kind: .permit, id: id, start: issued, due: expires)
    }
  }
}

/// How strictly a permit holder is managed.
package enum PermitClass: String, CaseIterable, Sendable, Phrased {
  case key
  case simple
  case registration

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.key, .zh): "重点管理"
    case (.key, .en): "key"
    case (.simple, .zh): "简化管理"
    case (.simple, .en): "simple"
    case (.registration, .zh): "登记管理"
    case (.registration, .en): "registration"
    }
  }
}
