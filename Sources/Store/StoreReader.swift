internal import GRDB
internal import Model

/// Reads a store without ever writing to it; many can read while one writes.
package struct StoreReader {
  private let paths: StorePaths
  let queue: DatabaseQueue

  /// - Throws: `StoreFault` when there is no store, it is no store, or a newer program wrote it.
  package init(_ paths: StorePaths) throws(StoreFault) {
    self.paths = paths
    queue = try StoreFault.catching(paths) {
      try Connection.check(paths)
      return try Connection.reading(paths)
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
