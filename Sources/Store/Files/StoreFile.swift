internal import Foundation
internal import GRDB

/// The making of a store's file: under a temporary name until it is whole and on the disk, so that its own name
/// never stands for half a store.
enum StoreFile {
  /// Makes an empty store at `paths`, where there is none but for what an interrupted making has left.
  ///
  /// - Throws: `StoreFault.cannotWrite`, or what SQLite reports.
  static func make(_ paths: StorePaths, synchronous: Int) throws {
    let temporary = StorePaths(database: paths.database + ".part")
    for name in [temporary.database, paths.database].flatMap({ [$0, $0 + "-wal", $0 + "-shm"] }) {
      guard unlink(name) == 0 || errno == ENOENT else { throw DurableFile.fault(name) }
    }
    let queue = try Connection.writing(temporary, synchronous: synchronous, isNew: true)
    try queue.writeWithoutTransaction { database in
      try Schema.migrate(database)
      try Adoption.adopt(database)
      _ = try database.checkpoint(.truncate)
    }
    try queue.close()
    try DurableFile.name(temporary.database, as: paths.database)
  }
}
