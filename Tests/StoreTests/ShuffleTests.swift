import BundleSupport
import Exchange
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// Every history in six orders, with a third of it delivered twice in other bundles: the store's own way, bundle by
/// bundle, comes to what the log as a whole means.
@Suite struct ShuffleTests {
  private static let histories = TestSize.count(8, long: 3_000)
  /// Side by side, each with a store of its own.
  private static let parts = 4

  /// A store to which histories are brought, each undone before the next.
  private struct Bench {
    let store: TemporaryStore
    let writer: StoreWriter
    let enrolment: Enrolment

    init(_ devices: [TestDevice]) throws {
      store = try TemporaryStore(devices)
      // Nothing of this reaches the disk for good.
      writer = try StoreWriter(
        store.paths, create: false, safety: WriterSafety(synchronous: 0, isAlone: true))
      enrolment = Enrolment(devices.map(\.enrolled))
    }

    static func length(_ seed: UInt64) -> Int { 2 << Int(seed % 4) }

    /// The bundles of `history`, and a third of its operations once more in other bundles.
    func bundles(_ history: RandomHistory, seed: UInt64) throws -> [Exchange.Bundle] {
      // From bundles of two operations to one for each run of numbers.
      let files = history.bundles(length: Self.length(seed))
      let others = history.bundles(length: 7)
      return try (files + others.prefix((others.count + 2) / 3)).map {
        try BundleReader.bundle($0, enrolment: enrolment, trust: .sealed)
      }
    }

    /// Takes `bundles` in, asks `look`, and leaves the store as it was.
    func taking<Result>(
      _ bundles: [Exchange.Bundle], _ look: (borrowing StoreTransaction) throws -> Result
    ) throws -> Result? {
      var result: Result?
      var known: Set<[UInt8]> = []
      try writer.undone { transaction in
        // The very same file again is recognised before anything is asked of it.
        for bundle in bundles where known.insert(bundle.digest).inserted {
          _ = try transaction.apply(
            bundle, file: bundle.digest, name: "a.json", by: "test",
            at: Timestamp.sample.instant)
        }
        result = try look(transaction)
      }
      return result
    }
  }

  @Test(arguments: 0..<parts)
  func `six orders of each history give the same tables and state, and so does the log`(
    part: Int
  ) throws {
    var benches: [Bool: Bench] = [:]
    for number in stride(from: part + 1, through: Self.histories, by: Self.parts) {
      let seed = UInt64(number)
      let history = RandomHistory(seed: seed)
      let isRevoked = history.devices.contains { $0.enrolled.revokedAfter != nil }
      let bench = try benches[isRevoked] ?? Bench(history.devices)
      benches[isRevoked] = bench
      let bundles = try bench.bundles(history, seed: seed)
      let state = MergedState(
        operations: history.operations, enrolment: history.enrolment
      ).canonicalJSON
      var random = SeededGenerator(seed: seed)
      var first: String?
      for round in 0..<6 {
        try bench.taking(bundles.shuffled(using: &random)) { transaction in
          let tables = try TemporaryStore.tables(in: transaction.database)
          #expect(tables == first ?? tables, "seed \(seed), round \(round)")
          guard first == nil else { return }
          first = tables
          // What holds of these tables holds of those of every round.
          #expect(try transaction.snapshot.mergedState().canonicalJSON == state, "seed \(seed)")
          try transaction.rebuild()
          #expect(
            try TemporaryStore.tables(in: transaction.database) == tables,
            "seed \(seed), made anew")
        }
      }
    }
  }

  @Test func `control: without one operation the tables differ under the same law`() throws {
    let history = RandomHistory(seed: 1)
    let bench = try Bench(history.devices)
    let bundles = try bench.bundles(history, seed: 1)
    let own = bundles.prefix(history.bundles(length: Bench.length(1)).count)
    let all = try bench.taking(bundles) { try TemporaryStore.tables(in: $0.database) }
    #expect(try bench.taking(Array(own)) { try TemporaryStore.tables(in: $0.database) } == all)
    let less = try bench.taking(own.dropLast()) { try TemporaryStore.tables(in: $0.database) }
    #expect(less != all)
  }
}
