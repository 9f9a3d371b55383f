internal import Foundation
internal import GRDB
internal import Model

extension StoreReader {
  /// Copies the store as it stands into the new file `target`, and makes sure that the copy is whole;
  /// writing goes on meanwhile.
  ///
  /// - Returns: how many operations the copy holds, and its size in bytes.
  /// - Throws: `StoreFault.alreadyThere`, `.cannotWrite`, or `.damagedCopy`; then there is no copy.
  package func backUp(to target: String) throws -> (operations: Int, bytes: Int64) {
    if access(target, F_OK) == 0 { throw StoreFault.alreadyThere(path: target) }
    let part = target + ".\(UUID().uuidString).part"
    defer { unlink(part) }
    let operations = try StoreFault.passing(StorePaths(database: part)) {
      let copy = try DatabaseQueue(path: part)
      try queue.backup(to: copy)
      let operations = try copy.writeWithoutTransaction { database in
        // One file, without a log beside it.
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
        return try Self.check(database, path: target)
      }
      try copy.close()
      return operations
    }
    try DurableFile.publish(part, as: target)
    var status = stat()
    stat(target, &status)
    return (operations, Int64(status.st_size))
  }

  private static func check(_ database: Database, path: String) throws -> Int {
    let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
    let broken = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil
    guard integrity == ["ok"], !broken else { throw StoreFault.damagedCopy(path: path) }
    return try Int.fetchOne(database, sql: "SELECT count(*) FROM operation") ?? 0
  }
}

extension DurableFile {
  /// Gives the whole file `part` its final name, unless something of that name is there.
  static func publish(_ part: String, as target: String) throws(StoreFault) {
    let descriptor = open(part, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(part) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fault(part) }
    // A link never takes the place of another file, unlike a rename.
    guard link(part, target) == 0 else {
      if errno == EEXIST { throw .alreadyThere(path: target) }
      throw fault(target)
    }
    try syncFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
  }
}
