import TestSupport
import Testing

@testable import Model

struct ApplicationClocksTests {
  private static func statutory(_ drawn: RandomCase) -> Clock? {
    ApplicationClocks(drawn.application, events: drawn.events, calendar: .china, on: drawn.today)
      .clocks.first { $0.kind == .statutory }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `clocks with pauses equal a count day by day`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let oracle = try WorkdayOracle()
    for _ in 0..<200 {
      let drawn = try RandomCase(using: &random)
      let clock = try #require(Self.statutory(drawn))
      let counted = try CountedClock(drawn, oracle)
      #expect(clock.due == counted.due, "\(drawn)")
      #expect(clock.used == counted.used, "\(drawn)")
      #expect(clock.left == counted.left, "\(drawn)")
      #expect(clock.light == counted.light, "\(drawn)")
    }
  }

  @Test func `a clock that runs on in pauses breaks the law of clocks`() throws {
    var random = SeededGenerator(seed: 3)
    let oracle = try WorkdayOracle()
    let wrong = try (0..<200).count { _ in
      let drawn = try RandomCase(using: &random)
      let accepted = try #require(drawn.application.accepted)
      let basis = try #require(Self.statutory(drawn)?.basis)
      let running = Clock(
        .statutory, basis, start: accepted, ended: nil, calendar: .china, on: drawn.today)
      return try running?.due != CountedClock(drawn, oracle).due
    }
    #expect(wrong > 100)
  }

  /// How often in 200 draws a clock that is told of the steps `heeding` chooses breaks the law.
  private func disagreements(_ heeding: (RandomCase) -> [ApplicationEvent]) throws -> Int {
    var random = SeededGenerator(seed: 5)
    let oracle = try WorkdayOracle()
    return try (0..<200).count { _ in
      let drawn = try RandomCase(using: &random)
      let clocks = ApplicationClocks(
        drawn.application, events: heeding(drawn), calendar: .china, on: drawn.today)
      return try clocks.clocks.first { $0.kind == .statutory }?.due
        != CountedClock(drawn, oracle).due
    }
  }

  @Test func `a clock that counts pauses from their first day alone breaks the law of clocks`()
    throws
  {
    #expect(try disagreements { $0.events } == 0)
    #expect(try disagreements { _ in [] } > 10)
  }

  @Test func `a pause moves the day due from its notice on, and no day before`() throws {
    let fields: [String: FieldValue] = [
      "class": .text("report_form"), "accepted": .text("2024-09-02"), "stage": .text("accepted"),
      "pauses": .texts(["2024-09-23..2024-09-27"]),
    ]
    let pause = try Pause(text: "2024-09-23..2024-09-27")
    func due(_ today: String, noted: String?) throws -> String? {
      let events = try noted.map {
        [ApplicationEvent(step: .pause, day: try Self.day($0), pause: pause, notice: "中止1")]
      }
      return try Self.clocks(fields, today, events: events ?? []).clocks
        .first { $0.kind == .statutory }?.due.iso
    }
    // 30 working days; two holidays with their make-up days lie between.
    let (plain, moved) = ("2024-10-18", "2024-10-25")
    #expect(try due("2024-09-10", noted: "2024-09-11") == plain)
    #expect(try due("2024-09-11", noted: "2024-09-11") == moved)
    #expect(try due("2024-09-22", noted: "2024-09-11") == moved)
    // Noted late: what was said of the days between stays as it was.
    #expect(try due("2024-09-25", noted: "2024-09-26") == plain)
    #expect(try due("2024-09-26", noted: "2024-09-26") == moved)
    // No step tells of it: from its first day on.
    #expect(try due("2024-09-22", noted: nil) == plain)
    #expect(try due("2024-09-23", noted: nil) == moved)
  }

  private static func application(_ fields: [String: FieldValue]) throws -> Application {
    try Application(.sample(.application, fields))
  }

  private static func day(_ text: String) throws -> Day { try Day(iso: text) }

