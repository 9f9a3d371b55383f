internal import Model

/// The board for programs: every figure under the name that `BoardFigure` has for it.
extension BoardReport {
  package var json: JSONOutput {
    let terms = figures.terms
    let age = figures.age
    return .object(
      [("asOf", .text(figures.day.iso))]
        + figures.total.json + [
          ("from", .text(figures.scope.period.from.iso)),
          ("openChange", .integer(figures.openChange)),
          ("dueInSeven", .integer(figures.dueInSeven)),
          ("reopenedThisWeek", .integer(figures.reopenedThisWeek)),
          ("closedInTime", terms.closedInTime.map { .decimal(Self.percent($0)) } ?? .null),
          (
            "terms",
            .object([
              ("met", .integer(terms.met)), ("running", .integer(terms.running)),
              ("atRisk", .integer(terms.atRisk)), ("missed", .integer(terms.missed)),
            ])
          ), ("weeks", .list(figures.weeks.map(\.json))),
        ] + figures.breakdowns.map { ($0.dimension.member, $0.json) } + [
          ("ages", .list(figures.ages.map(\.json))),
          (
            "age",
            .object([
              ("p50", .optional(age?.median)), ("p80", .optional(age?.p80)),
              ("p95", .optional(age?.p95)), ("oldest", .optional(age?.longest)),
            ])
          ), ("timeToClose", figures.timeToClose?.json ?? .null),
          ("firstMile", figures.firstMile?.json ?? .null),
          ("lastMile", figures.lastMile?.json ?? .null),
          ("gaps", .object(gapCounts.map { ($0.gap.rawValue, .integer($0.count)) })),
          (
            "freshness",
            .list(
              intake.freshness.map {
                .object([
                  ("officer", .text($0.officer)), ("received", .optional($0.received?.iso)),
                ])
              })
          ), ("review", .integer(intake.review.count)),
          ("provisional", .bool(figures.isProvisional)),
        ] + cases.json + filterJSON)
  }
}

extension JSONOutput {
  fileprivate static func optional(_ number: Int?) -> JSONOutput {
    number.map { .integer($0) } ?? .null
  }
}

extension BoardFigures.Counts {
  fileprivate var json: [(String, JSONOutput)] {
    [
      ("open", .integer(open)), ("overdue", .integer(overdue)), ("dueSoon", .integer(dueSoon)),
      ("closedThisWeek", .integer(closedThisWeek)),
    ]
  }
}

extension BoardFigures.AgeBucket {
  fileprivate var json: JSONOutput {
    .object([
      ("from", .integer(days.lowerBound)),
      ("to", days.upperBound == .max ? .null : .integer(days.upperBound)),
      ("open", .integer(count)),
    ])
  }
}

extension WeekFlow {
  fileprivate var json: JSONOutput {
    .object([
      ("week", .text(week.iso)), ("opened", .integer(opened)), ("ended", .integer(ended)),
      ("open", .integer(open)),
    ])
  }
}

extension Breakdown {
  fileprivate var json: JSONOutput {
    .list(
      rows.map { .object([(dimension.rawValue, .optional($0.key))] + $0.counts.json) })
  }
}

extension BoardSpan {
  fileprivate var json: JSONOutput {
    .object([
      ("tickets", .integer(count)), ("meanWorkdays", .decimal(mean)),
      ("medianWorkdays", .integer(median)), ("p80Workdays", .integer(p80)),
      ("p95Workdays", .integer(p95)), ("longestWorkdays", .integer(longest)),
    ])
  }
}
