import Testing

@testable import Model

/// What the desk and tables may write into a case that stands.
struct RecordCheckTests {
  private static let today = Day(number: 20_777)  // 2026-11-20

  /// A value of the field; two of different numbers differ.
  private static func value(_ field: Field, _ number: Int) -> FieldValue {
    let day = today.adding(days: number - 60)
    return switch field.type {
    case .choice(let words): .text(words[number % words.count])
    case .choices(let words): .texts([words[number % words.count]])
    case .day: .text(day.iso)
    case .integer(let range): .integer(range.lowerBound + Int64(number))
    case .bool: .bool(number.isMultiple(of: 2))
    case .officer: .text("O-00\(number)")
    case .officers: .texts(["O-00\(number)"])
    case .pauses: .texts(["\(day.iso)..\(day.iso)"])
    case .windows: .texts(["\(day.iso) 09:0\(number)-10:00"])
    default: .text("值\(number)")
    }
  }

  private static func check(
    _ kind: RecordKind, standing: [String: FieldValue], writes: [String: FieldValue],
    by door: RecordCheck.Door
  ) -> RecordContradiction? {
    let fields = Fields.sample(kind, standing)
    let check = RecordCheck(
      fields.id, kind: kind, standing: fields,
      writes: writes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, by: door, on: today)
    return check.contradiction(
      others: { [] }, items: { [] }, regions: { [] }, applications: { [] }, sites: { [] },
      restrictions: { [] })
  }

  private static let doors: [RecordCheck.Door] = [
    .desk(hasReason: false), .desk(hasReason: true), .table,
  ]

