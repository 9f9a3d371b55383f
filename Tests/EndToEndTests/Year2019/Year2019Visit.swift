import Model

@testable import waiqin

/// A visit of 2019: asked for by the window, done by the officer who carries the tablet.
struct Year2019Visit: Sendable {
  let number: Int
  let record: RecordID
  let asked: Day
  /// The day on which it was done; nil while it was not.
  let done: Day?
  /// The index of the tablet among the pairs of officers.
  let tablet: Int
  let isWithdrawn: Bool
  let values: [(String, FieldValue?)]
  let note: FieldValue?

  /// 92 visits before approval in the period, and others.
  static let all: [Year2019Visit] =
    (0..<92).map { make(.preApproval, $0, Year2019.workday($0 * 2 + 1)) }
    + (0..<3).map { make(.preApproval, 100 + $0, Year2019.workday($0 - 8)) }
    + (0..<4).map { make(.preApproval, 110 + $0, Year2019.workday(190 + $0)) }
    + (0..<5).map { make(.preApproval, 120 + $0, nil) }
    + (0..<2).map { make(.preApproval, 130 + $0, nil, isWithdrawn: true) }
    + (0..<20).map { make(.followUp, 140 + $0, Year2019.workday($0 * 9 + 3)) }
    + (0..<12).map { make(.inspection, 170 + $0, Year2019.workday($0 * 15 + 4)) }
    + (0..<8).map { make(.major, 190 + $0, Year2019.workday($0 * 20 + 6)) }

  private static func make(
    _ kind: VisitKind, _ number: Int, _ done: Day?, isWithdrawn: Bool = false
  ) -> Year2019Visit {
    let tablets = kind == .inspection ? certified : Array(Year2019Device.tablets.indices)
    let tablet = Year2019.pick(tablets, number)
    let application = Year2019.pick(Year2019Application.all, number)
    let site =
      switch kind {
      case .preApproval: application.site
      case .major: Year2019.pick(Year2019Site.all.filter { $0.number % 70 == 5 }, number)
      default: Year2019.pick(Year2019Site.permitHolders, number * 3)
      }
    let crew = Array(SampleOfficer.all[(tablet * 2)...(tablet * 2 + 1)].map(\.code))
    let title = kind == .preApproval ? application.name : site.name
    return Year2019Visit(
      number: number, record: SampleID.record("2019 visit \(number)"),
      asked: done.map { Year2019.after($0.adding(days: -7), 0) } ?? Year2019.day("2019-09-25"),
      done: done, tablet: tablet, isWithdrawn: isWithdrawn,
      values: [
        ("kind", .text(kind.rawValue)), ("title", .text(title)),
        ("site", .text(site.record.text)),
        ("application", kind == .preApproval ? .text(application.record.text) : nil),
        ("permit", kind == .followUp ? .optional(Year2019Tables.permit(of: site)?.text) : nil),
        ("status", .text(VisitStatus.open.rawValue)), ("crew", .texts(crew)),
      ], note: kind == .preApproval ? note(number) : nil)
  }

  /// The pairs of officers who both have a certificate.
  private static let certified = Year2019Device.tablets.indices.filter { tablet in
    SampleOfficer.all[(tablet * 2)...(tablet * 2 + 1)].allSatisfy { officer in
      officer.values.contains { $0.0 == "certificate" && $0.1?.text != nil }
    }
  }

  private static func note(_ number: Int) -> FieldValue {
    let receptor = FieldValue.object([
      ("name", .text("虚构新村\(number % 9)组")),
      ("direction", .text(Year2019.pick(["东", "东南", "南", "西", "北"], number))),
      ("metres", .integer(Int64(120 + number % 7 * 60))), ("size", .integer(Int64(40 + number))),
    ])
    return .object([
      ("process_flow", .text(Year2019.pick(["下料→冲压→清洗→组装", "混料→挤出→冷却→切割", "裁剪→缝制→整烫"], number))),
      ("pollutants", .text(Year2019.pick(["清洗废水接管；废油作危废", "挤出废气两级活性炭", "整烫废气少量，无组织"], number))),
      ("receptors", .list(number % 6 == 0 ? [] : [receptor])),
    ])
  }
}
