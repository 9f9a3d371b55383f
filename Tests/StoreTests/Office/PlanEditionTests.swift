import Model
import Testing

@testable import Store

struct PlanEditionTests {
  private static func plan(_ week: String, seed: UInt64) throws -> Plan {
    Plan(week: try Week(iso: week), seed: seed, iterations: 1, routes: [], unplanned: [])
  }

  @Test func `the newest plan of a week comes with its version, its time and those before`() throws
  {
    let store = try TemporaryStore()
    let writer = try store.writer()
    for (number, week) in ["2026-W48", "2026-W49", "2026-W48", "2026-W48"].enumerated() {
      try writer.transaction {
        try $0.save(
          try Self.plan(week, seed: UInt64(number)), at: Instant(seconds: Int64(1_000 + number)))
      }
    }
    let edition = try StoreReader(store.paths).read {
      try $0.planEdition(of: try Week(iso: "2026-W48"))
    }
    #expect(edition?.version == 3)
    #expect(edition?.made == Instant(seconds: 1_003))
    #expect(edition?.plan.seed == 3)
    #expect(edition?.earlier.map(\.seed) == [2, 0])
  }

  @Test func `a week without a plan has none`() throws {
    let store = try TemporaryStore()
    let edition = try StoreReader(store.paths).read {
      try $0.planEdition(of: try Week(iso: "2026-W48"))
    }
    #expect(edition == nil)
  }
}
