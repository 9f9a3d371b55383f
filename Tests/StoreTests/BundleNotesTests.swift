import BundleSupport
import Exchange
import Foundation
import Model
import Testing

@testable import Store

/// What receipts say of bundles that are taken and odd all the same.
@Suite struct BundleNotesTests {
  private static let noon = Desk.noon

  private func codes(
    exported: Timestamp = noon, latest: Timestamp? = nil, received: Timestamp = noon,
    pack: Timestamp? = nil, before: Timestamp? = nil
  ) -> [String] {
    ClockNotes.of(
      exported: exported, latest: latest, received: received.instant, pack: pack?.instant,
      before: before
    ).map(\.code)
  }

  private func after(_ minutes: Int64) throws -> Timestamp {
    try Timestamp(
      rfc3339: Instant(seconds: Self.noon.instant.seconds + minutes * 60).rfc3339)
  }

  @Test func `a clock that agrees to ten minutes, and a late bundle, are nothing to speak of`()
    throws
  {
    #expect(codes() == [])
    #expect(try codes(exported: after(10), before: after(20)) == [])
    #expect(try codes(received: after(60 * 24 * 30)) == [])
    #expect(try codes(pack: after(10)) == [])
  }

  @Test func `a clock ahead is seen by the export or by an operation`() throws {
    #expect(try codes(exported: after(11)) == ["N-CLOCK-AHEAD"])
    #expect(try codes(latest: after(11)) == ["N-CLOCK-AHEAD"])
    #expect(try codes(latest: after(-11)) == [])
  }

  @Test func `a clock behind is seen by the pack, one set back by the bundle before`() throws {
    #expect(try codes(pack: after(11)) == ["N-CLOCK-BEHIND"])
    #expect(try codes(before: after(11)) == ["N-CLOCK-BACK"])
  }

  /// The codes on the receipts of `files`, taken in at noon of a day in November 2026.
  private func codes(_ files: [[UInt8]], day: Int = 20) throws -> [[String]] {
    let store = try TemporaryStore([.office])
    let writer = try store.writer()
    return try files.map { file in
      let receipt = try writer.takeIn(
        file, name: "a.json", by: "test", at: Timestamp(day: day, hour: 12).instant)
      guard case .taken(let taken) = receipt.outcome else { return [] }
      return taken.allNotes.map(\.code)
    }
  }

  private func files() -> [[UInt8]] {
    var pen = TestPen(.office)
    return (0..<2).map { number in
      pen.set(.ticket, .test(UInt64(number)), ["title": .text("甲")])
      return pen.export()
    }
  }

  @Test func `the same bundles are odd only when the office's clock says so, and merge alike`()
    throws
  {
    #expect(try codes(files()) == [[], []])
    #expect(try codes(files(), day: 17) == [["N-CLOCK-AHEAD"], ["N-CLOCK-AHEAD"]])
    var tables: Set<String> = []
    for day in [10, 20, 28] {
      let store = try TemporaryStore([.office])
      let writer = try store.writer()
      for file in files() {
        _ = try writer.takeIn(
          file, name: "a.json", by: "test", at: Timestamp(day: day, hour: 12).instant)
      }
      tables.insert(try store.tables)
    }
    #expect(tables.count == 1)
  }

  @Test func `a previous that is another bundle than the one before is told of, in any order`()
    throws
  {
    #expect(try codes(files().reversed()) == [[], []], "nothing can be said before it is here")
    var clone = TestPen(.office, next: 2)
    clone.set(.ticket, .test(7), ["title": .text("丙")])
    #expect(try codes([files()[0], clone.export()]) == [[], ["N-PREVIOUS"]])
    var first = TestPen(.office)
    first.set(.ticket, .test(1), ["title": .text("甲")])
    let body = first.exportBody().replacing(
      String(repeating: "0", count: 64), with: String(repeating: "a", count: 64))
    let odd = BundleWriter.file(
      body: body, key: TestDevice.office.key, secret: TestDevice.office.secret)
    #expect(try codes([Array((odd ?? "").utf8)]) == [["N-PREVIOUS"]])
  }

  @Test func `what builds on operations that are not here is told of, and the doctor counts it`()
    throws
  {
    var pen = TestPen(.office)
    let title = pen.set(.ticket, .test(1), ["title": .text("甲")])
    let first = pen.export()
    let second = pen.set(.ticket, .test(1), ["title": .text("乙")], after: [title])
    let middle = pen.export()
    pen.set(.ticket, .test(1), ["title": .text("丙")], after: [second])
    let last = pen.export()
    #expect(try codes([first, last, middle]) == [[], ["N-AWAITING"], []])
    let store = try TemporaryStore([.office])
    func awaited() throws -> Int? {
      try StoreReader(store.paths).read { try $0.health(of: store.paths) }.lazy.compactMap {
        if case .awaited(let operations) = $0.fact { operations } else { nil }
      }.first
    }
    try store.takeIn([first, last])
    #expect(try awaited() == 1)
    try store.takeIn([middle])
    #expect(try awaited() == 0)
  }
}
