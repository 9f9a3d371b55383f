import BundleSupport
import Model
import TestSupport
import Testing

@testable import Exchange

@Suite struct MergeLawTests {
  static let seeds = (1...TestSize.count(50, long: 3_000)).map { UInt64($0) }

  /// Six orders of the same operations, with some of them delivered twice.
  private func shuffles(_ operations: [Operation], seed: UInt64) -> [[Operation]] {
    var random = SeededGenerator(seed: seed)
    return (0..<6).map { _ in
      (operations + operations.prefix(operations.count / 3)).shuffled(using: &random)
    }
  }

  @Test func `the state is the same whatever the order and repetition`() {
    var conflicts = 0
    var parked = 0
    for seed in Self.seeds {
      let history = RandomHistory(seed: seed)
      let state = MergedState(operations: history.operations, enrolment: history.enrolment)
      for shuffled in shuffles(history.operations, seed: seed) {
        let other = MergedState(operations: shuffled, enrolment: history.enrolment)
        #expect(other.canonicalJSON == state.canonicalJSON, "seed \(seed)")
      }
      conflicts += state.records.flatMap(\.registers).count(where: \.register.isConflict)
      parked += state.parked.count
    }
    // The law would say nothing about histories in which nothing happens.
    #expect(conflicts > Self.seeds.count / 10)
    #expect(parked > Self.seeds.count / 10)
  }

  @Test func `control: the last arrival winning diverges under the same law`() {
    let diverging = Self.seeds.count { seed in
      let history = RandomHistory(seed: seed)
      let state = lastArrival(history.operations)
      return shuffles(history.operations, seed: seed).contains { lastArrival($0) != state }
    }
    #expect(diverging > Self.seeds.count / 2)
  }

  @Test func `every write is a head, an ancestor of a head, or in review`() {
    for seed in Self.seeds {
      let history = RandomHistory(seed: seed)
      let state = MergedState(operations: history.operations, enrolment: history.enrolment)
      #expect(lost(history.operations, heads(of: state), state).isEmpty, "seed \(seed)")
    }
  }

  @Test func `control: the latest clock winning loses writes under the same law`() {
    let losing = Self.seeds.count { seed in
      let history = RandomHistory(seed: seed)
      let state = MergedState(operations: history.operations, enrolment: history.enrolment)
      return !lost(history.operations, latest(history.operations), state).isEmpty
    }
    #expect(losing > Self.seeds.count / 2)
  }

  // MARK: What is measured

  private struct Slot: Hashable {
    let record: RecordID
    let field: String
  }

  private func heads(of state: MergedState) -> [Slot: Set<OperationID>] {
    var heads: [Slot: Set<OperationID>] = [:]
    for record in state.records {
      for (field, register) in record.registers {
        heads[Slot(record: record.id, field: field)] = Set(register.heads.map(\.operation))
      }
    }
    return heads
  }

  /// The writes that can't be found again from `heads` by their parents, and that are not parked.
  private func lost(
    _ operations: [Operation], _ heads: [Slot: Set<OperationID>], _ state: MergedState
  ) -> [OperationID] {
    let parked = Set(state.parked.map(\.operation))
    var parents: [Slot: [OperationID: [OperationID]]] = [:]
    for operation in operations {
      guard let record = operation.record else { continue }
      for write in operation.writes {
        parents[Slot(record: record, field: write.field), default: [:]][operation.id] =
          write.parents
      }
    }
    return parents.flatMap { slot, writes -> [OperationID] in
      var found: Set<OperationID> = []
      var open = Array(heads[slot] ?? [])
      while let next = open.popLast() {
        if found.insert(next).inserted { open += writes[next] ?? [] }
      }
      return writes.keys.filter { !found.contains($0) && !parked.contains($0) }
    }
  }

  // MARK: The wrong ways

  private func lastArrival(_ operations: [Operation]) -> [Slot: FieldValue] {
    var values: [Slot: FieldValue] = [:]
    for operation in operations {
      guard let record = operation.record else { continue }
      for write in operation.writes {
        values[Slot(record: record, field: write.field)] = write.value
      }
    }
    return values
  }

  private func latest(_ operations: [Operation]) -> [Slot: Set<OperationID>] {
    var latest: [Slot: Operation] = [:]
    for operation in operations {
      guard let record = operation.record else { continue }
      for write in operation.writes {
        let slot = Slot(record: record, field: write.field)
        if let other = latest[slot], other.at.instant > operation.at.instant { continue }
        latest[slot] = operation
      }
    }
    return latest.mapValues { [$0.id] }
  }
}
