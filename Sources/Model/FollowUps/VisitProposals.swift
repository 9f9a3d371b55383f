/// Visits that supervision asks for and nobody has on the list yet.
package struct VisitProposals: Sendable {
  /// Those due first come first.
  package let rows: [Row]

  package struct Row: Sendable {
    package let cause: Cause
    package let rule: FollowUpRule
    /// nil where the case names no site: then nobody can go there.
    package let site: RecordID?
    package let due: Day

    package var kind: VisitKind {
      switch cause {
      case .ticket: .ticket
      case .major: .major
      case .permit, .application: .followUp
      }
    }
  }

  package enum Cause: Sendable {
    case ticket(Ticket)
    case permit(Permit)
    case application(Application)
    case major(Site)

    package var record: RecordID {
      switch self {
      case .ticket(let ticket): ticket.id
      case .permit(let permit): permit.id
      case .application(let application): application.id
      case .major(let site): site.id
      }
    }

    /// What people know the case by, without who complained.
    package var name: String {
      switch self {
      case .ticket(let ticket): ticket.number ?? ticket.maskedTitle
      case .permit(let permit): permit.number
      case .application(let application): application.number ?? application.name
      case .major(let site): site.name
      }
    }
  }

  /// - Parameters:
  ///   - waiting: the major projects that wait on `day`.
  ///   - tickets: those whose term comes within `FollowUpRule.ticket` and that nobody has looked at on the spot.
  ///   - days: how many days ahead of their due day visits are proposed.
  package init(
    permits: [Permit], applications: [Application], waiting: WaitingProjects,
    tickets: [Ticket] = [],
    visits: [Visit], contacts: SiteContacts, on day: Day, within days: Int
  ) {
    let open = visits.filter { $0.status != .done }
    func isOnList(_ holds: (Visit) -> Bool) -> Bool { open.contains(where: holds) }
    let horizon = day.adding(days: days)
    var rows: [Row] = []
    for permit in permits where !isOnList({ $0.permit == permit.id }) {
      guard let rule = FollowUpRule.of(permit.class) else { continue }
      // An expired permit is a matter of renewal, not of following it up.
      if let expires = permit.expires, expires < day { continue }
      let last = contacts.lastVisit(of: permit.id) ?? permit.issued
      let due = last?.adding(days: rule.days) ?? day
      if due <= horizon {
        rows.append(Row(cause: .permit(permit), rule: rule, site: permit.site, due: due))
      }
    }
    for application in applications where application.isLighter {
      // Once means once: a visit of any standing is enough.
      guard let decided = application.decided, decided <= day,
        !visits.contains(where: { $0.kind == .followUp && $0.application == application.id })
      else { continue }
      rows.append(
        Row(
          cause: .application(application), rule: .lighterWay, site: application.site,
          due: decided.adding(days: FollowUpRule.lighterWay.days)))
    }
    let lookBy = day.adding(days: FollowUpRule.ticket.days)
    for ticket in tickets where ticket.status.isOpen && ticket.status != .rated {
      guard let due = ticket.due, due <= lookBy, ticket.status != .answered,
        !visits.contains(where: { $0.ticket == ticket.id })
      else { continue }
      rows.append(Row(cause: .ticket(ticket), rule: .ticket, site: ticket.site, due: due))
    }
    for row in waiting.rows
    where !isOnList({ $0.kind == .major && $0.site == row.site.id }) {
      rows.append(
        Row(cause: .major(row.site), rule: .major, site: row.site.id, due: row.since ?? day))
    }
    self.rows = rows.sorted {
      ($0.due, $0.rule.name, $0.cause.name, $0.cause.record)
        < ($1.due, $1.rule.name, $1.cause.name, $1.cause.record)
    }
  }
}
