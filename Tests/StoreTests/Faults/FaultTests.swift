import BundleSupport
import Exchange
import Foundation
import Model
import Testing

/// An import whose disk fails: nothing torn, nothing acknowledged lost, and the next attempt gets through.
@Suite(.serialized, .enabled(if: FaultyImport.isPossible))
struct FaultTests {
  /// Three sound bundles, two of them with photos, and a damaged one, on top of one that is there already.
  private static func imports() throws -> FaultyImport {
    var office = TestPen(.office)
    let title = office.set(.ticket, .test(1), ["title": .text("餐饮油烟扰民")])
    let handler = office.set(.ticket, .test(1), ["handler": .text("O-001")])
    let first = office.export()
    var tablet = TestPen(TestDevice(1))
    var contents: [HandedIn] = []
    for round in 0..<3 {
      // Of several sectors, so that it can be torn.
      let photos = round == 1 ? [] : [[UInt8](repeating: UInt8(65 + round), count: 3_000)]
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
      for photo in photos { tablet.write(.photo(photo, of: .test(1))) }
      contents.append(HandedIn(bundle: tablet.export(), photos: photos))
    }
    let damaged = HandedIn(bundle: Array(contents[1].bundle.dropLast(40)))
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
    let seeds = fault == .power ? TestSize.count(1, long: 2) : 1
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

  /// What power cuts under a weaker setting come to; in everyday runs up to the first that shows `sign`.
  private func damage(
    _ name: String, synchronous: Int = 2, deafFor: String? = nil,
    _ sign: (FaultyImport.Outcome) -> Bool
  ) throws -> Int {
    let imports = try Self.imports()
    // Without a sync for each commit the calls are fewer; the first import is over after a third.
    let calls = try imports.calls() * 2 / 3
    var (runs, shown, torn, lost) = (0, 0, 0, 0)
    while runs < 400, TestSize.isLong ? runs < 40 || shown == 0 : shown == 0 {
      runs += 1
      let outcome = try imports.outcome(
        .power, at: calls / 3 + runs * 7 % max(1, calls * 2 / 3), seed: runs,
        synchronous: synchronous, deafFor: deafFor)
      shown += sign(outcome) ? 1 : 0
      torn += outcome.isTorn ? 1 : 0
      lost += outcome.lost
    }
    print("import, control \(name): \(runs) power cuts, \(torn) torn, \(lost) lost")
    return shown
  }

  @Test func `control: without syncs a power cut tears the store or loses imports`() throws {
    #expect(try damage("synchronous=OFF", synchronous: 0) { $0.isTorn || $0.lost > 0 } > 0)
  }

  @Test func `control: with NORMAL a power cut loses imports that were acknowledged`() throws {
    #expect(try damage("synchronous=NORMAL", synchronous: 1) { $0.lost > 0 } > 0)
  }

  @Test(arguments: ["/photos", "/receipts"])
  func `control: what is not synced of photos and receipts is torn or lost`(
    folder: String
  ) throws {
    #expect(try damage("no sync of \(folder)", deafFor: folder) { $0.isTorn || $0.lost > 0 } > 0)
  }
}

extension OperationDraft {
  fileprivate static func photo(_ bytes: [UInt8], of ticket: RecordID) -> OperationDraft {
    .add(
      .photo, of: .ticket, ticket,
      .object([
        ("sha256", .text(Hexadecimal.text(Seal.digest(of: bytes)))),
        ("size", .integer(Int64(bytes.count))), ("type", .text("jpg")), ("name", .text("现场.jpg")),
      ]), at: .sample)
  }
}
