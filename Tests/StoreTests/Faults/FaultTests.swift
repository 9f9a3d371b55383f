import BundleSupport
import Exchange
import Foundation
import Model
import Testing

/// An import whose disk fails: nothing torn, nothing acknowledged lost, and the next attempt gets through.
@Suite(.serialized, .enabled(if: FaultyImport.isPossible))
struct FaultTests {
  /// Three sound bundles and a damaged one, on top of one that is there already.
  private static func imports() throws -> FaultyImport {
    var office = TestPen(.office)
    let title = office.set(.ticket, .test(1), ["title": .text("餐饮油烟扰民")])
    let handler = office.set(.ticket, .test(1), ["handler": .text("O-001")])
    let first = office.export()
    var tablet = TestPen(TestDevice(1))
    var contents: [[UInt8]] = []
    for round in 0..<3 {
      for number in 0..<2 {
        tablet.set(
          .ticket, .test(1),
          ["answer": .text(String(repeating: "已处理。", count: 600) + "\(round) \(number)")],
          after: [title, handler])
        tablet.write(
          .add(
            .note, of: .ticket, .test(1), .object([("text", .text("第 \(number) 次查看"))]),
            at: .sample))
      }
      contents.append(tablet.export())
    }
    let damaged = Array(contents[1].dropLast(40))
    return try FaultyImport(
      first: first, then: [contents[0], damaged, contents[1], contents[2]],
      devices: [.office, TestDevice(1)])
  }

  @Test(arguments: DiskFault.allCases)
  func `an import is all or nothing, and durable once acknowledged`(fault: DiskFault) throws {
    let imports = try Self.imports()
    let calls = try imports.calls()
    #expect(calls > 100)
    let step = TestSize.count(max(1, calls / 5), long: 1)
    let seeds = fault == .power ? TestSize.count(1, long: 4) : 1
    var (runs, torn, lost, acknowledged) = (0, 0, 0, 0)
    for number in stride(from: 1, through: calls, by: step) {
      for seed in 1...seeds {
        let outcome = try imports.outcome(fault, at: number, seed: number * 10 + seed)
        #expect(!outcome.isTorn, "\(fault) at call \(number), seed \(seed)")
        #expect(outcome.lost == 0, "\(fault) at call \(number), seed \(seed)")
        #expect(!outcome.isStuck, "\(fault) at call \(number), seed \(seed)")
        runs += 1
        torn += outcome.isTorn ? 1 : 0
        lost += outcome.lost
        acknowledged += outcome.acknowledged
      }
    }
    print(
      "import, \(fault) over \(calls) calls: \(runs) faults, \(torn) torn, \(lost) lost of "
        + "\(acknowledged) acknowledged")
  }

  /// The first run of a power cut under a weaker setting that shows `sign`; nil when none does.
  private func damage(
    synchronous: Int, _ sign: (FaultyImport.Outcome) -> Bool
  ) throws -> Int? {
    let imports = try Self.imports()
    // Without a sync for each commit the calls are fewer; the first import is over after a third.
    let calls = try imports.calls() * 2 / 3
    for seed in 1...400 {
      let outcome = try imports.outcome(
        .power, at: calls / 3 + seed * 7 % max(1, calls * 2 / 3), seed: seed,
        synchronous: synchronous)
      if sign(outcome) { return seed }
    }
    return nil
  }

  @Test func `control: without syncs a power cut tears the store or loses imports`() throws {
    #expect(try damage(synchronous: 0) { $0.isTorn || $0.lost > 0 } != nil)
  }

  @Test func `control: with NORMAL a power cut loses imports that were acknowledged`() throws {
    #expect(try damage(synchronous: 1) { $0.lost > 0 } != nil)
  }
}
