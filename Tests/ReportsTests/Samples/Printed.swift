import Model
import Testing

@testable import Reports

/// Every report of this module on sample values, by name.
struct Printed: Sendable, CustomTestStringConvertible {
  let name: String
  let text: @Sendable (Screen) throws -> String
  let json: @Sendable () throws -> JSONOutput

  var testDescription: String { name }

  static let all: [Printed] =
    [
      Printed(name: "board", text: { try Sample.board(on: "2026-11-20").text(on: $0) }) {
        try Sample.board(on: "2026-11-20").json
      },
      Printed(name: "receipts", text: { try receipts().text(on: $0) }) { try receipts().json },
      Printed(name: "routes", text: { try routes().text(on: $0) }) { try routes().json },
      Printed(name: "plan", text: { try plan().text(on: $0) }) { try plan().json },
      Printed(name: "plan-grid", text: { try planGrid().text(on: $0) }) { try planGrid().json },
      Printed(name: "plan-terms", text: { try planTerms().text(on: $0) }) {
        try planTerms().json
      },
      Printed(name: "plan-fairness", text: { try planFairness().text(on: $0) }) {
        try planFairness().json
      },
      Printed(name: "plan-explanation", text: { try planExplanation().text(on: $0) }) {
        try planExplanation().json
      },
      Printed(name: "plan-day", text: { try planDay().text(on: $0) }) { try planDay().json },
      Printed(name: "review-list", text: { try reviewList().text(on: $0) }) {
        try reviewList().json
      },
      Printed(name: "review-case", text: { try reviewCase().text(on: $0) }) {
        try reviewCase().json
      },
      Printed(name: "record", text: { record.text(on: $0) }) { record.json },
    ] + RecordKind.allCases.map(records) + days + places + tags + supervision + cases

  private static func receipts() throws -> ReceiptReport { ReceiptReport(try Sample.receipts) }

  private static func routes() throws -> RouteReport {
    RouteReport(try Sample.plan, book: try Sample.book, officer: nil, day: nil)
  }

  private static func plan() throws -> PlanReport {
    PlanReport(
      try Sample.plan, book: try Sample.book,
      violations: [.init(code: "E-SAMPLE", words: TimeFault.noSuchWeek("2026-W54"))],
      notes: [
        .standIn(
          try Day(iso: "2026-11-23"), officer: "O-002", standIn: "O-000",
          visits: [Sample.id(400)]),
        .refused(
          try Day(iso: "2026-11-24"), officer: "O-002", standIn: "O-003",
          visits: [Sample.id(499)]),
        .fewCars(
          try Day(iso: "2026-11-25"), cars: 1, crews: [["O-000", "O-001"], ["O-002", "O-099"]]),
      ])
  }

  private static func planFairness() throws -> FairnessReport {
    let (plan, book) = (try Sample.plan, try Sample.book)
    func span(_ weeks: [Week], _ plans: [Plan]) -> FairnessReport.Span {
      FairnessReport.Span(
        first: weeks[0], last: weeks[weeks.count - 1], plans: plans.count,
        loads: OfficerLoad.all(book.officers, in: plans, of: weeks, calendar: .china))
    }
    return FairnessReport(
      span([plan.week], [plan]), before: span(plan.week.before(8), []), book: book)
  }

  private static func planExplanation() throws -> ExplanationReport {
    let day = try Day(iso: "2026-11-25")
    return ExplanationReport(
      .noFit([.init(day: day, crew: 1, obstacle: .full(minutesShort: 25))]), of: Sample.id(406),
      grounded: [GroundedCrew(day: day, officers: ["O-002", "O-003"])], book: try Sample.book)
  }

  private static func planGrid() throws -> PlanGridReport {
    PlanGridReport(try Sample.plan, book: try Sample.book)
  }

  private static func planTerms() throws -> PlanTermsReport {
    let weights: [Int64] = [80_000_000_000_000, 900_000_000, 6_000_000, 2_000_000, 14_400]
    let terms = PlanTerm.Kind.allCases.enumerated().map { index, kind in
      PlanTerm(
        kind, amount: index, of: index < 5 ? index + 7 : nil,
        weight: index < 5 ? weights[index] : 60)
    }
    return PlanTermsReport(terms, of: try Sample.plan.week, against: 2)
  }

