import BundleSupport
import Model
import Testing

@testable import Exchange

/// A record is out of sight only when somebody withdrew it who had seen, or was seen by, all that stands in it.
@Suite struct WithdrawalLawTests {
  /// A value that stands in a hidden record, written without sight of the withdrawal and not seen by it.
  private func vanished(
    _ history: RandomHistory, isHidden: (MergedRecord) -> Bool
  ) -> [OperationID] {
    let state = MergedState(operations: history.operations, enrolment: history.enrolment)
    return state.records.filter(isHidden).flatMap { record in
      let withdrawals =
        record.registers.first { $0.field == "withdrawn" }?.register.heads.map(\.operation) ?? []
      return record.registers.filter { $0.field != "withdrawn" }
        .flatMap(\.register.heads).map(\.operation)
        .filter { edit in
          !withdrawals.contains { withdrawal in
            edit == withdrawal || history.sights[withdrawal]?.contains(edit) == true
              || history.sights[edit]?.contains(withdrawal) == true
          }
        }
    }
  }

  @Test func `no edit that a withdrawal had not seen goes out of sight with it`() {
    var hidden = 0
    var contested = 0
    for seed in MergeLawTests.seeds {
      let history = RandomHistory(seed: seed)
      #expect(vanished(history) { $0.isWithdrawn }.isEmpty, "seed \(seed)")
      let state = MergedState(operations: history.operations, enrolment: history.enrolment)
      hidden += state.records.count(where: \.isWithdrawn)
      contested += state.records.count(where: \.isContested)
    }
    // Both have to happen, or the law says nothing.
    #expect(hidden >= MergeLawTests.seeds.count / 25)
    #expect(contested >= MergeLawTests.seeds.count / 25)
  }

  @Test func `control: hiding whatever is withdrawn loses edits under the same law`() {
    let losing = MergeLawTests.seeds.count { seed in
      let history = RandomHistory(seed: seed)
      return !vanished(history) { record in
        record.registers.first { $0.field == "withdrawn" }?.register.shown.value == .bool(true)
      }.isEmpty
    }
    #expect(losing >= MergeLawTests.seeds.count / 50)
  }
}
