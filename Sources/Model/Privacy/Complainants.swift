/// All that was ever recorded of who complained, also what was corrected or withdrawn since.
package struct Complainants: Sendable {
  private var ofTickets: [RecordID: [String]] = [:]
  private var ofSites: [RecordID: [String]] = [:]
  private let everyone: KnownPersons

  /// A name, number or address that was written into a ticket.
  package struct Statement: Sendable {
    let ticket: RecordID
    /// The site of the ticket.
    let site: RecordID?
    let value: String

    package init(ticket: RecordID, site: RecordID?, value: String) {
      self.ticket = ticket
      self.site = site
      self.value = value
    }
  }

  package init(_ statements: [Statement]) {
    everyone = KnownPersons(statements.lazy.map(\.value))
    for statement in statements {
      ofTickets[statement.ticket, default: []].append(statement.value)
      if let site = statement.site { ofSites[site, default: []].append(statement.value) }
    }
  }

  /// What hides who complained from a record with this reach.
  package func mask(for reach: ComplaintReach) -> PrivacyMask {
    PrivacyMask(
      reach.tickets.flatMap { ofTickets[$0] ?? [] } + reach.sites.flatMap { ofSites[$0] ?? [] },
      everyone: everyone)
  }
}
