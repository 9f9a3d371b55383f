/// The bureau's period report (工作小结): every figure computed from records, each with those that it counts.
///
/// Source: the report of January to September 2019 that the tool is accepted by.
package struct Bulletin: Sendable {
  package let period: Period
  package let entries: [BulletinEntry]
  /// True when a term counted here lies outside the published holiday tables.
  package let isProvisional: Bool

  package init(_ records: BulletinRecords, period: Period, calendar: WorkCalendar) {
    self.period = period
    let count = BulletinCount(records: records, period: period, calendar: calendar)
    entries = BulletinFigure.allCases.map(count.entry)
    isProvisional = calendar.isProvisional(period.from) || calendar.isProvisional(period.through)
  }

  package func entry(_ figure: BulletinFigure) -> BulletinEntry? {
    entries.first { $0.figure == figure }
  }
}

/// Counts the figures of one period.
struct BulletinCount {
  let records: BulletinRecords
  let period: Period
  let calendar: WorkCalendar

  func entry(_ figure: BulletinFigure) -> BulletinEntry {
    switch figure {
    case .oneTrip: oneTrip
    case .items: BulletinEntry(.items, .item, itemsInForce(on: period.through))
    case .intake: intake
    case .notices: notices
    case .standIns: standIns
    case .preApprovalVisits: BulletinEntry(figure, .visit, visitsDone(.preApproval))
    case .majorProjects: majorProjects
    case .couriers: couriers
    case .registrationFilings:
      BulletinEntry(figure, .application, decided(.registration).filter { $0.channel == .online })
    case .crossDepartment: crossDepartment
    case .reportBooks: approvals(.reportBooks, of: .reportBook)
    case .reportForms: approvals(.reportForms, of: .reportForm)
    case .approvalSpread: approvalSpread
    case .handling: handling
    case .drafting: drafting
    case .ticketsClosed: BulletinEntry(.ticketsClosed, .ticket, closedTickets.map(\.ticket))
    case .firstMile: mile(.firstMile) { $0.firstMile(by: period.through, calendar) }
    case .lastMile: mile(.lastMile) { $0.lastMile(by: period.through, calendar) }
    case .regionalProjects: BulletinEntry(figure, .application, regionalProjects)
    case .regionalWorkdaysSaved: regionalWorkdaysSaved
    case .negativeList: negativeList
    case .regions: regions
    case .followUps: BulletinEntry(figure, .visit, visitsDone(.followUp))
    case .inspections: BulletinEntry(figure, .visit, visitsDone(.inspection))
    case .permits: permits
    case .twoOnSite: twoOnSite
    }
  }
}
