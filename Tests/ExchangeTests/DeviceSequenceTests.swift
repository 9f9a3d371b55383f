import BundleSupport
import Model
import Testing

@testable import Exchange

@Suite struct DeviceSequenceTests {
  private func operation(_ number: UInt8) -> OperationID {
    OperationID(digest: [UInt8](repeating: 0, count: 31) + [number])
  }

  private func sequence(_ numbers: [Int64]) -> DeviceSequence {
    DeviceSequence(
      device: .test(1),
      numbered: numbers.enumerated().map {
        (sequence: $0.element, operation: operation(UInt8($0.offset)))
      })
  }

  @Test func `without a gap all are acknowledged, in whatever order they came`() {
    let whole = sequence([3, 1, 2])
    #expect(whole.acknowledged == 3)
    #expect(whole.missing.isEmpty)
    #expect(whole.forks.isEmpty)
  }

  @Test func `gaps are ranges, and nothing past the first is acknowledged`() {
    let gapped = sequence([2, 5, 9])
    #expect(gapped.acknowledged == 0)
    #expect(gapped.missing == [1...1, 3...4, 6...8])
    #expect(sequence([1, 2, 9]).acknowledged == 2)
  }

  @Test func `two operations under one number are a fork, the same one twice is none`() {
    #expect(sequence([1, 2, 2]).forks.map(\.sequence) == [2])
    let twice = DeviceSequence(
      device: .test(1),
      numbered: [(sequence: 1, operation: operation(1)), (sequence: 1, operation: operation(1))])
    #expect(twice.forks.isEmpty)
    #expect(twice.acknowledged == 1)
  }

  @Test func `the highest number there is does not overflow`() {
    let highest = sequence([1, .max])
    #expect(highest.missing == [2...(.max - 1)])
  }
}
