internal import GRDB
internal import Model

/// Reads a store without ever writing to it; many can read while one writes.
package struct StoreReader {
  private let paths: StorePaths
  let queue: DatabaseQueue

  /// Opens the store at `paths`; one of an older version is first brought up to this one, as any writer would.
  ///
  /// - Throws: `StoreFault` when there is no store, it is no store, or a newer program wrote it.
  package init(_ paths: StorePaths) throws(StoreFault) {
    self.paths = paths
    queue = try StoreFault.catching(paths) {
      let (queue, version) = try Connection.checked(paths)
      if version == Schema.version { return queue }
      try queue.close()
      _ = try StoreWriter(paths, create: false)
      return try Connection.checked(paths).queue
    }
  }

  /// Does `body` on one unchanging state of the store.
  ///
  /// - Throws: `StoreFault`, or the fault that `body` throws.
  package func read<Result>(
    _ body: (borrowing StoreSnapshot) throws -> Result
  ) throws -> Result {
    try StoreFault.passing(paths) {
      try queue.read { try body(StoreSnapshot(database: $0)) }
    }
  }
}
