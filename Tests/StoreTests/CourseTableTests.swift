import BundleSupport
import Exchange
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// What is kept for figures is what the log says, in whatever order it came.
@Suite struct CourseTableTests {
  /// The lives of some tickets as one office wrote them down: steps, statuses with and without a step, due days
  /// written again, conflicts, corrections and withdrawals.
  private struct Lives {
    private var random: SeededGenerator
    private var pen = TestPen(.office)
    private var written: [String: [OperationID]] = [:]
    private var steps: [(ticket: UInt64, operation: OperationID)] = []

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
      Int.random(in: range, using: &random)
    }

    private mutating func day() -> FieldValue { .text("2026-11-\(number(10...28))") }

    private mutating func at() -> Timestamp {
      Timestamp(day: number(10...27), hour: number(0...23))
    }

    private mutating func writes(
      _ ticket: UInt64, _ fields: [(String, FieldValue)]
    ) -> [FieldWrite] {
      fields.map { field, value in
        let known = written["\(ticket) \(field)"] ?? []
        // Now and then somebody writes who has not seen what stands.
        let parents = number(1...6) == 1 ? [] : known.suffix(1)
        return FieldWrite(field: field, value: value, parents: Array(parents))
      }
    }

    private mutating func note(_ ticket: UInt64, _ set: [FieldWrite], _ operation: OperationID) {
      for write in set { written["\(ticket) \(write.field)", default: []].append(operation) }
    }

    mutating func files(_ count: Int) -> [[UInt8]] {
      var files: [[UInt8]] = []
      for number in 0..<count {
        write()
        if number % 3 == 2 { files.append(pen.export()) }
      }
      if !pen.pending.isEmpty { files.append(pen.export()) }
      return files
    }

