internal import Exchange
internal import Foundation
internal import GRDB
internal import Model

/// The one that writes: holds the writer lock from opening to closing.
///
/// Every change is one transaction with `synchronous=FULL`: once it returns, a power cut can't undo it.
package final class StoreWriter {
  package let paths: StorePaths
  private let queue: DatabaseQueue
  private let lock: WriterLock?

  /// How long to wait for another writer.
  package static let patience = 30

  /// Opens the store at `paths` for writing, and brings an older one up to this version.
  ///
  /// - Parameters:
  ///   - create: makes an empty store where there is none.
  ///   - safety: always full but in tests.
  ///   - onWait: called once when another process is writing.
  /// - Throws: `StoreFault`.
  package init(
    _ paths: StorePaths, create: Bool, patience: Int = StoreWriter.patience,
    safety: WriterSafety = .full, onWait: () -> Void = {}
  ) throws(StoreFault) {
    let exists = FileManager.default.fileExists(atPath: paths.database)
    if !exists, !create { throw .noStore(path: paths.database) }
    if !exists { try Self.makeFolder(for: paths.database) }
    lock =
      safety.isAlone
      ? try WriterLock(
        path: paths.lock, store: paths.database, seconds: patience, onWait: onWait) : nil
    self.paths = paths
    queue = try StoreFault.catching(paths) {
      let queue = try Self.connection(
        paths, isThere: exists, create: create, synchronous: safety.synchronous)
      try queue.writeWithoutTransaction { database in
        try Schema.migrate(database)
        let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
        if synchronous != safety.synchronous { throw StoreFault.notDurable(found: synchronous) }
        try Adoption.adopt(database)
      }
      return queue
    }
  }

  /// Does `body` in one transaction, and returns once it is on the disk.
  ///
  /// - Throws: `StoreFault`, or the fault that `body` throws; then nothing of it is in the store.
  package func transaction<Result>(
    _ body: (borrowing StoreTransaction) throws -> Result
  ) throws -> Result {
    try StoreFault.passing(paths) {
      var result: Result?
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          result = try body(StoreTransaction(database: database, paths: paths))
          return .commit
        }
      }
      guard let result else { throw StoreFault.notDurable(found: 0) }
      return result
    }
  }

  /// Does `body` on one state of the store, without a transaction that writes.
  ///
  /// - Throws: `StoreFault`, or the fault that `body` throws.
  package func read<Result>(_ body: (borrowing StoreSnapshot) throws -> Result) throws -> Result {
    try StoreFault.passing(paths) {
      // The compiler's optimiser (6.3.1) can't take the result through the closure.
      var result: Result?
      try queue.read { result = try body(StoreSnapshot(database: $0)) }
      guard let result else { throw StoreFault.notDurable(found: 0) }
      return result
    }
  }

  /// Does `body` in a transaction that is undone at its end.
  func undone(_ body: (borrowing StoreTransaction) throws -> Void) throws {
    try StoreFault.passing(paths) {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try body(StoreTransaction(database: database, paths: paths))
          return .rollback
        }
      }
    }
  }

  /// The value of `PRAGMA synchronous` on the writing connection: 2 is FULL.
  package func synchronous() throws(StoreFault) -> Int {
    try StoreFault.catching(paths) {
      try queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? 0 }
    }
  }

  /// Moves the write-ahead log into the main file; reading goes on meanwhile.
  package func checkpoint() throws(StoreFault) {
    try StoreFault.catching(paths) {
      try queue.writeWithoutTransaction { database in
        _ = try database.checkpoint(.passive)
      }
    }
  }

  /// A connection to the store at `paths`, which is made where there is none.
  private static func connection(
    _ paths: StorePaths, isThere: Bool, create: Bool, synchronous: Int
  ) throws -> DatabaseQueue {
    do {
      if isThere { return try Connection.writing(paths, synchronous: synchronous) }
    } catch StoreFault.noStore where create {
      // A file without any table: what an interrupted making has left.
    }
    try StoreFile.make(paths, synchronous: synchronous)
    return try Connection.writing(paths, synchronous: synchronous)
  }

  private static func makeFolder(for path: String) throws(StoreFault) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder, reason: String(cString: strerror(errno)))
    }
  }
}
