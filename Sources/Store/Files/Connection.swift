internal import Exchange
internal import Foundation
internal import GRDB
internal import Model
internal import sqlite_memory

/// How the database file is opened.
package enum Connection {
  /// Kibibytes of pages that a writer keeps in memory.
  package static let cacheSize = 3_000
  /// The bytes of a page of a new store; one made with another size keeps it.
  static let pageSize = 8_192
  /// How many bytes the write-ahead log may hold before a commit moves them to the main file.
  private static let logSize = 64 << 20

  /// True when SQLite takes memory without counting it; it has to be told before it opens its first file.
  private static let isUncounted = sqlite_memory_uncounted() == 0

  /// A connection that writes: WAL, foreign keys, waiting five seconds for a reader's lock.
  ///
  /// - Parameter isNew: true for a file that is about to become a store; any other is checked before anything is
  ///   written to it.
  /// - Throws: as `check`.
  static func writing(
    _ paths: StorePaths, synchronous: Int, isNew: Bool = false
  ) throws -> DatabaseQueue {
    _ = isUncounted
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      if !isNew { try check(database, paths) }
      // Only a file without any table takes the size.
      try database.execute(sql: "PRAGMA page_size = \(pageSize)")
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = \(synchronous)")
      try database.execute(sql: "PRAGMA recursive_triggers = ON")
      // Pages that an import changes again and again stay in memory instead of going to the log each time.
      try database.execute(sql: "PRAGMA cache_size = -\(cacheSize)")
      let page = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? pageSize
      try database.execute(sql: "PRAGMA wal_autocheckpoint = \(logSize / page)")
    }
    return try DatabaseQueue(path: paths.database, configuration: configuration)
  }

  /// A connection that only reads, and so never checkpoints.
  private static func reading(_ paths: StorePaths) throws -> DatabaseQueue {
    _ = isUncounted
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    return try DatabaseQueue(path: paths.database, configuration: configuration)
  }

  /// Makes sure that the file is a store, and not of a later version.
  ///
  /// A file without any table is one whose making an older program left unfinished; it is as good as none.
  ///
  /// - Returns: the version of the file.
  /// - Throws: `StoreFault.noStore`, `.notAStore` or `.newerVersion`.
  @discardableResult
  static func check(_ database: Database, _ paths: StorePaths) throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == 0, version == 0, try isEmpty(database) {
      throw StoreFault.noStore(path: paths.database)
    }
    if application != Schema.applicationID {
      throw StoreFault.notAStore(path: paths.database)
    }
    if version > Schema.version {
      throw StoreFault.newerVersion(path: paths.database, found: version, known: Schema.version)
    }
    return version
  }

  /// A connection that only reads, and the version of its file.
  ///
  /// - Throws: as `check`.
  static func checked(_ paths: StorePaths) throws -> (queue: DatabaseQueue, version: Int) {
    guard FileManager.default.fileExists(atPath: paths.database) else {
      throw StoreFault.noStore(path: paths.database)
    }
    let queue = try reading(paths)
    return (queue, try queue.read { try check($0, paths) })
  }
}

extension Connection {
  private static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
  }
}

extension StoreFault {
  /// Does `body`; a fault of the caller's own comes out as it is, what SQLite reports as a fact about
  /// the file.
  static func passing<Result>(_ paths: StorePaths, _ body: () throws -> Result) throws -> Result {
    var own: (any Fault)?
    do throws(StoreFault) {
      return try catching(paths) {
        do {
          return try body()
        } catch let fault as any Fault {
          own = fault
          throw fault
        }
      }
    } catch {
      throw own ?? error
    }
  }

  /// Does `body`; whatever SQLite reports comes out as a fact about the file.
  static func catching<Result>(
    _ paths: StorePaths, _ body: () throws -> Result
  ) throws(StoreFault) -> Result {
    do {
      return try body()
    } catch let fault as StoreFault {
      throw fault
    } catch let error as DatabaseError {
      var isFolder = ObjCBool(false)
      _ = FileManager.default.fileExists(atPath: paths.database, isDirectory: &isFolder)
      if isFolder.boolValue { throw .notAStore(path: paths.database) }
      switch error.resultCode {
      case .SQLITE_NOTADB: throw .notAStore(path: paths.database)
      case .SQLITE_CORRUPT: throw .damaged(path: paths.database)
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: paths.database, seconds: 5)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
        throw .unreadable(path: paths.database, reason: error.message ?? "SQLite")
      default:
        throw .cannotWrite(path: paths.database, reason: error.message ?? "SQLite")
      }
    } catch {
      throw .unreadable(path: paths.database, reason: String(describing: error))
    }
  }
}
