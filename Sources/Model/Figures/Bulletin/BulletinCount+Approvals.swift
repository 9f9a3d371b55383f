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
    let trips = all.compactMap(\.trips)
    let channels = all.compactMap(\.channel)
    func part(_ count: Int, of known: Int) -> BulletinEntry.Value {
      .share(Ratio(count, of: known))
    }
    return BulletinEntry(
      .oneTrip, .application, all,
      .group([
        ("applications", .count(all.count)), ("tripsKnown", .count(trips.count)),
        ("zeroTrips", part(trips.count { $0 == 0 }, of: trips.count)),
        ("atMostOneTrip", part(trips.count { $0 <= 1 }, of: trips.count)),
        ("channelKnown", .count(channels.count)),
        ("online", part(channels.count { $0 == .online }, of: channels.count)),
        ("atOnce", part(all.count(where: \.isAtOnce), of: all.count)),
        (
          "termsCut",
          .group([
            ("reportBooks", cut(of: .reportBook)), ("reportForms", cut(of: .reportForm)),
            ("crossDepartment", cut(of: .crossDepartment)), ("permits", cut(of: .permit)),
          ])
        ),
      ]))
  }

  /// The cut of one class by itself, as the board shows it.
  private func cut(of class: ApplicationClass) -> BulletinEntry.Value {
    .share(terms(of: `class`).cut)
  }

  private func terms(of class: ApplicationClass) -> ApprovalTerms {
    ApprovalTerms(of: `class`, decided, items: records.items, calendar: calendar)
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
    let terms = terms(of: `class`)
    return BulletinEntry(
      figure, .application, all,
      .group([
        ("count", .count(all.count)),
        ("meanWorkdays", .days(Ratio(terms.used, of: terms.count))),
        ("statutoryWorkdays", .days(Ratio(terms.allowed, of: terms.count))),
        ("cut", .share(terms.cut)),
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
