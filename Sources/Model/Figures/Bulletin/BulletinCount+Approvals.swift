/// Applications: trips, notices, couriers, approvals and drafting.
extension BulletinCount {
  /// Applications decided in the period, in the order of their days.
  var decided: [Application] {
    records.applications.filter { period.contains($0.decided) }
      .sorted { ($0.decided ?? .first, $0.id) < ($1.decided ?? .first, $1.id) }
  }

  func decided(_ class: ApplicationClass) -> [Application] {
    decided.filter { $0.class == `class` }
  }

  var oneTrip: BulletinEntry {
    let all = decided
    func part(_ holds: (Application) -> Bool) -> BulletinEntry.Value {
      .share(Ratio(all.count(where: holds), of: all.count))
    }
    let cuts = all.compactMap { perMilleCut(of: $0) }
    return BulletinEntry(
      .oneTrip, .application, all,
      .group([
        ("applications", .count(all.count)), ("zeroTrips", part { $0.trips == 0 }),
        ("atMostOneTrip", part { $0.trips <= 1 }), ("online", part { $0.channel == .online }),
        ("atOnce", part(\.isAtOnce)),
        ("termsCut", .share(Ratio(cuts.reduce(0, +), of: cuts.count * 1_000))),
      ]))
  }

  var notices: BulletinEntry {
    let told = records.applications.filter { period.contains($0.noticed) }
    return BulletinEntry(
      .notices, .application, told,
      .group([
        ("applications", .count(told.count)),
        ("withReceipt", .count(told.count { $0.noticeReceipt != nil })),
      ]))
  }

  var couriers: BulletinEntry {
    let sent = decided.filter { $0.courierIn != nil || $0.courierOut != nil }
    return BulletinEntry(
      .couriers, .application, sent,
      .group([
        ("materialsIn", .count(sent.count { $0.courierIn != nil })),
        ("decisionsOut", .count(sent.count { $0.courierOut != nil })),
      ]))
  }

  var handling: BulletinEntry {
    let all = decided.filter { $0.handledBy != nil }
    return BulletinEntry(
      .handling, .application, all,
      .group(
        Handling.allCases.map { way in
          (way.rawValue, .count(all.count { $0.handledBy == way }))
        }))
  }

  /// Mean, statutory term and cut of one class: never an average over two.
  ///
  /// An application whose days or statutory term are not known is counted, and left out of the means.
  func approvals(_ figure: BulletinFigure, of class: ApplicationClass) -> BulletinEntry {
    let all = decided(`class`)
    let known = all.compactMap { application in
      application.workdaysUsed(calendar).flatMap { used in
        statutory(of: application).map { (used: used, statutory: $0) }
      }
    }
    let used = known.reduce(0) { $0 + $1.used }
    let allowed = known.reduce(0) { $0 + $1.statutory }
    return BulletinEntry(
      figure, .application, all,
      .group([
        ("count", .count(all.count)), ("meanWorkdays", .days(Ratio(used, of: known.count))),
        ("statutoryWorkdays", .days(Ratio(allowed, of: known.count))),
        ("cut", .share(Ratio(allowed - used, of: allowed))),
      ]))
  }

  /// Median and longest of books and forms, apart.
  var approvalSpread: BulletinEntry {
    let books = decided(.reportBook)
    let forms = decided(.reportForm)
    return BulletinEntry(
      .approvalSpread, .application, books + forms,
      .group([
        ("reportBooks", spread(books.compactMap { $0.workdaysUsed(calendar) })),
        ("reportForms", spread(forms.compactMap { $0.workdaysUsed(calendar) })),
      ]))
  }

  /// Drafts finished in the period, counted as the agencies' quarter counts them.
  var drafting: BulletinEntry {
    let finished = records.applications.filter { period.contains($0.drafted) }
    func group(_ class: ApplicationClass) -> BulletinEntry.Value {
      let drafts = AgencyQuarter.Drafts(
        finished.filter { $0.class == `class` }, calendar: calendar)
      return .group([
        ("count", .count(drafts.finished)),
        ("medianWorkdays", .days(drafts.doubledMedian.flatMap { Ratio($0, of: 2) })),
        ("late", .count(drafts.late)), ("sentBack", .count(drafts.sentBack)),
      ])
    }
    return BulletinEntry(
      .drafting, .application, finished,
      .group([("reportBooks", group(.reportBook)), ("reportForms", group(.reportForm))]))
  }

  /// By how much an application was sooner than its statutory term, in thousandths of the term.
  private func perMilleCut(of application: Application) -> Int? {
    guard let used = application.workdaysUsed(calendar),
      let term = statutory(of: application), term > 0
    else { return nil }
    return (term - used) * 1_000 / term
  }

  /// The statutory term in working days: that of the item on the day of acceptance.
  private func statutory(of application: Application) -> Int? {
    records.items.statutory(of: application, on: application.accepted ?? period.through)
  }

  private func spread(_ days: [Int]) -> BulletinEntry.Value {
    .group([
      ("medianWorkdays", .days(median(days))),
      ("longestWorkdays", .days(days.max().flatMap { Ratio($0, of: 1) })),
    ])
  }

  /// The middle one, or the mean of the two in the middle.
  func median(_ days: [Int]) -> Ratio? {
    let sorted = days.sorted()
    guard !sorted.isEmpty else { return nil }
    return Ratio(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2], of: 2)
  }
}
