/// A field that steps write, each step with its day and person: what stands there changes by a step and by nothing else.
package struct StepField: Sendable {
  package let name: String
  /// The commands that write it, without the program's name.
  package let commands: [String]
  /// Who may fill it in where it is empty.
  package let filling: Filling

  package enum Filling: Sendable {
    case steps
    /// Also a table, which tells what another register keeps.
    case tables
    /// Also an edit and a new record.
    case anybody
  }

  fileprivate init(_ name: String, _ commands: String..., filling: Filling = .steps) {
    self.name = name
    self.commands = commands
    self.filling = filling
  }
}

extension RecordKind {
  /// The fields of this kind that steps write.
  package var stepFields: [StepField] {
    switch self {
    case .ticket: StepField.ticket
    case .application: StepField.application
    case .visit: StepField.visit
    case .site, .officer, .item, .region, .restriction, .permit, .agency, .car: []
    }
  }

  package func stepField(_ name: String) -> StepField? { stepFields.first { $0.name == name } }

  /// True for what nobody types into a record by hand.
  package func isSetBySteps(_ field: String) -> Bool {
    switch stepField(field)?.filling {
    case .steps?, .tables?: true
    case .anybody?, nil: false
    }
  }
}

extension StepField {
  fileprivate static let ticket = [
    StepField("status", "ticket assign", "ticket return", "ticket answer", "ticket close"),
    StepField("handler", "ticket assign"), StepField("helpers", "ticket assign"),
    StepField("answer", "ticket answer"), StepField("transfer_to", "ticket return"),
    StepField("due", "ticket extend", filling: .anybody),
  ]

  fileprivate static let application = [
    StepField("stage", "application accept", "application decide", filling: .tables),
    StepField("applied", "application apply", filling: .tables),
    StepField("noticed", "application notice", filling: .tables),
    StepField("notice_receipt", "application notice", filling: .tables),
    StepField("completed", "application complete", filling: .tables),
    StepField("accepted", "application accept", filling: .tables),
    StepField("decided", "application decide", filling: .tables),
    StepField("at_once", "application decide --at-once", filling: .tables),
    StepField("delivered", "application deliver", filling: .tables),
    StepField("pauses", "application pause", filling: .tables),
    StepField("draft_from", "application draft", filling: .tables),
    StepField("drafted", "application draft", filling: .tables),
    StepField("sent_back", "application draft", filling: .tables),
  ]

  fileprivate static let visit = [
    StepField("status", "visit start", "visit finish", "visit miss"),
    StepField("planned", "plan publish"), StepField("pinned_officer", "plan pin"),
    StepField("pinned", "plan pin"),
  ]
}
