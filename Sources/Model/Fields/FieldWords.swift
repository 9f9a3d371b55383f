extension RecordKind {
  /// What people call `word`, where the field called `name` takes one of a list of words; nil for any other.
  package func phrase(_ word: String, of name: String) -> (any Phrased)? {
    switch (self, name) {
    case (.ticket, "category"), (.ticket, "also"): Category(rawValue: word)
    case (.ticket, "status"): TicketStatus(rawValue: word)
    case (.ticket, "source"): TicketSource(rawValue: word)
    case (.visit, "kind"): VisitKind(rawValue: word)
    case (.visit, "status"): VisitStatus(rawValue: word)
    case (.application, "class"): ApplicationClass(rawValue: word)
    case (.application, "stage"): ApplicationStage(rawValue: word)
    case (.application, "channel"): Channel(rawValue: word)
    case (.application, "handled_by"): Handling(rawValue: word)
    case (.item, "class"): ItemClass(rawValue: word)
    case (.region, "status"): Region.Status(rawValue: word)
    case (.permit, "class"): PermitClass(rawValue: word)
    case (.visit, "skills"), (.officer, "skills"): Skill(rawValue: word)
    default: nil
    }
  }
}
