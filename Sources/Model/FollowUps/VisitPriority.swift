/// How much a visit matters to the planner, as a sum whose terms can be shown.
///
/// A priority that a person gave stands alone. The points are a working practice of the bureau, no rule of law.
package struct VisitPriority: Hashable, Sendable {
  package let terms: [Term]

  package struct Term: Hashable, Sendable {
    package let cause: Cause
    package let points: Int
  }

  package enum Cause: Hashable, Sendable {
    /// A person gave it.
    case given
    case kind(VisitKind)
    /// So many working days past its term.
    case overdue(Int)
    /// So many working days before its term.
    case due(Int)
    case category(Category)
    case severity(Int)
    case source(TicketSource)
    case major
    case missed
    case partly
  }

  /// 0 to 100.
  package var sum: Int { min(max(terms.reduce(0) { $0 + $1.points }, 0), 100) }

  /// - Parameters:
  ///   - ticket: what the visit is about, if it is about one; its term counts where the visit has none.
  ///   - day: the day from which the term is counted.
  package init(
    _ visit: Visit, ticket: Ticket?, site: Site?, on day: Day, calendar: WorkCalendar
  ) {
    if visit.hasOwnPriority {
      terms = [Term(cause: .given, points: visit.priority)]
      return
    }
    var terms = [Term(cause: .kind(visit.kind), points: Self.points(visit.kind))]
    func add(_ cause: Cause, _ points: Int) {
      if points != 0 { terms.append(Term(cause: cause, points: points)) }
    }
    if let due = visit.due ?? ticket?.due {
      if due < day {
        add(.overdue(calendar.workdays(after: due, through: day)), 30)
      } else {
        let left = calendar.workdays(after: day, through: due)
        add(.due(left), left <= 3 ? 20 : left <= 10 ? 10 : 0)
      }
    }
    if let category = ticket?.category { add(.category(category), Self.points(category)) }
    if let ticket {
      add(.severity(ticket.severity), (ticket.severity - 1) * 5)
      add(.source(ticket.source), Self.points(ticket.source))
    }
    if site?.isMajor == true { add(.major, 10) }
    if visit.status == .missed { add(.missed, 5) }
    if visit.status == .partly { add(.partly, 5) }
    self.terms = terms
  }

  private static func points(_ kind: VisitKind) -> Int {
    switch kind {
    case .inspection: 40
    case .ticket, .preApproval, .major: 35
    case .followUp: 30
    case .service: 25
    }
  }

  private static func points(_ category: Category) -> Int {
    if category.rawValue.hasPrefix("complaint.") { return 10 }
    return switch category {
    case .wastewaterStandard, .solidWaste, .stormSewerCross: 5
    default: 0
    }
  }

  private static func points(_ source: TicketSource) -> Int {
    switch source {
    case .superior, .petition: 10
    case .hotline12345, .hotline12369: 5
    case .visit, .window, .stewardApp: 0
    }
  }
}

extension VisitPriority.Cause: Phrased {
  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.given, .zh): "人工指定"
    case (.given, .en): "given"
    case (.kind(let kind), _): kind.text(in: language)
    case (.overdue(let days), .zh): "逾期 \(days) 个工作日"
    case (.overdue(let days), .en): "\(days) working days late"
    case (.due(let days), .zh): "还有 \(days) 个工作日到期"
    case (.due(let days), .en): "due in \(days) working days"
    case (.category(let category), _): category.text(in: language)
    case (.severity(let severity), .zh): "严重程度 \(severity)"
    case (.severity(let severity), .en): "severity \(severity)"
    case (.source(let source), _): source.text(in: language)
    case (.major, .zh): "重大项目"
    case (.major, .en): "major project"
    case (.missed, .zh): "上次未能走访"
    case (.missed, .en): "missed before"
    case (.partly, .zh): "已部分完成"
    case (.partly, .en): "partly done"
    }
  }
}

extension [Visit] {
  /// The visits with the priorities that follow from term, category, site and source where nobody gave one.
  package func prioritised(
    tickets: [Ticket], sites: [Site], on day: Day, calendar: WorkCalendar
  ) -> [Visit] {
    let tickets = Dictionary(tickets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sites = Dictionary(sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return map { visit in
      if visit.hasOwnPriority { return visit }
      let priority = VisitPriority(
        visit, ticket: visit.ticket.flatMap { tickets[$0] }, site: sites[visit.site], on: day,
        calendar: calendar)
      return visit.with(priority: priority.sum)
    }
  }
}
