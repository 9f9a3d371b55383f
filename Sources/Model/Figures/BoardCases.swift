/// What the board tells besides tickets: approvals by class, and visits made by too few.
package struct BoardCases: Sendable {
  package let approvals: [ApprovalFigures]
  /// Visits done in the year of the day, up to it, without two on site or without the certificates that an
  /// inspection takes; in the order of their days. The office can't finish one so, but bundles tell what was.
  package let short: [(visit: RecordID, day: Day, gap: CrewGap)]

  package static let none = BoardCases(approvals: [], short: [])

  package init(
    approvals: [ApprovalFigures], short: [(visit: RecordID, day: Day, gap: CrewGap)]
  ) {
    self.approvals = approvals
    self.short = short
  }

  /// - Parameter visitDays: the days on which visits were done.
  package init(
    applications: [Application], items: [Item], visits: [Visit], visitDays: [RecordID: Day],
    officers: [Officer], on day: Day, calendar: WorkCalendar
  ) {
    approvals = ApprovalFigures.all(applications, items: items, on: day, calendar: calendar)
    short = visits.compactMap { visit -> (visit: RecordID, day: Day, gap: CrewGap)? in
      guard visit.status == .done, let done = visitDays[visit.id], done.isInYear(upTo: day),
        let gap = CrewGap(visit.crew, on: visit, officers: officers)
      else { return nil }
      return (visit: visit.id, day: done, gap: gap)
    }.sorted { ($0.day, $0.visit) < ($1.day, $1.visit) }
  }
}
