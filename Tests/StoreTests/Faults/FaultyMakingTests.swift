import BundleSupport
import Foundation
import GRDB
import Model
import Testing

@testable import Store

/// A store whose disk fails while it is made: there is none afterwards, or a whole one, and the next attempt
/// gets through.
@Suite(.serialized, .enabled(if: FaultyImport.isPossible))
struct FaultyMakingTests {
  /// What is found where a store was being made.
  private enum Found: Equatable {
    case none
    case whole
    case torn
  }

  /// Makes a store in a new folder with a disk that fails at call `number`.
  ///
  /// - Returns: whether it was acknowledged, and what is there afterwards.
  private static func outcome(
    _ fault: DiskFault, at number: Int, seed: Int, isHalfMade: Bool = false
  ) throws -> (isAcknowledged: Bool, found: Found, isMadeNext: Bool) {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let paths = StorePaths(database: folder + "/store.sqlite")
    let output = try run(
      paths, folder,
      ["FAULT_KIND": fault.rawValue, "FAULT_AT": String(number), "FAULT_SEED": String(seed)])
    if isHalfMade {
      // The control: a store that was left without its later steps.
      try DatabaseQueue(path: paths.database).write { database in
        try database.execute(sql: Schema.version1)
      }
    }
    let found = found(at: paths)
    _ = try? StoreWriter(paths, create: true, patience: 5)
    return (!output.lines.isEmpty, found, self.found(at: paths) == .whole)
  }

  private static func newFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "waiqin-making-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func run(
    _ paths: StorePaths, _ folder: String, _ environment: [String: String]
  ) throws -> ImportingProcess.Output {
    try ImportingProcess(
      paths, files: [],
      environment: environment.merging([
        "LD_PRELOAD": FaultyImport.products.appending(path: "libFaultShim.so").path,
        "FAULT_DIR": folder,
      ]) { first, _ in first }
    ).output()
  }

  private static func found(at paths: StorePaths) -> Found {
    if !FileManager.default.fileExists(atPath: paths.database) { return .none }
    let isWhole = try? TemporaryStore.read(paths) { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
      return try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok"
        && Int.fetchOne(database, sql: "PRAGMA user_version") == Schema.version
        && tables == Self.shape
    }
    return isWhole == true ? .whole : .torn
  }

  /// The text of every table, index and trigger of a store.
  private static let shape: [String] =
    (try? TemporaryStore().read { database in
      try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    }) ?? []

  private static func calls() throws -> Int {
    let folder = try newFolder()
    let log = try newFolder() + "/calls"
    _ = try run(StorePaths(database: folder + "/store.sqlite"), folder, ["FAULT_LOG": log])
    let text = try String(contentsOfFile: log, encoding: .utf8)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  @Test(arguments: DiskFault.allCases)
  func `making a store leaves none or a whole one, and a made one stays`(fault: DiskFault) throws {
    #expect(Self.shape.count > 20)
    let calls = try Self.calls()
    #expect(calls > 10)
    let step = TestSize.count(max(1, calls / 12), long: 1)
    var (runs, torn, lost) = (0, 0, 0)
    for number in stride(from: 1, through: calls, by: step) {
      let outcome = try Self.outcome(fault, at: number, seed: number)
      #expect(outcome.found != .torn, "\(fault) at call \(number)")
      #expect(outcome.isMadeNext, "\(fault) at call \(number)")
      let isLost = outcome.isAcknowledged && outcome.found != .whole
      #expect(!isLost, "\(fault) at call \(number)")
      runs += 1
      torn += outcome.found == .torn ? 1 : 0
      lost += isLost ? 1 : 0
    }
    print("making, \(fault) over \(calls) calls: \(runs) faults, \(torn) torn, \(lost) lost")
  }

  @Test func `control: half a store is seen as torn`() throws {
    let outcome = try Self.outcome(.kill, at: 1, seed: 1, isHalfMade: true)
    #expect(outcome.found == .torn)
  }
}
