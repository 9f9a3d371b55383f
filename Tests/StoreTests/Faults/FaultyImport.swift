import BundleSupport
import Exchange
import Foundation
import GRDB
import Model

@testable import Store

/// What is done to the disk of a process that imports.
enum DiskFault: String, CaseIterable {
  case kill
  case eio
  case enospc
  case power
}

/// Imports of the same files into copies of the same store, each by a process whose disk fails at another
/// call; and what is found afterwards.
final class FaultyImport {
  private let folder: String
  private let files: [String]
  private let contents: [HandedIn]
  /// The tables after so many of the files.
  private let expected: [String]

  /// Where the child and the preloaded library stand: beside the tests.
  static let products = URL(
    filePath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  )
  .deletingLastPathComponent()

  static var isPossible: Bool {
    ["fault-child", "libFaultShim.so"].allSatisfy {
      FileManager.default.fileExists(atPath: products.appending(path: $0).path)
    }
  }

  /// - Parameter first: a bundle that is in the store before anything fails.
  init(first: [UInt8], then contents: [HandedIn], devices: [TestDevice]) throws {
    folder = NSTemporaryDirectory() + "waiqin-faults-\(UUID().uuidString)"
    self.contents = contents
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let base = try TemporaryStore(devices)
    try base.takeIn([first])
    try manager.copyItem(atPath: base.folder, toPath: folder + "/base")
    var files: [String] = []
    var expected = [try base.tables]
    for (index, content) in contents.enumerated() {
      let path = "\(folder)/\(index).json"
      try Data(content.bundle).write(to: URL(filePath: path))
      for photo in content.photos {
        try Data(photo).write(to: URL(filePath: "\(folder)/\(HandedIn.name(ofPhoto: photo))"))
      }
      files.append(path)
      try base.takeIn([content.bundle])
      expected.append(try base.tables)
    }
    self.files = files
    self.expected = expected
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What one run came to.
  struct Outcome {
    /// The store or a file beside it is damaged, or holds part of a bundle.
    var isTorn = false
    /// Imports that were acknowledged and are gone, or a photo or the receipt of theirs.
    var lost = 0
    /// Taking all files in afterwards does not give what it gives without a fault.
    var isStuck = false
    var acknowledged = 0
  }

  /// The number of calls that an import without a fault makes.
  func calls() throws -> Int {
    let log = folder + "/calls"
    let store = try copy()
    _ = try run(on: store, synchronous: 2, ["FAULT_LOG": log])
    let text = try String(contentsOfFile: log, encoding: .utf8)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  /// Imports with a disk that fails at call `number`.
  func outcome(
    _ fault: DiskFault, at number: Int, seed: Int = 1, synchronous: Int = 2, deafFor: String? = nil
  ) throws -> Outcome {
    let store = try copy()
    defer { try? FileManager.default.removeItem(atPath: store) }
    let acknowledged = try run(
      on: store, synchronous: synchronous,
      [
        "FAULT_KIND": fault.rawValue, "FAULT_AT": String(number), "FAULT_SEED": String(seed),
      ].merging(deafFor.map { ["FAULT_DEAF": $0] } ?? [:]) { first, _ in first })
    var outcome = Outcome()
    outcome.acknowledged = acknowledged
    let after = CopiedStore(folder: store)
    guard let tables = try? after.tables, (try? after.isWhole) == true, after.files.areWhole,
      let count = expected.firstIndex(of: tables)
    else {
      outcome.isTorn = true
      return outcome
    }
    let kept = contents.prefix(acknowledged).prefix(while: after.files.keep).count
    outcome.lost = max(0, acknowledged - min(kept, after.judged(of: contents)))
    outcome.isTorn = count > contents.count
    outcome.isStuck =
      (try? after.retry(contents, photos: folder)) != expected.last
      || !contents.allSatisfy(after.files.keepPhotos)
    return outcome
  }

  private func copy() throws -> String {
    let store = folder + "/" + UUID().uuidString
    try FileManager.default.copyItem(atPath: folder + "/base", toPath: store)
    return store
  }

  /// - Returns: how many imports the child acknowledged.
  private func run(
    on store: String, synchronous: Int, _ environment: [String: String]
  ) throws -> Int {
    let child = try ImportingProcess(
      StorePaths(database: store + "/store.sqlite"), files: files, synchronous: synchronous,
      environment: environment.merging([
        "LD_PRELOAD": Self.products.appending(path: "libFaultShim.so").path,
        "FAULT_DIR": store,
      ]) { first, _ in first })
    return child.output().lines.count
  }
}

/// A store that a failed import left behind.
struct CopiedStore {
  let folder: String
  private var paths: StorePaths { StorePaths(database: folder + "/store.sqlite") }

  var tables: String {
    get throws {
      // A writer first: after a power cut the log has to be recovered.
      _ = try StoreWriter(paths, create: false, patience: 5)
      return try TemporaryStore.tables(of: paths)
    }
  }

  var isWhole: Bool {
    get throws {
      try TemporaryStore.read(paths) { database in
        try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok"
          && Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty
      }
    }
  }

  var files: StoredFiles { StoredFiles(paths: paths) }

  /// How many of `contents`, from the first on, the store has a row for.
  func judged(of contents: [HandedIn]) -> Int {
    contents.prefix { content in
      let file = Data(Seal.digest(of: content.bundle))
      let isThere = try? TemporaryStore.read(paths) { database in
        try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (SELECT 1 FROM bundle WHERE file = ?1)
              OR EXISTS (SELECT 1 FROM refusal WHERE file = ?1)
            """, arguments: [file])
      }
      return isThere == true
    }.count
  }

  /// The tables once everything was taken in again.
  func retry(_ contents: [HandedIn], photos: String) throws -> String {
    let writer = try StoreWriter(paths, create: false, patience: 5)
    for content in contents {
      _ = try writer.takeIn(
        content.bundle, name: "again", by: "test", at: Timestamp.sample.instant, photos: photos)
    }
    return try TemporaryStore.tables(of: paths)
  }
}
