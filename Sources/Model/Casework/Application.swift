/// An application for an approval, filing or permit.
package struct Application: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let number: String?
  /// What it is called, without what tells who complained.
  package let name: String
  package let site: RecordID?
  /// The item of the catalogue under which it falls.
  package let item: RecordID?
  package let `class`: ApplicationClass
  /// The farthest that was written, or whose day is known.
  package let stage: ApplicationStage
  package let applied: Day?
  /// The day of the one notice of everything that is missing (一次性告知); nil without one.
  package let noticed: Day?
  package let noticeReceipt: String?
  /// The day on which the missing material was complete.
  package let completed: Day?
  package let accepted: Day?
  package let decided: Day?
  package let delivered: Day?
  package let pauses: [Pause]
  /// True for what was decided at the window at once (即办).
  package let isAtOnce: Bool
  package let channel: Channel?
  /// How often the applicant had to come; nil where nobody wrote it down.
  package let trips: Int?
  /// The numbers of the couriers that brought the material and took the decision.
  package let courierIn: String?
  package let courierOut: String?
  package let handledBy: Handling?
  package let agency: RecordID?
  /// The drafting clock (领跑者): from the contract with all material to the draft handed over.
  package let draftFrom: Day?
  package let drafted: Day?
  /// How often the draft was sent back.
  package let sentBack: Int
  /// The region of the reform that it lies in.
  package let region: RecordID?
  /// True when it went the lighter way of that region.
  package let isLighter: Bool
  package let officer: String?

  /// - Throws: `RecordFault` when name or class are missing, or it was decided before acceptance.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    number = fields.text("number")
    name = try fields.masked.requiredText("name")
    site = fields.reference("site")
    item = fields.reference("item")
    `class` = try fields.requiredChoice("class")
    stage = fields.applicationStage() ?? .applied
    applied = fields.day("applied")
    noticed = fields.day("noticed")
    noticeReceipt = fields.text("notice_receipt")
    completed = fields.day("completed")
    accepted = fields.day("accepted")
    decided = fields.day("decided")
    delivered = fields.day("delivered")
    pauses = fields.pauses("pauses")
    isAtOnce = fields.bool("at_once")
    channel = fields.choice("channel")
    trips = fields.integer("trips")
    courierIn = fields.text("courier_in")
    courierOut = fields.text("courier_out")
    handledBy = fields.choice("handled_by")
    agency = fields.reference("agency")
    draftFrom = fields.day("draft_from")
    drafted = fields.day("drafted")
    sentBack = fields.integer("sent_back") ?? 0
    region = fields.reference("region")
    isLighter = fields.bool("lighter")
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
    case (.registration, .en): "registration"
    case (.crossDepartment, .zh): "部门间事项"
    case (.crossDepartment, .en): "cross-department"
    case (.permit, .zh): "排污许可"
    case (.permit, .en): "permit"
    }
  }
}

/// The door through which an application came in.
package enum Channel: String, CaseIterable, Sendable, Phrased {
  case window
  case online
  case phone

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.window, .zh): "窗口"
    case (.window, .en): "window"
    case (.online, .zh): "网上"
    case (.online, .en): "online"
    case (.phone, .zh): "电话"
    case (.phone, .en): "phone"
    }
  }
}

/// Who goes through the application for the builder (审批代办): recorded, never suggested.
package enum Handling: String, CaseIterable, Sendable, Phrased {
  case own = "self"
  case agency
  case section

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.own, .zh): "自办"
    case (.own, .en): "self"
    case (.agency, .zh): "中介代办"
    case (.agency, .en): "agency"
    case (.section, .zh): "科室代办"
    case (.section, .en): "section"
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
