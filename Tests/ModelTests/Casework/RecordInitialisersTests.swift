import Testing

@testable import Model

/// What each kind of record needs, and what it throws without it.
struct RecordInitialisersTests {
  /// Makes the noun of a kind; the noun itself does not matter here.
  private static func make(_ kind: RecordKind, _ changes: [String: FieldValue]) throws {
    let fields = Fields.sample(kind, changes)
    switch kind {
    case .site: _ = try Site(fields)
    case .officer: _ = try Officer(fields)
    case .ticket: _ = try Ticket(fields)
    case .visit: _ = try Visit(fields)
    case .application: _ = try Application(fields)
    case .item: _ = try Item(fields)
    case .region: _ = try Region(fields)
    case .restriction: _ = try Restriction(fields)
    case .permit: _ = try Permit(fields)
    case .agency: _ = try Agency(fields)
    case .car: _ = try Car(fields)
    }
  }

  @Test(arguments: RecordKind.allCases)
  func `the least of a kind makes a record`(kind: RecordKind) throws {
    try Self.make(kind, [:])
  }

  @Test(arguments: [
    (RecordKind.item, "code"), (.item, "class"), (.region, "code"), (.restriction, "region"),
    (.permit, "site"), (.permit, "class"), (.agency, "name"), (.car, "plate"),
    (RecordKind.site, "name"), (.officer, "code"), (.officer, "name"), (.ticket, "title"),
    (.ticket, "found"), (.visit, "kind"), (.visit, "title"), (.visit, "site"),
    (.application, "name"), (.application, "class"),
  ])
  func `a record without a field that it needs names that field`(
    kind: RecordKind, field: String
  ) {
    let fault = RecordFault.missing(kind: kind, id: Fields.sampleID, field: field)
    for value in [FieldValue.null, .text(""), .bool(true), .list([])] {
      #expect(throws: fault) { try Self.make(kind, [field: value]) }
    }
    #expect(fault.text(in: .en).contains("'\(field)'"))
    #expect(fault.text(in: .zh).contains(field))
  }

  @Test func `a word that a choice does not have counts as missing`() {
    #expect(throws: RecordFault.missing(kind: .visit, id: Fields.sampleID, field: "kind")) {
      try Self.make(.visit, ["kind": .text("raid")])
    }
  }

  @Test(arguments: [
    (RecordKind.ticket, "found", "due"), (.visit, "earliest", "due"),
    (.application, "accepted", "decided"),
  ])
  func `an end before its start names both days`(
    kind: RecordKind, start: String, end: String
  ) throws {
    let (early, late) = (try Day(iso: "2026-11-02"), try Day(iso: "2026-11-03"))
    #expect(
      throws: RecordFault.dueBeforeStart(
        kind: kind, id: Fields.sampleID, start: late, due: early)
    ) { try Self.make(kind, [start: .text(late.iso), end: .text(early.iso)]) }
    try Self.make(kind, [start: .text(late.iso), end: .text(late.iso)])
  }

  @Test func `more certificates than officers names both numbers`() throws {
    #expect(
      throws: RecordFault.moreCertifiedThanPeople(id: Fields.sampleID, certified: 3, people: 2)
    ) { try Self.make(.visit, ["certified": .integer(3)]) }
    try Self.make(.visit, ["certified": .integer(3), "people": .integer(3)])
  }

  @Test func `an officer is never the own stand-in`() throws {
    #expect(throws: RecordFault.ownBackup(code: "O-01")) {
      try Self.make(.officer, ["backup": .text("O-01")])
    }
    try Self.make(.officer, ["backup": .text("O-02")])
  }

  @Test func `each fault has its code and its words in both languages`() throws {
    let day = try Day(iso: "2026-11-02")
    let faults: [(RecordFault, String)] = [
      (.missing(kind: .site, id: Fields.sampleID, field: "name"), "E-FIELD-MISSING"),
      (
        .dueBeforeStart(kind: .visit, id: Fields.sampleID, start: day, due: day),
        "E-DUE-BEFORE-START"
      ),
      (
        .moreCertifiedThanPeople(id: Fields.sampleID, certified: 3, people: 2), "E-CERTIFIED"
      ),
      (.ownBackup(code: "O-01"), "E-OWN-BACKUP"),
    ]
    for (fault, code) in faults {
      #expect(fault.code == code)
      #expect(fault.text(in: .zh).contains("；") && fault.text(in: .en).contains("; "))
    }
  }
}