  private static func clocks(
    _ fields: [String: FieldValue], _ today: String, events: [ApplicationEvent] = [],
    items: [Item] = [], permit: PermitClass? = nil
  ) throws -> ApplicationClocks {
    ApplicationClocks(
      try application(fields), events: events, items: items, permitClass: permit,
      calendar: .china, on: try day(today))
  }

  @Test func `cases accepted before and after the Code take the rules of their day`() throws {
    for (day, isKnown) in [("2026-08-14", true), ("2026-08-17", false)] {
      for kind in ["report_book", "report_form"] {
        let found = try Self.clocks(
          ["class": .text(kind), "applied": .text(day), "accepted": .text(day)], day)
        let rule = try #require(found.clocks.first { $0.kind == .statutory }?.basis.rule)
        #expect(rule.isArticleKnown == isKnown)
        #expect(rule.validity.contains(try Self.day(day)))
        #expect(rule.count == (kind == "report_book" ? 60 : 30))
      }
    }
  }

  @Test func `without a notice in five working days it counts as accepted on receipt`() throws {
    let fields: [String: FieldValue] = ["applied": .text("2026-11-02")]
    let inTime = try Self.clocks(fields, "2026-11-09")
    #expect(inTime.acceptance == nil && inTime.clocks.map(\.kind) == [.notice])
    #expect(inTime.clocks.first?.light == .yellow && inTime.warnings.isEmpty)
    let late = try Self.clocks(fields, "2026-11-10")
    #expect(late.acceptance?.day.iso == "2026-11-02" && late.isDeemedAccepted)
    #expect(late.clocks.map(\.kind) == [.notice, .statutory])
    #expect(late.current?.kind == .statutory)
    let rule = try #require(late.clocks.first?.basis.rule)
    #expect(rule.id == "correction_notice")
    #expect(late.warnings == [.deemedAccepted(try Self.day("2026-11-02"), rule)])
    // The clock has lapsed; it runs no further.
    #expect(try Self.clocks(fields, "2026-12-10").clocks.first?.left == -1)
  }

  @Test func `a notice in time stops that, a late one does not`() throws {
    func acceptance(_ noticed: String) throws -> ApplicationClocks.Acceptance? {
      try Self.clocks(
        ["applied": .text("2026-11-02"), "noticed": .text(noticed)], "2026-11-20"
      ).acceptance
    }
    #expect(try acceptance("2026-11-09") == nil)
    #expect(try acceptance("2026-11-10")?.day.iso == "2026-11-02")
  }

  @Test func `a deemed acceptance stays one after somebody has entered it`() throws {
    let fields: [String: FieldValue] = [
      "applied": .text("2026-11-02"), "accepted": .text("2026-11-02"), "stage": .text("accepted"),
    ]
    let day = try Self.day("2026-11-02")
    let deemed = ApplicationEvent(step: .accept, day: day, isDeemed: true)
    #expect(try Self.clocks(fields, "2026-11-20", events: [deemed]).isDeemedAccepted)
    #expect(try !Self.clocks(fields, "2026-11-20").isDeemedAccepted)
  }

  private static func item(_ from: String, _ through: String?, promised: Int) throws -> Item {
    var fields: [String: FieldValue] = [
      "from": .text(from), "promised": .integer(Int64(promised)), "statutory": .integer(17),
    ]
    fields["through"] = through.map { .text($0) }
    return try Item(.sample(.item, fields))
  }

  @Test func `the promise is the item's on the day of acceptance`() throws {
    let items = [
      try Self.item("2019-01-01", "2019-08-30", promised: 17),
      try Self.item("2019-08-31", nil, promised: 5),
    ]
    for (accepted, days) in [("2019-08-30", 17), ("2019-09-02", 5)] {
      let found = try Self.clocks(
        ["class": .text("cross_department"), "accepted": .text(accepted)], accepted, items: items)
      #expect(found.clocks.map(\.kind) == [.statutory, .promised])
      #expect(found.clocks.last?.basis.count == days)
    }
    let early = try Self.clocks(
      [
        "class": .text("report_form"), "accepted": .text("2018-09-03"),
        "item": .text(Fields.sampleID.text),
      ], "2018-09-03", items: items)
    #expect(early.warnings == [.itemNotValid(try Self.day("2018-09-03"))])
  }