  private static func planDay() throws -> PlanDayReport {
    PlanDayReport(try Sample.plan, on: try Day(iso: "2026-11-23"), book: try Sample.book)
  }

  private static func reviewList() throws -> ReviewListReport {
    ReviewListReport(cases: try Sample.reviewCases)
  }

  private static func reviewCase() throws -> ReviewCaseReport {
    ReviewCaseReport(try Sample.reviewCases[0])
  }

  private static let record = RecordReport(Sample.ticket(3), isMasked: true)

  private static func records(_ kind: RecordKind) -> Printed {
    let report = RecordListReport(
      kind: kind, records: Sample.records(kind), sites: Sample.records(.site))
    return Printed(name: "\(kind.rawValue)-list", text: { report.text(on: $0) }) { report.json }
  }

  private static let days = [
    ("due-workdays", "2019-09-02", 30, TermUnit.workdays, "2019-09-09..2019-09-20"),
    ("due-rolls-on", "2026-09-11", 15, .days, nil),
    ("due-provisional", "2026-12-20", 20, .workdays, nil),
  ].map { name, received, limit, unit, pause in
    @Sendable func report() throws -> DeadlineReport {
      let received = try Day(iso: received)
      let pauses = try pause.map { [try Pause(text: $0)] } ?? []
      return DeadlineReport(
        received: received, limit: limit, unit: unit, pauses: pauses,
        deadline: try Deadline(
          received: received, limit: limit, unit: unit, pauses: pauses, calendar: .china))
    }
    return Printed(name: name, text: { try report().text(on: $0) }) { try report().json }
  }

  private static let places = [
    ("place", Coordinate(latitude: 30.763, longitude: 120.716), Datum.wgs84),
    ("place-far", Coordinate(latitude: -12.5, longitude: -0.000_000_04), .bd09),
  ].map { name, point, datum in
    let report = PlaceReport(point, datum: datum)
    return Printed(name: name, text: { report.text(on: $0) }) { report.json }
  }

  private static let tags = [
    ("tag", "楼下烧烤油烟大，半夜音响噪音扰民"), ("tag-none", "你好"),
  ].map { name, text in
    let report = TagReport(Tagger.standard.proposal(for: text))
    return Printed(name: name, text: { report.text(on: $0) }) { report.json }
  }

  private static let supervision =
    [
      ("screen-possible", 0, "3982", "组件封装、焊接", ApplicationClass.reportBook),
      ("screen-blocked", 0, "1713", "印染，含喷漆", nil),
      ("screen-open", 0, nil, "不涉及电镀", nil), ("screen-outside", 1, "3825", "", nil),
      ("screen-no-point", 2, "3825", "", nil),
    ].map { name, place, industry, words, applicationClass in
      @Sendable func report() throws -> ScreeningReport {
        ScreeningReport(
          try Sample.screening(
            place: place, industry: industry, words: words, class: applicationClass),
          site: place == 1 ? nil : Sample.names[0])
      }
      return Printed(name: name, text: { try report().text(on: $0) }) { try report().json }
    } + [
      Printed(
        name: "permit-renewals",
        text: {
          PermitRenewalReport(try Sample.renewals(), sites: Sample.siteNames).text(on: $0)
        },
        json: { PermitRenewalReport(try Sample.renewals(), sites: Sample.siteNames).json }),
      Printed(name: "site-waiting", text: { WaitingReport(try Sample.waiting()).text(on: $0) }) {
        WaitingReport(try Sample.waiting()).json
      },
      Printed(name: "visit-proposals", text: { try proposals(nil).text(on: $0) }) {
        try proposals(nil).json
      },
      Printed(name: "visit-proposals-added", text: { try proposals([Sample.id(1)]).text(on: $0) }) {
        try proposals([Sample.id(1)]).json
      },
      Printed(name: "place-in-region", text: { try placeInRegion().text(on: $0) }) {
        try placeInRegion().json
      },
    ]

  private static func proposals(_ added: [RecordID]?) throws -> VisitProposalReport {
    VisitProposalReport(
      try Sample.proposals(), sites: Sample.siteNames, on: try Sample.day("2026-11-20"),
      added: added)
  }

  private static func placeInRegion() throws -> PlaceReport {
    PlaceReport(
      Coordinate(latitude: 30.755, longitude: 120.668), datum: .wgs84,
      regions: [try Sample.region(1), try Sample.region(0, ["status": .text("drafting")])])
  }
}
