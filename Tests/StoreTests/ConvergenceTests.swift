import BundleSupport
import Exchange
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// The laws of the merge, with a database under it.
@Suite struct ConvergenceTests {
  private static let seeds = (1...TestSize.count(2, long: 24)).map { UInt64($0) }

  @Test(arguments: seeds)
  func `files in any order leave equal tables on the disk, and the log alone gives them again`(
    seed: UInt64
  ) throws {
    let history = RandomHistory(seed: seed, steps: 30)
    var random = SeededGenerator(seed: seed)
    var first: String?
    for round in 0..<3 {
      let store = try TemporaryStore(history.devices)
      var files = history.bundles(length: round + 1)
      files += files.prefix(files.count / 3)
      try store.takeIn(files.shuffled(using: &random))
      let tables = try store.tables
      #expect(first == nil || first == tables, "seed \(seed), round \(round)")
      first = tables
      let state = MergedState(operations: history.operations, enrolment: history.enrolment)
      #expect(try store.state == state.canonicalJSON)
      #expect(try store.stateFromLog == state.canonicalJSON)
      try store.writer().transaction { try $0.rebuild() }
      #expect(try store.tables == tables, "seed \(seed), round \(round), rebuilt")
    }
  }

  @Test func `a bundle of several batches comes out as the log says, however long`() throws {
    var pen = TestPen(.office)
    var last: [UInt64: OperationID] = [:]
    for number in 0..<2_600 {
      let record = UInt64(number * 7 % 90)
      let parents = last[record].map { [$0] } ?? []
      last[record] = pen.set(
        .ticket, .test(record), ["title": .text("第 \(number) 次")], after: parents)
    }
    let store = try TemporaryStore([.office])
    try store.takeIn([pen.export()])
    #expect(try store.count("operation") == 2_600)
    #expect(try store.state == store.stateFromLog)
    let tables = try store.tables
    try store.writer().transaction { try $0.rebuild() }
    #expect(try store.tables == tables)
  }

  @Test func `control: a table that was changed by hand differs from the log`() throws {
    let history = RandomHistory(seed: 1, steps: 30)
    let store = try TemporaryStore(history.devices)
    try store.takeIn(history.bundles(length: 4))
    let tables = try store.tables
    try DatabaseQueue(path: store.paths.database).write { database in
      try database.execute(sql: "DELETE FROM head WHERE chain > 0")
    }
    #expect(try store.tables != tables)
    #expect(try store.state != store.stateFromLog)
    try store.writer().transaction { try $0.rebuild() }
    #expect(try store.tables == tables)
  }
}