  @Test func `a permit's term follows its class, and the shorter one where that is not known`()
    throws
  {
    let fields: [String: FieldValue] = [
      "class": .text("permit"), "applied": .text("2024-09-02"), "accepted": .text("2024-09-02"),
    ]
    func rule(_ permit: PermitClass?) throws -> String? {
      try Self.clocks(fields, "2024-09-03", permit: permit)
        .clocks.first { $0.kind == .statutory }?.basis.rule?.id
    }
    #expect(try rule(.key) == "permit_key" && rule(.simple) == "permit_simple")
    #expect(try rule(nil) == "permit_simple")
    let warnings = try Self.clocks(fields, "2024-09-03").warnings
    #expect(warnings.count == 1 && warnings.first?.text(in: .zh).contains("管理类别未知") == true)
    let old = try Self.clocks(
      ["class": .text("permit"), "accepted": .text("2019-09-02")], "2019-09-03")
    #expect(old.clocks.first { $0.kind == .statutory }?.basis.rule?.id == "licence_general")
  }

  @Test func `filings have no clock of an approval`() throws {
    let found = try Self.clocks(
      ["class": .text("registration"), "applied": .text("2019-09-02")], "2019-12-02")
    #expect(found.clocks.isEmpty && found.warnings.isEmpty)
  }

  @Test func `drafting and delivery have clocks of their own`() throws {
    let found = try Self.clocks(
      [
        "class": .text("report_form"), "draft_from": .text("2019-09-02"),
        "drafted": .text("2019-10-08"), "accepted": .text("2019-10-08"),
        "decided": .text("2019-10-11"), "stage": .text("decided"),
      ], "2019-10-14")
    #expect(found.clocks.map(\.kind) == [.drafting, .statutory, .delivery])
    // 20 working days from 2 September: the 13th is a holiday, the 29th a make-up day.
    #expect(found.clocks.first?.due.iso == "2019-09-30" && found.clocks.first?.endedLate == true)
    #expect(found.clocks.last?.due.iso == "2019-10-24" && found.current?.kind == .delivery)
  }

  @Test func `a pause without a written notice, or for no reason of the rule, is warned of`() throws
  {
    let fields: [String: FieldValue] = [
      "class": .text("report_form"), "accepted": .text("2024-09-02"), "stage": .text("accepted"),
      "pauses": .texts(["2024-09-03..2024-09-05", "2024-09-09..2024-09-10"]),
    ]
    let day = try Self.day("2024-09-03")
    let events = [
      ApplicationEvent(
        step: .pause, day: day, reason: "hearing",
        pause: try Pause(text: "2024-09-03..2024-09-05"), notice: "中止1"),
      ApplicationEvent(
        step: .pause, day: day, reason: "tender",
        pause: try Pause(text: "2024-09-09..2024-09-10")),
    ]
    let words = try Self.clocks(fields, "2024-09-12", events: events).warnings
      .map { $0.text(in: .en) }
    #expect(words.count == 2)
    #expect(words.first == "the pause 2024-09-09..2024-09-10 has no written notice")
    #expect(words.last?.contains("tender is not among what stops eia_form") == true)
  }

  @Test func `what happens after the day of asking has not happened yet`() throws {
    let fields: [String: FieldValue] = [
      "class": .text("report_form"), "applied": .text("2024-09-02"),
      "accepted": .text("2024-09-04"), "decided": .text("2024-09-10"), "stage": .text("decided"),
    ]
    #expect(try Self.clocks(fields, "2024-09-03").clocks.map(\.kind) == [.notice])
    let running = try Self.clocks(fields, "2024-09-09").clocks.first { $0.kind == .statutory }
    #expect(running?.ended == nil && running?.used == 3 && running?.light == .green)
  }
}
