/// A problem that an enterprise, a resident or the grass roots brought ("three services").
package struct Ticket: Hashable, Sendable, Identifiable {
  package let id: RecordID
  /// The register number; nil while the office has not given one.
  package let number: String?
  package let title: String
  package let text: String?
  /// The primary category; nil while nobody has chosen one.
  package let category: Category?
  /// Further categories that the ticket touches.
  package let also: [Category]
  package let source: TicketSource
  package let site: RecordID?
  package let town: String?
  package let found: Day
  package let due: Day?
  package let status: TicketStatus
  /// 1 (light) to 3 (grave).
  package let severity: Int
  package let handler: String?
  package let helpers: [String]
  package let answer: String?
  package let transferTo: String?
  package let complainant: Complainant?
  /// As in `Fields`.
  private let known: PrivacyMask?

  /// Who complained: shown only where a command was asked to unmask it.
  package struct Complainant: Hashable, Sendable {
    package let name: String?
    package let phone: String?
    package let address: String?
  }

  /// - Throws: `RecordFault` when title or day are missing, or it is due before it was found.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    number = fields.text("number")
    title = try fields.requiredText("title")
    text = fields.text("text")
    category = fields.choice("category")
    let touched = fields.texts("also")
    also = touched.isEmpty ? [] : Category.allCases.filter { touched.contains($0.rawValue) }
    source = fields.choice("source") ?? .visit
    site = fields.reference("site")
    town = fields.text("town")
    found = try fields.requiredDay("found")
    due = fields.day("due")
    status = fields.choice("status") ?? .found
    severity = fields.integer("severity") ?? 1
    handler = fields.text("handler")
    helpers = fields.texts("helpers")
    answer = fields.text("answer")
    transferTo = fields.text("transfer_to")
    let person = Complainant(
      name: fields.text("complainant"), phone: fields.text("complainant_phone"),
      address: fields.text("complainant_address"))
    complainant = person.name ?? person.phone ?? person.address == nil ? nil : person
    known = fields.known
    if let due, due < found {
      throw .dueBeforeStart(kind: .ticket, id: id, start: found, due: due)
    }
  }
}

extension Ticket {
  /// Hides from the ticket's texts who complained.
  private var mask: PrivacyMask {
    known
      ?? PrivacyMask(
        [complainant?.name, complainant?.phone, complainant?.address].compactMap { $0 })
  }

  /// The title without what tells of the complainant.
  package var maskedTitle: String { mask.masked(title) }
}

/// One step in a ticket's life.
package struct TicketEvent: Hashable, Sendable {
  package let step: TicketStep
  package let day: Day
  /// The code of the officer who took it; nil where the office did.
  package let person: String?
  package let reason: String?

  package init(step: TicketStep, day: Day, person: String?, reason: String?) {
    self.step = step
    self.day = day
    self.person = person
    self.reason = reason
  }
}

extension [TicketEvent] {
  /// By day, and within a day in the order of a ticket's life; what stands alike there stays as it is.
  package var inOrderOfLife: [TicketEvent] {
    enumerated().sorted {
      ($0.element.day, $0.element.step.place, $0.offset)
        < ($1.element.day, $1.element.step.place, $1.offset)
    }.map(\.element)
  }
}

extension TicketStep {
  /// The place of the step in a ticket's life, for steps of one day.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
