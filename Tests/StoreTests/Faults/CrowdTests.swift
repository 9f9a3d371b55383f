import BundleSupport
import Exchange
import Foundation
import GRDB
import Model
import Synchronization
import TestSupport
import Testing

@testable import Store

/// Several processes at once on one store.
@Suite(.serialized, .enabled(if: FaultyImport.isPossible))
struct CrowdTests {
  private static let count = TestSize.count(40, long: 200)

  /// Files of `count` small bundles, and the store that they go to.
  private static func ground() throws -> (store: TemporaryStore, files: [String], state: String) {
    let store = try TemporaryStore([.office])
    let folder = store.folder + "/bundles"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var pen = TestPen(.office)
    var contents: [[UInt8]] = []
    for number in 0..<count {
      pen.set(
        .ticket, .test(UInt64(number % 20)), ["title": .text("第 \(number) 件")],
        after: number < 20 ? [] : [OperationID(digest: [UInt8](repeating: 3, count: 32))])
      contents.append(pen.export())
    }
    let files = try contents.enumerated().map { index, bytes in
      let path = "\(folder)/\(index).json"
      try Data(bytes).write(to: URL(filePath: path))
      return path
    }
    let alone = try TemporaryStore([.office])
    try alone.takeIn(contents)
    return (store, files, try alone.state)
  }

  private static func outputs(
    on store: TemporaryStore, files: [String], isAlone: Bool
  ) throws -> (outputs: [ImportingProcess.Output], looks: Int, failures: Int) {
    var random = SeededGenerator(seed: 4)
    let children = try (0..<4).map { _ in
      try ImportingProcess(
        store.paths, files: files.shuffled(using: &random), isAlone: isAlone, patience: 120)
    }
    let reader = Watcher(store.paths)
    reader.start()
    let outputs = children.map { $0.output() }
    let (looks, failures) = reader.stop()
    return (outputs, looks, failures)
  }

  @Test func `four importers and a reader: all get through, and the state is that of one`() throws {
    let (store, files, state) = try Self.ground()
    let (outputs, looks, failures) = try Self.outputs(on: store, files: files, isAlone: true)
    for output in outputs {
      #expect(output.status == 0, "\(output.errors)")
      #expect(output.lines.count == files.count)
    }
    #expect(looks > 0)
    #expect(failures == 0)
    #expect(try store.state == state)
    let integrity = try store.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
    #expect(integrity == "ok")
    print("crowd: 4 importers of \(files.count) files, \(looks) looks at the board meanwhile")
  }

  @Test func `control: without the lock somebody fails`() throws {
    var isSeen = false
    for _ in 0..<5 where !isSeen {
      let (store, files, state) = try Self.ground()
      let (outputs, _, failures) = try Self.outputs(on: store, files: files, isAlone: false)
      isSeen =
        failures > 0 || outputs.contains { $0.status != 0 || $0.lines.count != files.count }
        || (try? store.state) != state
    }
    #expect(isSeen)
  }
}

/// Looks at the board again and again, as a screen on the wall does.
private final class Watcher: Sendable {
  private let paths: StorePaths
  private let tally = Tally()

  init(_ paths: StorePaths) { self.paths = paths }

  func start() {
    let (paths, tally) = (paths, tally)
    Thread {
      while !tally.isStopped {
        do {
          let tickets = try StoreReader(paths).read { snapshot in
            _ = try snapshot.reviewItems()
            return try snapshot.tickets().count
          }
          tally.look(failed: tickets < 0)
        } catch {
          tally.look(failed: true)
        }
      }
      tally.end()
    }.start()
  }

  func stop() -> (looks: Int, failures: Int) { tally.stop() }
}

/// How often somebody looked, shared between two threads.
private final class Tally: Sendable {
  private struct Counts {
    var looks = 0
    var failures = 0
    var isStopped = false
    var hasEnded = false
  }

  private let counts = Mutex(Counts())

  var isStopped: Bool { counts.withLock { $0.isStopped } }

  func look(failed: Bool) {
    counts.withLock {
      $0.looks += 1
      $0.failures += failed ? 1 : 0
    }
  }

  func end() { counts.withLock { $0.hasEnded = true } }

  func stop() -> (looks: Int, failures: Int) {
    counts.withLock { $0.isStopped = true }
    while !counts.withLock({ $0.hasEnded }) { usleep(1_000) }
    return counts.withLock { ($0.looks, $0.failures) }
  }
}
