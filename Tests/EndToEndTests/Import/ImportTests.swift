import Foundation
import TestSupport
import Testing

/// The sample week through the built program.
struct ImportTests {
  private static let bundles = {
    let folder = Fixtures.folder.appending(path: "xiuzhou-week/bundles")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }()

  private static func enrolled() throws -> Workplace {
    let workplace = try Workplace()
    let run = try workplace.run("device", "enrol", "week/devices.json")
    #expect(run.exitCode == 0, "\(run)")
    return workplace
  }

  private static func state(_ workplace: Workplace) throws -> String {
    let run = try workplace.run("state")
    #expect(run.exitCode == 0 && run.messages.isEmpty, "\(run)")
    return run.output
  }

  private static func takeIn(
    _ paths: [String], in workplace: Workplace
  ) throws -> Workplace.Outcome {
    try workplace.run(["import"] + paths + ["--today", "2026-11-20", "--lang", "en"])
  }

  @Test func `every file gets a receipt, and a second import changes nothing`() throws {
    let workplace = try Self.enrolled()
    let first = try Self.takeIn(["week/bundles"], in: workplace)
    #expect(first.exitCode == 3 && first.messages.isEmpty)
    #expect(Self.bundles.count == 15)
    for name in Self.bundles {
      #expect(first.output.split(separator: "\n").count { $0.hasPrefix(name) } == 1, "\(name)")
    }
    let before = try Self.state(workplace)
    #expect(before.count > 100_000)
    let second = try Self.takeIn(["week/bundles"], in: workplace)
    // The two refused files still wait for a person.
    #expect(second.exitCode == 3)
    #expect(second.output.contains("0 taken, 13 known, 2 refused; 0 new operations"))
    #expect(try Self.state(workplace).utf8.elementsEqual(before.utf8))
  }

  @Test func `bundles that nobody's key vouches for are said to be unverified`() throws {
    let open = try Workplace()
    let first = try Self.takeIn(["week/bundles"], in: open)
    #expect(first.messages.contains("enrol the devices first"))
    let again = try Self.takeIn(["week/bundles"], in: open)
    #expect(again.messages.isEmpty)
  }

  @Test(arguments: 0...3)
  func `bundles in any order give the same state, byte for byte`(order: Int) throws {
    var random = SeededGenerator(seed: UInt64(order))
    let names = order == 0 ? Self.bundles.reversed() : Self.bundles.shuffled(using: &random)
    #expect(names != Self.bundles)
    let workplace = try Self.enrolled()
    let run = try Self.takeIn(names.map { "week/bundles/\($0)" }, in: workplace)
    #expect(run.exitCode == 3)
    let state = try Self.state(workplace)
    let digest = state.utf8.reduce(into: UInt64(14_695_981_039_346_656_037)) {
      $0 = ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    // One order stands for all: the golden file holds its length and FNV-1a hash.
    expectGolden("\(state.utf8.count) \(String(digest, radix: 16))\n", "golden/week-state.txt")
  }

  @Test func `a state that lacks one bundle breaks the law of orders`() throws {
    let workplace = try Self.enrolled()
    _ = try Self.takeIn(Self.bundles.dropLast().map { "week/bundles/\($0)" }, in: workplace)
    let state = try Self.state(workplace)
    let golden = try String(
      contentsOf: Fixtures.folder.appending(path: "golden/week-state.txt"), encoding: .utf8)
    #expect(!golden.hasPrefix("\(state.utf8.count) "))
  }

  @Test func `the cut-off bundle is named, kept whole, and nothing of it is applied`() throws {
    let workplace = try Self.enrolled()
    let before = try Self.state(workplace)
    let name = "13-tablet-O-001-cut-off.json"
    let run = try Self.takeIn(["week/bundles/\(name)"], in: workplace)
    #expect(run.exitCode == 65)
    #expect(run.output.hasPrefix("\(name)  refused [E-JSON-CUT]\n"))
    #expect(run.output.contains("body.ops[2] (byte 786): the file is cut off here; export it"))
    let bytes = try Data(contentsOf: workplace.folder.appending(path: "week/bundles/\(name)"))
    #expect(bytes.count == 786)
    let quarantine = workplace.folder.appending(path: "store.sqlite.files/quarantine")
    let kept = try FileManager.default.contentsOfDirectory(atPath: quarantine.path)
    #expect(kept.count == 1)
    let first = try #require(kept.first)
    #expect(try Data(contentsOf: quarantine.appending(path: first)) == bytes)
    #expect(try Self.state(workplace) == before)
  }

  @Test func `the tables equal the log after all of it`() throws {
    let workplace = try Self.enrolled()
    _ = try Self.takeIn(["week/bundles"], in: workplace)
    #expect(try workplace.run("rebuild", "--check").exitCode == 0)
    let before = try Self.state(workplace)
    #expect(try workplace.run("rebuild").exitCode == 0)
    #expect(try Self.state(workplace).utf8.elementsEqual(before.utf8))
  }
}
