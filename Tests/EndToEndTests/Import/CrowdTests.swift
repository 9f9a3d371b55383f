import BundleSupport
import Exchange
import Foundation
import Model
import TestSupport
import Testing

/// Four programs that import the same bundles, and a fifth that looks at the board all the while.
@Suite(.serialized) struct CrowdTests {
  private static let count = TestSize.count(24, long: 200)
  /// How many files a program takes at a time before the next gets its turn.
  private static let batch = TestSize.count(6, long: 10)

  /// What came of one crowd.
  private struct Outcome {
    /// The exit code of every import.
    var codes: [Int] = []
    /// How often the board was looked at, and what was wrong with a look.
    var looks = 0
    var oddLooks: [String] = []
    var state = ""
    var isWhole = false
  }

  /// Bundles of the office and of one tablet, which write to the same tickets.
  private static func bundles() -> [[UInt8]] {
    var office = TestPen(.office)
    var tablet = TestPen(TestDevice(1))
    return (0..<count).map { number in
      let ticket = RecordID.test(UInt64(number / 2 % 10))
      if number % 2 == 1 {
        tablet.write(
          .add(
            .note, of: .ticket, ticket, .object([("text", .text("第 \(number) 次查看"))]),
            at: .sample))
        return tablet.export()
      }
      office.set(.ticket, ticket, ["title": .text("第 \(number) 件"), "found": .text("2026-11-16")])
      return office.export()
    }
  }

  /// A workplace with the bundles in it and their devices enrolled.
  private static func workplace() throws -> Workplace {
    let workplace = try Workplace()
    for (number, bytes) in bundles().enumerated() {
      try Data(bytes).write(to: workplace.folder.appending(path: "\(number).json"))
    }
    let devices = [TestDevice.office, TestDevice(1)].map { device in
      FieldValue.object([
        ("id", .text(device.id.text)), ("key", .text(device.key)), ("name", .text(device.key)),
        ("officer", device.officer.map { .text($0) } ?? .null),
        ("public_key", .text(Hexadecimal.text(device.enrolled.publicKey))),
      ])
    }
    let list = FieldValue.object([
      ("format", .text("waiqin-devices/1.0")), ("devices", .list(devices)),
    ])
    try Data(list.canonicalJSON.utf8).write(to: workplace.folder.appending(path: "devices.txt"))
    #expect(try workplace.run("device", "enrol", "devices.txt").exitCode == 0)
    return workplace
  }

  /// The shell looks for files instead of waiting for its children, of whose end a test's child may not hear.
  ///
  /// - Parameter hasLock: false takes the lock file away again and again, for the control.
  private static func outcome(hasLock: Bool) throws -> Outcome {
    let workplace = try workplace()
    var random = SeededGenerator(seed: 7)
    for program in 1...4 {
      let names = (0..<count).map { "\($0).json" }.shuffled(using: &random)
      let lines = stride(from: 0, to: names.count, by: batch).map { start in
        names[start..<min(start + batch, names.count)].joined(separator: " ")
      }
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: workplace.folder.appending(path: "order.\(program)"))
    }
    let run = try workplace.run(
      shell: """
        importing() {
          while read -r files; do
            waiqin import $files --today 2026-11-20 >/dev/null 2>>errors.$1; echo $? >>codes.$1
          done <order.$1
          touch end.$1
        }
        looking() {
          while [ ! -e done ]; do
            waiqin board --json --today 2026-11-20 >>boards 2>>board-errors; echo $? >>board-codes
          done
          touch end.board
        }
        unlocking() {
          while [ ! -e done ]; do rm -f store.sqlite.lock; done
          touch end.lock
        }
        ended() { while [ ! -e end.$1 ]; do sleep 0.05; done; }
        looking &
        \(hasLock ? "touch end.lock" : "unlocking") &
        for number in 1 2 3 4; do importing $number & done
        for number in 1 2 3 4; do ended $number; done
        touch done
        ended board
        ended lock
        cat codes.*
        """)
    var outcome = Outcome()
    outcome.codes = run.output.split(separator: "\n").compactMap { Int($0) }
    func lines(_ name: String) -> [Substring] {
      let file = workplace.folder.appending(path: name)
      return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    }
    outcome.looks = lines("board-codes").count
    outcome.oddLooks =
      lines("board-codes").filter { $0 != "0" }.map { "exit \($0)" }
      + lines("board-errors").map { String($0) }
      + lines("boards").filter {
        (try? JSONSerialization.jsonObject(with: Data($0.utf8))) == nil
      }.map { "no JSON: \($0.prefix(80))" }
    if lines("boards").count != outcome.looks { outcome.oddLooks.append("a look without a board") }
    outcome.state = try workplace.run("state").output
    outcome.isWhole =
      try workplace.run("doctor", "--json").output.hasPrefix(#"{"bad":false"#)
      && workplace.run("rebuild", "--check").exitCode == 0
    return outcome
  }

  /// The state that one importer makes of them.
  private static func stateOfOne() throws -> String {
    let workplace = try workplace()
    let files = (0..<count).map { "\($0).json" }
    #expect(try workplace.run(["import"] + files + ["--today", "2026-11-20"]).exitCode != 65)
    return try workplace.run("state").output
  }

  @Test func `all get through or wait, every look at the board is whole, the state is that of one`()
    throws
  {
    let outcome = try Self.outcome(hasLock: true)
    let state = try Self.stateOfOne()
    // 3: an earlier bundle of the device was still missing, or values clash; 75: waited long enough.
    #expect(outcome.codes.allSatisfy { [0, 3, 75].contains($0) }, "\(outcome.codes)")
    #expect(outcome.codes.count == 4 * ((Self.count + Self.batch - 1) / Self.batch))
    #expect(outcome.looks > 0)
    #expect(outcome.oddLooks == [])
    #expect(outcome.isWhole)
    #expect(outcome.state == state)
    print(
      "crowd: 4 programs, \(Self.count) bundles each, \(outcome.looks) looks at the board, "
        + "\(outcome.codes.count { $0 == 75 }) gave up waiting, 0 failed")
  }

  @Test func `control: without the lock file somebody fails`() throws {
    var isSeen = false
    let state = try Self.stateOfOne()
    for _ in 0..<8 where !isSeen {
      let outcome = try Self.outcome(hasLock: false)
      isSeen =
        !outcome.codes.allSatisfy { [0, 3, 75].contains($0) } || !outcome.oddLooks.isEmpty
        || !outcome.isWhole || outcome.state != state
    }
    #expect(isSeen)
  }
}
