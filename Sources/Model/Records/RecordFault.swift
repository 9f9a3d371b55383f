/// Why a record's values do not make a usable noun.
package enum RecordFault: Fault, Hashable {
  case missing(kind: RecordKind, id: RecordID, field: String)
  case dueBeforeStart(kind: RecordKind, id: RecordID, start: Day, due: Day)
  case moreCertifiedThanPeople(id: RecordID, certified: Int, people: Int)
  case ownBackup(code: String)

  package var code: String {
    switch self {
    case .missing: "E-FIELD-MISSING"
    case .dueBeforeStart: "E-DUE-BEFORE-START"
    case .moreCertifiedThanPeople: "E-CERTIFIED"
    case .ownBackup: "E-OWN-BACKUP"
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.missing(let kind, let id, let field), .zh):
      "\(kind.text(in: .zh)) \(id.short)：缺少“\(label(kind, field, .zh))”（\(field)）；请补填"
    case (.missing(let kind, let id, let field), .en):
      "\(kind.text(in: .en)) \(id.short): no '\(field)' (\(label(kind, field, .en))); fill it in"
    case (.dueBeforeStart(let kind, let id, let start, let due), .zh):
      "\(kind.text(in: .zh)) \(id.short)：到期日 '\(due.iso)' 早于起始日 '\(start.iso)'；请更正其中一个"
    case (.dueBeforeStart(let kind, let id, let start, let due), .en):
      "\(kind.text(in: .en)) \(id.short): due '\(due.iso)' lies before its start '\(start.iso)'; "
        + "correct one of them"
    case (.moreCertifiedThanPeople(let id, let certified, let people), .zh):
      "走访 \(id.short)：持证人数 '\(certified)' 多于人数 '\(people)'；请更正其中一个"
    case (.moreCertifiedThanPeople(let id, let certified, let people), .en):
      "visit \(id.short): '\(certified)' officers with certificate of '\(people)' officers; "
        + "correct one of them"
    case (.ownBackup(let code), .zh):
      "人员 \(code)：B岗不能是本人；请另选一人"
    case (.ownBackup(let code), .en):
      "officer \(code): can't be the own stand-in; name another officer"
    }
  }

  private func label(_ kind: RecordKind, _ field: String, _ language: Language) -> String {
    kind.field(field)?.text(in: language) ?? field
  }
}
