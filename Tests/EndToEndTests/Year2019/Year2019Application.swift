import Model

@testable import waiqin

/// An application of 2019 as the window entered it once it had run its course.
struct Year2019Application {
  let record: RecordID
  let site: Year2019Site
  let name: String
  /// When the window wrote it down.
  let day: Day
  let values: [(String, FieldValue?)]

  /// Two books of 6 and 8 working days, 83 forms of 3 on average, 189 filings, and others.
  static let all: [Year2019Application] =
    books + forms + filings + crossDepartment + permits + outside

  private static let books = [
    make(.reportBook, 1, accepted: 40, used: 6, pause: nil, region: nil),
    make(.reportBook, 2, accepted: 120, used: 8, pause: 5, region: nil),
  ]

  private static let forms = (0..<83).map { number in
    make(
      .reportForm, 10 + number, accepted: 2 * number + 2,
      used: Year2019.pick([2, 3, 4, 3, 3], number), pause: number % 9 == 4 ? 3 : nil,
      region: number % 17 == 5 ? number : nil)
  }

  private static let filings = (0..<189).map { number in
    make(
      .registration, 100 + number, accepted: number * 180 / 189 + 2, used: 0, pause: nil,
      region: number % 10 == 3 && number < 180 ? number : nil)
  }

  private static let crossDepartment = (0..<12).map {
    make(.crossDepartment, 300 + $0, accepted: 12 * $0 + 5, used: 4, pause: nil, region: nil)
  }

  private static let permits = (0..<9).map {
    make(.permit, 320 + $0, accepted: 15 * $0 + 8, used: 9, pause: nil, region: nil)
  }

  /// Decided before the period or after it, or not yet.
  private static let outside =
    (0..<3).map { make(.reportForm, 340 + $0, accepted: $0 - 15, used: 3, pause: nil, region: nil) }
    + (0..<4).map {
      make(.reportForm, 350 + $0, accepted: 188 + $0, used: 4, pause: nil, region: $0)
    }
    + [make(.reportBook, 360, accepted: 180, used: 14, pause: nil, region: nil)]
    + (0..<6).map {
      make(.registration, 370 + $0, accepted: 190 + $0, used: 0, pause: nil, region: nil)
    }
    + (0..<5).map {
      make(.reportForm, 380 + $0, accepted: 180 + $0, used: nil, pause: nil, region: nil)
    }

  /// - Parameters:
  ///   - accepted: the working day of 2019 on which it was accepted.
  ///   - used: working days to the decision; nil for none yet.
  ///   - pause: working days of an expert review on the way.
  ///   - region: which of the approved regions it went the lighter way of.
  private static func make(
    _ class: ApplicationClass, _ number: Int, accepted: Int, used: Int?, pause: Int?, region: Int?
  ) -> Year2019Application {
    let site = Year2019.pick(Year2019Site.all, number * 11)
    let start = Year2019.workday(accepted)
    let isOnline = `class` == .registration || number % 10 != 0
    var pauses: [Pause] = []
    if let pause {
      let from = Year2019.after(start, 2)
      pauses = [try? Pause(from: from, through: Year2019.after(from, pause - 1))].compactMap { $0 }
    }
    let decided = used.map { Year2019.after(start, $0 + (pause ?? 0)) }
    let isDrafted = `class` == .reportBook || `class` == .reportForm
    let draftDays = `class` == .reportBook ? 52 : number % 13 == 0 ? 24 : 16
    let isNoticed = isDrafted && number % 8 == 0
    let name = "\(site.name)\(Year2019.pick(projects, number))"
    var values: [(String, FieldValue?)] = [
      ("number", .text("示环2019-\(1000 + number)")), ("name", .text(name)),
      ("class", .text(`class`.rawValue)), ("site", .text(site.record.text)),
      ("item", .optional(Year2019Tables.item(of: `class`, on: start)?.text)),
      ("stage", .text((decided == nil ? ApplicationStage.accepted : .delivered).rawValue)),
      ("applied", .text(Year2019.after(start, isNoticed ? -1 : 0).iso)),
      ("accepted", .text(start.iso)), ("decided", .optional(decided)),
      ("delivered", .optional(decided.map { Year2019.after($0, 2) })),
      ("pauses", pauses.isEmpty ? nil : .texts(pauses.map(\.text))),
      ("at_once", used == 0 ? .bool(true) : nil),
      ("channel", .text((isOnline ? Channel.online : .window).rawValue)),
      ("trips", .integer(isOnline ? 0 : 1)),
      ("officer", .text(Year2019.pick(SampleOfficer.all, number).code)),
    ]
    if isNoticed {
      values += [
        ("noticed", .text(start.iso)), ("notice_receipt", .text("示告〔2019〕\(number)号，网上已阅")),
        ("completed", .text(start.iso)),
      ]
    }
    if number % 3 == 0 {
      values += [
        ("courier_in", .text("虚构快递\(20_190_000 + number)")),
        ("courier_out", decided == nil ? nil : .text("虚构快递\(20_195_000 + number)")),
      ]
    }
    if isDrafted {
      let agency = number % 5 == 1 ? nil : Year2019Tables.agency(number)
      values += [
        ("handled_by", .text((agency == nil ? Handling.section : .agency).rawValue)),
        ("agency", .optional(agency?.text)),
        ("draft_from", .text(Year2019.workday(accepted - draftDays - 3).iso)),
        ("drafted", .text(Year2019.workday(accepted - 3).iso)),
        ("sent_back", .integer(number % 11 == 0 ? 1 : 0)),
      ]
    } else {
      values.append(("handled_by", .text(Handling.own.rawValue)))
    }
    if let region {
      values += [
        ("region", .optional(Year2019Tables.approvedRegion(region)?.text)),
        ("lighter", .bool(true)),
      ]
    }
    return Year2019Application(
      record: SampleID.record("2019 application \(number)"), site: site, name: name,
      day: decided.map { Year2019.after($0, 2) } ?? start, values: values)
  }

  private static let projects = ["技改项目", "扩建项目", "搬迁项目", "新增生产线项目", "废气治理提升项目"]
}
