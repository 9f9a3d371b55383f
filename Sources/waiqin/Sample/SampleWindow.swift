internal import Exchange
internal import Model

/// The work of the intake window: it enters officers, sites, tickets, applications and visits, and
/// keeps the tickets' steps.
struct SampleWindow {
  private(set) var pen = SamplePen(.window)

  mutating func enterOfficersAndSites() -> SampleFile {
    for officer in SampleOfficer.all {
      pen.write(.officer, officer.record, officer.values, on: SampleCalendar.opened)
    }
    for site in SampleSite.all {
      pen.write(.site, site.record, site.values, on: SampleCalendar.opened)
    }
    return pen.export("01-window-officers-and-sites", on: SampleCalendar.opened)
  }

  /// The tickets with their steps up to the day of the work packs.
  mutating func enterTickets() -> SampleFile {
    for event in Self.events where event.day <= SampleCalendar.packed { enter(event) }
    return pen.export("02-window-tickets", on: SampleCalendar.packed)
  }

  mutating func enterApplicationsAndVisits() -> SampleFile {
    let day = SampleCalendar.packed
    for application in SampleApplication.all {
      pen.write(.application, application.record, application.values, on: day)
    }
    for visit in SampleVisit.all where visit.day <= day {
      pen.write(.visit, visit.record, visit.values, on: day)
    }
    return pen.export("03-window-applications-and-visits", on: day)
  }

  /// What came in after the work packs had left.
  mutating func enterLastWeek() -> SampleFile {
    for event in Self.events where event.day > SampleCalendar.packed { enter(event) }
    for visit in SampleVisit.all where visit.day > SampleCalendar.packed {
      pen.write(.visit, visit.record, visit.values, on: SampleCalendar.today)
    }
    return pen.export("15-window-week-47", on: SampleCalendar.today)
  }

  /// One day in the life of a ticket: its find, or a step after it.
  private struct Event {
    let day: Day
    let ticket: SampleTicket
    /// The index in the ticket's steps; nil for the find.
    let step: Int?
  }

  /// What happened to the tickets, day by day; within a day in the order of the register.
  private static let events = SampleTicket.all.enumerated().flatMap { position, ticket in
    let find = Event(day: ticket.found, ticket: ticket, step: nil)
    let steps = ticket.steps.enumerated().map {
      Event(day: $0.element.day, ticket: ticket, step: $0.offset)
    }
    return ([find] + steps).map { (position: position, event: $0) }
  }.sorted {
    ($0.event.day, $0.position, $0.event.step ?? -1)
      < ($1.event.day, $1.position, $1.event.step ?? -1)
  }.map(\.event)

  private mutating func enter(_ event: Event) {
    let ticket = event.ticket
    if let index = event.step {
      let step = ticket.steps[index]
      pen.add(
        .step, to: .ticket, ticket.record, Self.entry(step, of: ticket),
        Self.changes(at: index, of: ticket), on: step.day)
    } else {
      pen.write(.ticket, ticket.record, ticket.creation, on: ticket.found)
      let find = SampleTicket.Step(step: .find, day: ticket.found, reason: nil)
      pen.add(.step, to: .ticket, ticket.record, Self.entry(find, of: ticket), on: ticket.found)
    }
  }

  /// The person is the handler where the step is an officer's.
  private static func entry(_ step: SampleTicket.Step, of ticket: SampleTicket) -> FieldValue {
    var members: [(String, FieldValue)] = [
      ("step", .text(step.step.rawValue)), ("day", .text(step.day.iso)),
    ]
    switch step.step {
    case .accept, .start, .answer, .check, .extend, .return:
      if let handler = ticket.officers.first { members.append(("person", .text(handler))) }
    case .find, .assign, .rate, .close, .reopen, .correct: break
    }
    if let reason = step.reason { members.append(("reason", .text(reason))) }
    return .object(members)
  }

  /// The fields that the step at `index` writes.
  private static func changes(
    at index: Int, of ticket: SampleTicket
  ) -> [(String, FieldValue?)] {
    let step = ticket.steps[index].step
    let status = ("status", FieldValue.optional(step.status?.rawValue))
    switch step {
    case .assign:
      return [
        status, ("handler", .optional(ticket.officers.first)),
        ("helpers", .optional(Array(ticket.officers.dropFirst()))),
      ]
    case .extend: return [("due", .text(ticket.due(isExtended: true).iso))]
    case .answer:
      let earlier = ticket.steps[..<index].count { $0.step == .answer }
      return [status, ("answer", .optional(ticket.answers.dropFirst(earlier).first))]
    case .return: return [status, ("transfer_to", .optional(ticket.transferTo))]
    case .find, .accept, .start, .check, .rate, .close, .reopen, .correct: return [status]
    }
  }
}

extension SampleTicket {
  /// The number in the register, from 1 in the order of the finds.
  fileprivate var registerNumber: String {
    let position = SampleTicket.all.firstIndex { $0.number == number } ?? 0
    return "秀2026-\(1001 + position)"
  }

  /// The fields of its creation.
  fileprivate var creation: [(String, FieldValue?)] {
    [
      ("number", .text(registerNumber)), ("title", .text(title)), ("text", .text(text)),
      ("category", .optional(category?.rawValue)), ("source", .text(source.rawValue)),
      ("site", .text(site.record.text)), ("town", .text(site.town)), ("found", .text(found.iso)),
      ("due", .text(due().iso)), ("status", .text(TicketStatus.found.rawValue)),
      ("severity", .integer(Int64(severity))), ("complainant", .optional(complainant.first)),
      ("complainant_phone", .optional(complainant.dropFirst().first)),
      ("complainant_address", .optional(complainant.dropFirst(2).first)),
    ]
  }
}
