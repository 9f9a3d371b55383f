import Model

@testable import waiqin

/// The window and the tablets at work, round after round.
struct Year2019Window {
  private var window = SamplePen(Year2019Device.window)
  private var tablets = Year2019Device.tablets.map { SamplePen($0) }

  /// Something to write on one day; of one day the order is that of the list.
  private struct Event: Sendable {
    let day: Day
    let write: @Sendable (inout SamplePen) -> Void
  }

  mutating func bundles() -> [SampleFile] {
    var files = [enterOfficersAndSites()]
    let events = (Self.applications + Self.visits + Self.tickets).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    var from = Day.first
    for (number, last) in Year2019.rounds.enumerated() {
      for event in events where from <= event.day && event.day <= last { event.write(&window) }
      let name = "\(number + 1)-\(last.iso)"
      files.append(window.export("\(name)-office", on: last))
      files += fieldwork(name, from: from, through: last)
      from = last.adding(days: 1)
    }
    return files
  }

  private mutating func enterOfficersAndSites() -> SampleFile {
    let days = ["2018-11-01", "2018-11-02"].map(Year2019.day)
    for officer in SampleOfficer.all {
      let values = officer.values.filter { $0.0 != "away" }
      window.write(.officer, officer.record, values, on: days[0])
    }
    for site in Year2019Site.all {
      window.write(.site, site.record, site.values, on: days[site.number > 140 ? 1 : 0])
    }
    return window.export("0-office-officers-and-sites", on: days[1])
  }

  /// What the officers wrote on the spot; a tablet without a visit in the round hands in nothing.
  private mutating func fieldwork(_ name: String, from: Day, through: Day) -> [SampleFile] {
    tablets.indices.compactMap { tablet in
      let own = Year2019Visit.all.filter { visit in
        visit.tablet == tablet && visit.done.map { from <= $0 && $0 <= through } ?? false
      }.sorted { ($0.done ?? .first, $0.number) < ($1.done ?? .first, $1.number) }
      if own.isEmpty { return nil }
      tablets[tablet].see(window.seen)
      for visit in own {
        guard let day = visit.done else { continue }
        if let note = visit.note {
          tablets[tablet].add(.note, to: .visit, visit.record, note, on: day)
        }
        let step = FieldValue.object([
          ("step", .text("finish")), ("day", .text(day.iso)),
          ("person", .text(Year2019Device.tablets[tablet].officer ?? "")),
        ])
        tablets[tablet].add(
          .step, to: .visit, visit.record, step,
          [("status", .text(VisitStatus.done.rawValue))], on: day)
      }
      let officer = Year2019Device.tablets[tablet].officer ?? ""
      return tablets[tablet].export("\(name)-tablet-\(officer)", on: through)
    }
  }

  private static let applications = Year2019Application.all.map { application in
    Event(day: application.day) {
      $0.write(.application, application.record, application.values, on: application.day)
    }
  }

  private static let visits = Year2019Visit.all.flatMap { visit in
    let asked = Event(day: visit.asked) {
      let values = visit.values.filter { name, _ in
        // What is asked for before its application came in names only the site.
        name != "application"
      }
      $0.write(.visit, visit.record, values, on: visit.asked)
    }
    let withdrawn = Year2019.day("2019-09-28")
    let end = Event(day: withdrawn) {
      $0.write(.visit, visit.record, [("withdrawn", .bool(true))], on: withdrawn)
    }
    return visit.isWithdrawn ? [asked, end] : [asked]
  }

  private static let tickets = Year2019Ticket.all.flatMap { ticket in
    ticket.steps.enumerated().map { index, step in
      Event(day: step.day) { pen in
        if index == 0 { pen.write(.ticket, ticket.record, ticket.values, on: step.day) }
        var entry: [(String, FieldValue)] = [
          ("step", .text(step.step.rawValue)), ("day", .text(step.day.iso)),
        ]
        if index > 1 { entry.append(("person", .text(ticket.officer))) }
        if let reason = step.reason { entry.append(("reason", .text(reason))) }
        pen.add(
          .step, to: .ticket, ticket.record, .object(entry), changes(step.step, ticket),
          on: step.day)
      }
    }
  }

  private static func changes(
    _ step: TicketStep, _ ticket: Year2019Ticket
  ) -> [(String, FieldValue?)] {
    let status = ("status", FieldValue.optional(step.status?.rawValue))
    return switch step {
    case .find: []
    case .assign: [status, ("handler", .text(ticket.officer))]
    case .answer: [status, ("answer", .text(ticket.answer))]
    case .return: [status, ("transfer_to", .text("虚构镇综合执法队"))]
    default: [status]
    }
  }
}
