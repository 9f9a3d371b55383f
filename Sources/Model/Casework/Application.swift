/// An application for an approval, filing or permit.
package struct Application: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let number: String?
  package let name: String
  package let site: RecordID?
  package let `class`: ApplicationClass
  package let stage: ApplicationStage
  package let applied: Day?
  package let accepted: Day?
  package let decided: Day?
  package let delivered: Day?
  package let pauses: [Pause]
  package let channel: String?
  /// How often the applicant had to come.
  package let trips: Int
  package let handledBy: String?
  package let officer: String?

  /// - Throws: `RecordFault` when name or class are missing, or it was decided before acceptance.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    number = fields.text("number")
    name = try fields.requiredText("name")
    site = fields.reference("site")
    `class` = try fields.requiredChoice("class")
    stage = fields.choice("stage") ?? .applied
    applied = fields.day("applied")
    accepted = fields.day("accepted")
    decided = fields.day("decided")
    delivered = fields.day("delivered")
    pauses = fields.pauses("pauses")
    channel = fields.text("channel")
    trips = fields.integer("trips") ?? 0
    handledBy = fields.text("handled_by")
    officer = fields.text("officer")
    if let accepted, let decided, decided < accepted {
      throw .dueBeforeStart(kind: .application, id: id, start: accepted, due: decided)
    }
  }
}

/// The classes that are counted apart: no average ever mixes two of them.
package enum ApplicationClass: String, CaseIterable, Sendable, Phrased {
  case reportBook = "report_book"
  case reportForm = "report_form"
  case registration
  case crossDepartment = "cross_department"
  case permit

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.reportBook, .zh): "报告书"
    case (.reportBook, .en): "report book"
    case (.reportForm, .zh): "报告表"
    case (.reportForm, .en): "report form"
    case (.registration, .zh): "登记表备案"
    case (.registration, .en): "registration form"
    case (.crossDepartment, .zh): "部门间事项"
    case (.crossDepartment, .en): "cross-department"
    case (.permit, .zh): "排污许可"
    case (.permit, .en): "discharge permit"
    }
  }
}

/// The stages of an application, in the order of safety.
package enum ApplicationStage: String, CaseIterable, Sendable, Phrased {
  case applied
  case accepted
  case decided
  case delivered

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.applied, .zh): "申请"
    case (.applied, .en): "applied"
    case (.accepted, .zh): "受理"
    case (.accepted, .en): "accepted"
    case (.decided, .zh): "作出决定"
    case (.decided, .en): "decided"
    case (.delivered, .zh): "送达"
    case (.delivered, .en): "delivered"
    }
  }
}
