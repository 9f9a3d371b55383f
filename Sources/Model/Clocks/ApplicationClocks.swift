/// The clocks of an application as of one day, with what has to be said about them.
package struct ApplicationClocks: Sendable {
  package let application: Application
  package let acceptance: Acceptance?
  /// In the order of an application's life.
  package let clocks: [Clock]
  package let warnings: [ClockWarning]

  /// The day from which it counts as accepted.
  package enum Acceptance: Hashable, Sendable {
    case stated(Day)
    /// Nobody told the applicant in time what is missing, so the day of receipt counts.
    case deemed(Day, Rule)

    package var day: Day {
      switch self {
      case .stated(let day), .deemed(let day, _): day
      }
    }
  }

  /// The running clock that is due first; nil when none runs.
  ///
  /// A notice that came too late to matter is not waited for.
  package var current: Clock? {
    clocks.filter { $0.ended == nil && !(isDeemedAccepted && $0.kind == .notice) }
      .min { ($0.due, $0.left) < ($1.due, $1.left) }
  }

  package var isDeemedAccepted: Bool {
    if case .deemed = acceptance { true } else { false }
  }

  /// - Parameters:
  ///   - events: its steps, in the order in which they happened.
  ///   - items: every version of the item under which it falls.
  ///   - permitClass: how strictly the site is managed, where an application for a permit is asked about.
  ///   - day: the day of asking; later days have not happened yet.
  package init(
    _ application: Application, events: [ApplicationEvent] = [], items: [Item] = [],
    permitClass: PermitClass? = nil, rules: RuleTable = .standard, calendar: WorkCalendar,
    on day: Day
  ) {
    self.application = application
    let terms = ApplicationTerms(
      application, items: items, permitClass: permitClass, rules: rules)
    let isDeemed = events.contains { $0.step == .accept && $0.isDeemed && $0.day <= day }
    let notice = Self.noticeClock(
      of: application, isDeemed: isDeemed, terms, calendar: calendar, on: day)
    let acceptance = Self.acceptance(of: application, notice: notice, on: day)
    self.acceptance = acceptance
    let pauses = application.pauses.filter { events.know($0, on: day) }
    var clocks: [Clock?] = [
      application.draftFrom.flatMap { start in
        terms.drafting(from: start).flatMap { basis in
          Clock(
            .drafting, basis, start: start, ended: application.drafted, calendar: calendar,
            on: day)
        }
      }, notice,
    ]
    if let acceptance {
      for (kind, basis) in terms.decision(acceptedOn: acceptance.day) {
        clocks.append(
          Clock(
            kind, basis, start: acceptance.day, ended: application.decided,
            pauses: pauses, calendar: calendar, on: day))
      }
    }
    if let decided = application.decided, let basis = terms.delivery(decidedOn: decided) {
      clocks.append(
        Clock(
          .delivery, basis, start: decided, ended: application.delivered, calendar: calendar,
          on: day))
    }
    self.clocks = clocks.compactMap { $0 }.filter { $0.start <= day }
    warnings = ClockWarning.all(
      of: application, pauses: pauses, events: events, acceptance: acceptance, terms: terms,
      clocks: self.clocks)
  }

  /// From the day of receipt until the applicant is told what is missing, or it is accepted.
  ///
  /// - Parameter isDeemed: it was accepted only because nobody was told in time.
  private static func noticeClock(
    of application: Application, isDeemed: Bool, _ terms: ApplicationTerms,
    calendar: WorkCalendar, on day: Day
  ) -> Clock? {
    guard let applied = application.applied, let basis = terms.notice(appliedOn: applied) else {
      return nil
    }
    let ends =
      isDeemed
      ? [application.noticed] : [application.noticed, application.accepted, application.decided]
    func clock(on day: Day) -> Clock? {
      Clock(
        .notice, basis, start: applied, ended: ends.compactMap { $0 }.min(), calendar: calendar,
        on: day)
    }
    // What has lapsed runs no further.
    guard let running = clock(on: day), running.light == .red else { return clock(on: day) }
    return clock(on: running.due.adding(days: 1))
  }

  private static func acceptance(
    of application: Application, notice: Clock?, on day: Day
  ) -> Acceptance? {
    if let notice, let rule = notice.basis.rule, notice.endedLate || notice.light == .red {
      return .deemed(notice.start, rule)
    }
    return application.accepted.flatMap { $0 <= day ? .stated($0) : nil }
  }
}
