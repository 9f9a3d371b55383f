import BundleSupport
import Model
import TestSupport
import Testing

@testable import Store

/// Tickets that are passed by before they are read never fit what was asked for.
struct TicketListTests {
  private static let odd = ["", " ", "\u{3000}", "?", "2026-13-45", "2026-11-1"]

  /// Tickets with values that are right, missing or odd.
  private static func store(seed: UInt64) throws -> TemporaryStore {
    var random = SeededGenerator(seed: seed)
    let store = try TemporaryStore([.office])
    var pen = TestPen(.office)
    for number in 0..<80 as Range<UInt64> {
      var values: [String: FieldValue] = [:]
      for (name, words) in [
        ("town", Town.xiuzhou.prefix(3).map(\.code)), ("source", ["12345", "visit"]),
        ("category", ["complaint.noise", "complaint.dust", "permit"]), ("handler", ["O-001"]),
        ("found", ["2026-11-02", "2026-11-09"]), ("due", ["2026-11-09"]),
      ] {
        // No operation of a device holds a word that its field can't.
        let isFree = ["town"].contains(name)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: break
        case 1 where isFree: values[name] = Self.odd.randomElement(using: &random).map { .text($0) }
        default: values[name] = words.randomElement(using: &random).map { .text($0) }
        }
      }
      values["title"] = .text("示例")
      pen.set(.ticket, .test(number), values)
    }
    try store.takeIn([pen.export()])
    return store
  }

  private static func filter(_ random: inout SeededGenerator) -> TicketFilter {
    func some<Value>(_ values: [Value]) -> Value? {
      Int.random(in: 0..<3, using: &random) > 0 ? nil : values.randomElement(using: &random)
    }
    return TicketFilter(
      category: some([.noise, .permit]), nationalClass: some([.noise, .air]),
      town: some(Town.xiuzhou.prefix(3).map(\.code)), officer: some(["O-001", "O-002"]),
      source: some([.visit, .hotline12345]))
  }

  private static func fits(_ filter: TicketFilter, _ period: Validity, _ fields: Fields) -> Bool {
    let ticket = ListedRecord(fields, towns: [:], tickets: [:])
    return (filter.category.map { ticket.category == $0.rawValue } ?? true)
      && (filter.nationalClass.map { ticket.nationalClass == $0.rawValue } ?? true)
      && (filter.town.map { ticket.town == $0 } ?? true)
      && (filter.officer.map { ticket.officers.contains($0) } ?? true)
      && (filter.source.map { ticket.source == $0.rawValue } ?? true)
      && (period == Validity(from: nil, through: nil)
        || ticket.days.map(period.overlaps) ?? false)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `no ticket that fits is passed by`(seed: UInt64) throws {
    let store = try Self.store(seed: seed)
    var random = SeededGenerator(seed: seed)
    var passed = 0
    for round in 0..<40 {
      let filter = Self.filter(&random)
      let day = try Day(iso: "2026-11-05")
      let period =
        [
          Validity(from: nil, through: nil), Validity(from: day, through: nil),
          Validity(from: nil, through: day), Validity(from: day, through: day.adding(days: 4)),
        ][round % 4]
      try StoreReader(store.paths).read { snapshot in
        let all = try snapshot.fields(of: .ticket)
        let read = try snapshot.tickets(mayFit: filter, during: period)
        let fitting = all.filter { Self.fits(filter, period, $0) }.map(\.id)
        #expect(read.map(\.id).filter(Set(fitting).contains) == fitting)
        passed += all.count - read.count
      }
    }
    // The control: most are passed by, so the law is about something.
    #expect(passed > 40 * 20)
  }
}