    private mutating func write() {
      let ticket = UInt64(number(1...6))
      let at = at()
      if written["\(ticket) title"] == nil {
        var fields: [(String, FieldValue)] = [("title", .text("题 \(ticket)"))]
        if number(1...4) > 1 { fields.append(("found", .text("2026-11-0\(number(1...9))"))) }
        if number(1...2) == 1 { fields.append(("due", day())) }
        if number(1...2) == 1 { fields.append(("handler", .text("O-00\(number(1...3))"))) }
        if number(1...2) == 1 { fields.append(("town", .text("33041100\(number(2...3))"))) }
        let set = writes(ticket, fields)
        return note(ticket, set, pen.write(.write(.ticket, .test(ticket), set: set, at: at)))
      }
      let statuses: [(TicketStep, String)] = [
        (.assign, "assigned"), (.answer, "answered"), (.rate, "rated"), (.close, "closed"),
        (.reopen, "reopened"), (.return, "returned"),
      ]
      switch number(1...12) {
      case 1...6:
        let (step, status) = statuses[number(0...5)]
        var fields: [(String, FieldValue)] = [("status", .text(status))]
        if step == .assign { fields.append(("handler", .text("O-00\(number(1...3))"))) }
        let set = number(1...5) == 1 ? [] : writes(ticket, fields)
        let entry = FieldValue.object([("step", .text(step.rawValue)), ("day", day())])
        let old = steps.filter { $0.ticket == ticket }.randomElement(using: &random)?.operation
        let operation = pen.write(
          .add(
            .step, of: .ticket, .test(ticket), entry, set: set,
            corrects: number(1...5) == 1 ? old : nil, at: at))
        steps.append((ticket, operation))
        note(ticket, set, operation)
      case 7:
        let set = writes(ticket, [("status", .text(statuses[number(0...5)].1))])
        note(ticket, set, pen.write(.write(.ticket, .test(ticket), set: set, at: at)))
      case 8, 9:
        let set = writes(ticket, [("due", number(1...6) == 1 ? .null : day())])
        note(ticket, set, pen.write(.write(.ticket, .test(ticket), set: set, at: at)))
      case 10:
        let set = writes(ticket, [("found", .text("2026-11-0\(number(1...9))"))])
        note(ticket, set, pen.write(.write(.ticket, .test(ticket), set: set, at: at)))
      case 11:
        let words = ["complaint.noise", "complaint.water", "permit"]
        let set = writes(
          ticket,
          [
            ("town", .text("33041100\(number(2...3))")),
            ("category", number(1...6) == 1 ? .null : .text(words[number(0...2)])),
          ])
        note(ticket, set, pen.write(.write(.ticket, .test(ticket), set: set, at: at)))
      default:
        let seen = written.filter { $0.key.hasPrefix("\(ticket) ") }.flatMap(\.value)
        let set = [FieldWrite(field: "withdrawn", value: .bool(number(1...3) > 1), parents: seen)]
        note(ticket, set, pen.write(.write(.ticket, .test(ticket), set: set, at: at)))
      }
    }
  }

  private static func store(seed: UInt64) throws -> TemporaryStore {
    var lives = Lives(seed: seed)
    let store = try TemporaryStore([.office])
    try store.takeIn(lives.files(40))
    return store
  }

  private static let seeds = (1...TestSize.count(8, long: 40)).map { UInt64($0) }

  @Test(arguments: seeds)
  func `in any order, and made anew, the same is kept`(seed: UInt64) throws {
    var lives = Lives(seed: seed)
    let files = lives.files(40)
    var random = SeededGenerator(seed: seed)
    var first: String?
    for _ in 0..<3 {
      let store = try TemporaryStore([.office])
      try store.takeIn(files.shuffled(using: &random))
      let tables = try store.tables
      #expect(first == nil || first == tables)
      first = tables
      try store.writer().transaction { try $0.rebuild() }
      #expect(try store.tables == tables)
    }
  }

  /// Every ticket with its steps, and the writings told from the log itself.
  private static func told(_ store: TemporaryStore) throws -> [TicketHistory] {
    let (tickets, events, since) = try StoreReader(store.paths).read {
      (try $0.tickets(), try $0.ticketEvents(), try $0.statusDays(of: .ticket))
    }
    return try tickets.map { ticket in
      let dues = try written(["due"], of: ticket.id, store).map { writing in
        DueWriting(day: writing.day, due: try writing.value.map { try Day(iso: $0) })
      }
      return TicketHistory(
        ticket: ticket, events: events[ticket.id] ?? [], statusSince: since[ticket.id],
        dues: dues,
        properties: try written(TicketProperty.allCases.map(\.rawValue), of: ticket.id, store))
    }
  }

  /// What was written of `fields`, told by SQL: from the beginning at the entry, else from the day of a step that
  /// stands, else of the writing.
  private static func written(
    _ fields: [String], of ticket: RecordID, _ store: TemporaryStore
  ) throws -> [FieldWriting] {
    let entry = try entry(of: ticket, store)
    return try fields.flatMap { field -> [FieldWriting] in
      let path = "$.set.\(field)"
      let rows = try store.read {
        try Row.fetchAll(
          $0,
          sql: """
            WITH RECURSIVE written AS (
              SELECT id, CAST(bytes AS TEXT) AS text FROM operation
              WHERE record = ?1 AND parked IS NULL
                AND json_type(CAST(bytes AS TEXT), ?2) IS NOT NULL),
            chain (start, id, entry, length) AS (
              SELECT id, id, json_extract(text, '$.entry'), 0 FROM written
              UNION ALL
              SELECT chain.start, entry.operation, entry.value, length + 1
              FROM chain JOIN entry ON entry.record = ?1 AND entry.corrects = chain.id
                AND entry.operation = (SELECT max(other.operation) FROM entry AS other
                  WHERE other.record = ?1 AND other.corrects = chain.id)
              WHERE length < 50)
            SELECT chain.start AS id, json_extract(text, ?2 || '.v') AS value,
              json_extract(text, '$.at') AS at, json_extract(entry, '$.day') AS day,
              coalesce(json_extract(entry, '$.withdrawn'), 0) AS withdrawn
            FROM written JOIN chain ON chain.start = written.id
            WHERE length = (SELECT max(length) FROM chain AS c WHERE c.start = written.id)
            """, arguments: [ticket.blob, path]
        ).compactMap { row -> Told? in
          if row["withdrawn"] as Int == 1 { return nil }
          let at: String = row["at"]
          let operation = try #require(OperationID(row["id"] as Blob?))
          return Told(
            day: operation == entry
              ? Day.first : try Day(iso: row["day"] ?? String(at.prefix(10))), at: at,
            operation: operation, value: row["value"], isStep: row["day"] != nil)
        }
      }
      let sorted = rows.sorted {
        ($0.day, $0.at, $0.operation) < ($1.day, $1.at, $1.operation)
      }
      return sorted.enumerated().map { index, row in
        FieldWriting(
          field, day: index == 0 && !row.isStep ? .first : row.day,
          value: row.value)
      }
    }
  }

  private struct Told {
    let day: Day
    let at: String
    let operation: OperationID
    let value: String?
    let isStep: Bool
  }

  /// The operation that brought the ticket into being.
  private static func entry(
    of ticket: RecordID, _ store: TemporaryStore
  ) throws -> OperationID? {
    let row = try store.read {
      try Row.fetchOne(
        $0,
        sql: "SELECT id FROM operation WHERE record = ? AND creates IS NOT NULL AND parked IS NULL",
        arguments: [ticket.blob])
    }
    return OperationID(row?["id"] as Blob?)
  }

  private static func kept(
    _ store: TemporaryStore, _ day: Day, _ filter: TicketFilter = TicketFilter()
  ) throws -> Set<TicketCourse> {
    comparable(
      try StoreReader(store.paths).read {
        try $0.ticketCourses(from: .first, through: day, filter)
      }.filter { FilteredCourse($0, filter) != nil }, filter)
  }

  /// Without a filter nobody asks how a ticket came to its properties, and not all courses tell.
  private static func comparable(
    _ courses: [TicketCourse], _ filter: TicketFilter
  ) -> Set<TicketCourse> {
    Set(filter.isOpen ? courses.map(\.withoutSpells) : courses)
  }

  @Test(arguments: seeds)
  func `what is kept is what the steps tell, as of any day and under any filter`(
    seed: UInt64
  ) throws {
    let store = try Self.store(seed: seed)
    let histories = try Self.told(store)
    let filters = [
      TicketFilter(), TicketFilter(town: "330411002"), TicketFilter(nationalClass: .noise),
      TicketFilter(category: .noise, source: .visit), TicketFilter(officer: "O-001"),
    ]
    for number in 1...30 {
      let day = try Day(iso: number < 10 ? "2026-11-0\(number)" : "2026-11-\(number)")
      for filter in filters {
        let courses = histories.compactMap { TicketCourse($0, through: day) }
          .filter { FilteredCourse($0, filter) != nil }
        #expect(try Self.kept(store, day, filter) == Self.comparable(courses, filter), "\(day.iso)")
      }
    }
  }

  @Test func `what a ticket was given at its entry holds before a step of an earlier day`() throws {
    var pen = TestPen(.office)
    let entry = pen.write(
      .write(
        .ticket, .test(1),
        set: [
          FieldWrite(field: "title", value: .text("题"), parents: []),
          FieldWrite(field: "found", value: .text("2026-11-02"), parents: []),
          FieldWrite(field: "handler", value: .text("O-001"), parents: []),
          FieldWrite(field: "town", value: .text("330411002"), parents: []),
        ], at: Timestamp(day: 20, hour: 9)))
    _ = pen.write(
      .add(
        .step, of: .ticket, .test(1),
        .object([("step", .text("assign")), ("day", .text("2026-11-05"))]),
        set: [
          FieldWrite(field: "handler", value: .text("O-002"), parents: [entry]),
          FieldWrite(field: "town", value: .text("330411003"), parents: [entry]),
        ], at: Timestamp(day: 20, hour: 10)))
    let store = try TemporaryStore([.office])
    try store.takeIn([pen.export()])
    let history = try #require(
      try StoreReader(store.paths).read { try $0.ticketHistories() }.first)
    for (day, officer, town) in [
      ("2026-11-02", "O-001", "330411002"), ("2026-11-04", "O-001", "330411002"),
      ("2026-11-05", "O-002", "330411003"), ("2026-11-20", "O-002", "330411003"),
    ] {
      let seen = try history.properties(on: Day(iso: day))
      #expect(seen.handler == officer && seen.town == town, "\(day)")
    }
  }

  @Test func `tickets that ended before are left out, and none that were open then`() throws {
    for seed in Self.seeds {
      let store = try Self.store(seed: seed)
      let histories = try Self.told(store)
      let (first, day) = (try Day(iso: "2026-11-20"), try Day(iso: "2026-11-26"))
      let kept = Set(
        try StoreReader(store.paths).read {
          try $0.ticketCourses(from: first, through: day).map(\.ticket)
        })
      for history in histories {
        guard let course = TicketCourse(history, through: day) else { continue }
        let matters = (0...6).contains { course.isOpen(on: first.adding(days: $0)) }
        #expect(!matters || kept.contains(history.ticket.id))
      }
      let scope = BoardScope(
        try #require(Period(from: first, through: day)), calendar: .china)
      let courses = try StoreReader(store.paths).read {
        try $0.ticketCourses(from: scope.first, through: day)
      }
      let (one, other) = (BoardFigures(courses, scope), BoardFigures(histories, scope))
      #expect(one.total == other.total && one.weeks == other.weeks && one.terms == other.terms)
      #expect(one.firstMile == other.firstMile && one.lastMile == other.lastMile)
      #expect(one.timeToClose == other.timeToClose && one.openChange == other.openChange)
      #expect(one.reopenedThisWeek == other.reopenedThisWeek && one.gaps == other.gaps)
    }
  }

  @Test func `the control: a row that was changed by hand differs from the steps`() throws {
    var wrong = 0
    for seed in Self.seeds {
      let store = try Self.store(seed: seed)
      let day = try Day(iso: "2026-11-30")
      let before = try Self.kept(store, day)
      try DatabaseQueue(path: store.paths.database).write {
        try $0.execute(sql: "UPDATE ticket_course SET due = coalesce(due, 20000) + 1")
      }
      if try Self.kept(store, day) != before { wrong += 1 }
      try store.writer().transaction { try $0.rebuild() }
      #expect(try Self.kept(store, day) == before)
    }
    #expect(wrong > 6)
  }
}