  @Test(arguments: [RecordKind.ticket, .application, .visit])
  func `what steps wrote is changed or emptied by no edit and no table`(kind: RecordKind) throws {
    for step in kind.stepFields {
      let field = try #require(kind.field(step.name))
      let standing = [field.name: Self.value(field, 3)]
      for other in [Self.value(field, 2), .null] {
        for door in Self.doors {
          let found = Self.check(
            kind, standing: standing, writes: [field.name: other], by: door)
          #expect(
            found == .bySteps(kind, field: field.name, step.commands), "\(field.name) \(door)")
        }
      }
    }
  }

  /// The control: the same writes pass as steps, and plain fields by every door.
  @Test func `steps write their fields, and what is no step's may change`() throws {
    let moved = Self.check(
      .ticket, standing: ["handler": .text("O-001")], writes: ["handler": .text("O-002")],
      by: .step)
    #expect(moved == nil)
    for door in Self.doors {
      let severer = Self.check(
        .ticket, standing: ["severity": .integer(1), "status": .text("assigned")],
        writes: ["severity": .integer(3)], by: door)
      #expect(severer == nil)
    }
  }

  @Test func `a due day is filled in where there is none, unless the ticket has ended`() {
    for door in Self.doors {
      func fill(_ status: String) -> RecordContradiction? {
        Self.check(
          .ticket, standing: ["status": .text(status)], writes: ["due": .text("2026-12-01")],
          by: door)
      }
      #expect(fill("assigned") == nil)
      #expect(fill("closed") == .bySteps(.ticket, field: "due", ["ticket extend"]))
    }
  }

  @Test func `a table goes on with an application, and never back`() {
    let standing: [String: FieldValue] = [
      "applied": .text("2026-11-02"), "accepted": .text("2026-11-03"), "stage": .text("accepted"),
      "pauses": .texts(["2026-11-09..2026-11-10"]),
    ]
    func table(_ writes: [String: FieldValue]) -> RecordContradiction? {
      Self.check(.application, standing: standing, writes: writes, by: .table)
    }
    #expect(table(["stage": .text("decided"), "decided": .text("2026-11-12")]) == nil)
    #expect(
      table(["pauses": .texts(["2026-11-09..2026-11-10", "2026-11-16..2026-11-17"])]) == nil)
    #expect(table(["stage": .text("applied")])?.code == "E-RECORD-STEP")
    #expect(table(["accepted": .text("2026-11-04")])?.code == "E-RECORD-STEP")
    #expect(table(["pauses": .texts(["2026-11-16..2026-11-17"])])?.code == "E-RECORD-STEP")
    let typed = Self.check(
      .application, standing: standing, writes: ["decided": .text("2026-11-12")],
      by: .desk(hasReason: true))
    #expect(typed?.code == "E-RECORD-STEP")
  }

  @Test(arguments: [
    (RecordKind.ticket, "status", "closed", "status", "in_hand", "category", "permit", "other"),
    (.ticket, "status", "returned", "status", "answered", "source", "window", "visit"),
    (.application, "stage", "delivered", "stage", "accepted", "class", "permit", "registration"),
    (.visit, "status", "done", "status", "partly", "kind", "service", "inspection"),
  ])
  func `what stands in a case that has ended changes only with a reason`(
    kind: RecordKind, ending: String, ended: String, running: String, open: String, field: String,
    before: String, after: String
  ) {
    func change(_ state: String, _ door: RecordCheck.Door) -> String? {
      Self.check(
        kind, standing: [ending: .text(state), field: .text(before)],
        writes: [field: .text(after)], by: door)?.code
    }
    for door in [RecordCheck.Door.desk(hasReason: false), .table] {
      #expect(change(ended, door) == "E-RECORD-REASON")
      #expect(change(open, door) == nil)
    }
    #expect(change(ended, .desk(hasReason: true)) == nil)
  }

  @Test func `what is empty may be filled in afterwards, but no yes for a no`() {
    let closed: [String: FieldValue] = ["stage": .text("decided")]
    func fill(_ field: String, _ value: FieldValue) -> String? {
      Self.check(
        .application, standing: closed, writes: [field: value], by: .desk(hasReason: false))?.code
    }
    #expect(fill("trips", .integer(1)) == nil)
    #expect(fill("lighter", .bool(true)) == "E-RECORD-REASON")
  }

  @Test func `the day of the find moves freely until the first step, then with a reason`() {
    func move(_ status: FieldValue, _ door: RecordCheck.Door) -> String? {
      Self.check(
        .ticket, standing: ["status": status], writes: ["found": .text("2026-11-01")], by: door)?
        .code
    }
    #expect(move(.text("found"), .desk(hasReason: false)) == nil)
    #expect(move(.text("assigned"), .desk(hasReason: false)) == "E-RECORD-REASON")
    #expect(move(.text("assigned"), .desk(hasReason: true)) == nil)
    #expect(move(.text("assigned"), .table) == "E-RECORD-REASON")
  }

  @Test(
    arguments: [
      (["applied": "2026-11-10", "decided": "2026-11-09"], "E-RECORD-DAYS"),
      (
        ["applied": "2026-11-10", "noticed": "2026-11-12", "accepted": "2026-11-11"],
        "E-RECORD-DAYS"
      ),
      (["completed": "2026-11-12", "accepted": "2026-11-11"], "E-RECORD-DAYS"),
      (["accepted": "2026-11-11", "delivered": "2026-11-10"], "E-RECORD-DAYS"),
      (["accepted": "2026-11-21"], "E-RECORD-DAYS"),
      (["accepted": "2026-11-11", "pauses": "2026-11-10..2026-11-12"], "E-RECORD-DAYS"),
      (["pauses": "2026-11-10..2026-11-12"], "E-RECORD-DAYS"),
      (["accepted": "2026-11-11", "pauses": "2026-11-12..2046-11-12"], "E-PAUSE-END"),
      (["applied": "2026-11-10", "noticed": "2026-11-12", "accepted": "2026-11-12"], nil),
      // It counts as accepted on the day of receipt, whatever notice came afterwards.
      (["applied": "2026-11-02", "noticed": "2026-11-12", "accepted": "2026-11-02"], nil),
      (["accepted": "2026-11-20", "pauses": "2026-11-23..2026-11-27"], nil),
    ] as [([String: String], String?)])
  func `days of a row are those that steps could have made`(
    row: [String: String], code: String?
  ) {
    let writes = row.sorted { $0.key < $1.key }.map { name, text in
      (field: name, value: name == "pauses" ? FieldValue.texts([text]) : .text(text))
    }
    let check = RecordCheck(
      Fields.sampleID, kind: .application, standing: nil,
      writes: [("name", .text("项目")), ("class", .text("report_form"))] + writes, by: .table,
      on: Self.today)
    let found = check.contradiction(
      others: { [] }, items: { [] }, regions: { [] }, applications: { [] }, sites: { [] },
      restrictions: { [] })
    #expect(found?.code == code)
  }

  @Test(
    arguments: [
      ("1713", "2026-11-02", "E-RECORD-REGION"), ("3825", "2026-11-02", nil),
      ("1713", "2026-11-10", nil), (nil, "2026-11-02", nil),
    ] as [(String?, String, String?)])
  func `an industry on the region's negative list of the day goes no lighter way`(
    industry: String?, accepted: String, code: String?
  ) throws {
    let region = Self.regions[1]
    let site = try Site(.sample(.site, ["industry": industry.map { .text($0) } ?? .null]))
    let line = try Restriction(
      .sample(
        .restriction,
        [
          "region": .text(region.id.text), "industry": .text("17"),
          "through": .text("2026-11-05"),
        ]))
    let check = RecordCheck(
      Fields.sampleID, kind: .application, standing: nil,
      writes: [
        ("name", .text("项目")), ("class", .text("report_form")), ("lighter", .bool(true)),
        ("accepted", .text(accepted)), ("region", .text(region.id.text)),
        ("site", .text(site.id.text)),
      ], by: .table, on: Self.today)
    let found = check.contradiction(
      others: { [] }, items: { [] }, regions: { [region] }, applications: { [] },
      sites: { [site] }, restrictions: { [line] })
    #expect(found?.code == code)
  }

  private static let regions = ["drafting", "approved"].enumerated().compactMap { number, status in
    try? Region(
      Fields(
        id: RecordID(high: 1, low: UInt64(number)), kind: .region,
        values: [
          "code": .text(status), "name": .text("区域"), "status": .text(status),
          "from": .text("2019-01-01"), "through": .text("2026-11-10"),
        ]))
  }

  @Test(
    arguments: [
      (nil, "2026-11-02", "E-RECORD-REGION"), (0, "2026-11-02", "E-RECORD-REGION"),
      (1, "2026-11-02", nil), (1, "2026-11-11", "E-RECORD-REGION"),
      (1, "2018-12-31", "E-RECORD-REGION"),
    ] as [(Int?, String, String?)])
  func `the lighter way is that of a region in force on the project's day`(
    region: Int?, accepted: String, code: String?
  ) {
    var writes: [(field: String, value: FieldValue)] = [
      ("name", .text("项目")), ("class", .text("report_form")), ("lighter", .bool(true)),
      ("accepted", .text(accepted)),
    ]
    if let region { writes.append(("region", .text(Self.regions[region].id.text))) }
    let check = RecordCheck(
      Fields.sampleID, kind: .application, standing: nil, writes: writes, by: .table,
      on: Self.today)
    let found = check.contradiction(
      others: { [] }, items: { [] }, regions: { Self.regions }, applications: { [] }, sites: { [] },
      restrictions: { [] })
    #expect(found?.code == code)
  }

  @Test func `at once is what came in, was accepted and decided on one day`() {
    func code(_ applied: String, _ accepted: String) -> String? {
      Self.check(
        .application, standing: ["applied": .text(applied)],
        writes: [
          "accepted": .text(accepted), "decided": .text("2026-11-10"), "at_once": .bool(true),
        ], by: .step)?.code
    }
    #expect(code("2026-11-10", "2026-11-10") == nil)
    #expect(code("2026-11-09", "2026-11-10") == "E-RECORD-DAYS")
    #expect(code("2026-11-09", "2026-11-09") == "E-RECORD-DAYS")
  }

  @Test func `nobody drafts what was decided, and nobody is the own stand-in`() {
    let late = Self.check(
      .application, standing: ["decided": .text("2026-11-10")],
      writes: ["drafted": .text("2026-11-11")], by: .step)
    #expect(late?.code == "E-RECORD-DAYS")
    for (code, isRefused) in [("O-01", true), ("O-02", false)] {
      let found = Self.check(
        .officer, standing: [:], writes: ["backup": .text(code)], by: .desk(hasReason: false))
      #expect((found?.code == "E-OWN-BACKUP") == isRefused)
    }
  }

  private static func applications(_ fields: [String: FieldValue]) -> [Application] {
    [try? Application(.sample(.application, fields))].compactMap { $0 }
  }

  @Test(arguments: [
    ("name", "报告书审批", "报告表审批", "E-RECORD-ITEM"), ("name", "报告书审批", "书审批", nil),
    ("class", "permission", "filing", "E-RECORD-ITEM"), ("law", "甲", "乙", nil),
  ])
  func `an item is not changed into one that its applications don't fit`(
    field: String, before: String, after: String, code: String?
  ) {
    let applications = Self.applications([
      "class": .text("report_book"), "item": .text(Fields.sampleID.text),
    ])
    let fields = Fields.sample(.item, [field: .text(before)])
    let check = RecordCheck(
      fields.id, kind: .item, standing: fields, writes: [(field, .text(after))],
      by: .desk(hasReason: false), on: Self.today)
    func found(_ applications: [Application]) -> String? {
      check.contradiction(
        others: { [] }, items: { [] }, regions: { [] }, applications: { applications },
        sites: { [] }, restrictions: { [] })?.code
    }
    #expect(found(applications) == code)
    #expect(found([]) == nil)
  }

  @Test(arguments: [
    ("2026-11-02", "2026-10-31", "E-RECORD-REGION"), ("2026-10-30", "2026-10-31", nil),
  ])
  func `a region holds on for those that went its lighter way`(
    accepted: String, through: String, code: String?
  ) {
    let applications = Self.applications([
      "region": .text(Fields.sampleID.text), "lighter": .bool(true), "accepted": .text(accepted),
    ])
    let fields = Fields.sample(.region, ["status": .text("approved")])
    let check = RecordCheck(
      fields.id, kind: .region, standing: fields, writes: [("through", .text(through))],
      by: .table, on: Self.today)
    let found = check.contradiction(
      others: { [] }, items: { [] }, regions: { [] }, applications: { applications }, sites: { [] },
      restrictions: { [] })
    #expect(found?.code == code)
  }

  @Test(arguments: [
    (30, ApplicationClass.reportBook, false), (30, .reportForm, true), (60, .reportBook, true),
    (60, .reportForm, false), (45, .reportBook, true), (30, .permit, true),
  ])
  func `where an item's name is silent its term tells books from forms`(
    statutory: Int, class: ApplicationClass, fits: Bool
  ) throws {
    let item = try Item(
      .sample(.item, ["name": .text("环评审批"), "statutory": .integer(Int64(statutory))]))
    #expect((item.contradiction(with: `class`, on: Self.today) == nil) == fits)
  }
}
