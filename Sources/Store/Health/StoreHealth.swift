internal import Exchange
internal import Foundation
internal import GRDB
package import Model

extension StoreSnapshot {
  /// All that can be found out about the store at `paths`, cheap looks first.
  package func health(of paths: StorePaths) throws -> [HealthFinding] {
    let (operations, damaged) = try checkLog()
    return [
      .integrity(try integrity()),
      .foreignKeys(broken: try foreignKeys()),
      .log(operations: operations, damaged: damaged),
      // A damaged operation can't be read, so nothing follows from the log.
      damaged > 0 ? nil : .tables(equalLog: try tablesEqualLog()),
      try sqlite(),
      .disk(free: StoreFolder(paths).freeBytes, store: StoreFolder(paths).bytes),
      .inbox(files: inbox(paths).count, unfinished: try unfinished(inbox(paths))),
      .quarantine(files: StoreFolder(paths).names(in: paths.quarantine).count),
      .review(items: try reviewItems().count),
      .awaited(operations: try BundleNotes.awaited(in: database)),
      try photos(paths),
      .officeKey(exposed: OfficeKey.isExposed(paths)),
    ].compactMap { $0.map(HealthFinding.init) }
  }

  private func sqlite() throws -> HealthFinding.Fact {
    let version = try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? ""
    // As SQLite numbers itself: 3.40.1 is 3040001.
    let number = version.split(separator: ".").prefix(3).reduce(0) {
      $0 * 1_000 + min(Int($1) ?? 0, 999)
    }
    return .sqlite(version: version, number: number)
  }

  private func integrity() throws -> [String] {
    let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
    return lines == ["ok"] ? [] : lines
  }

  private func foreignKeys() throws -> Int {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
  }

  /// Whether each operation's identity still follows from its bytes.
  private func checkLog() throws -> (operations: Int, damaged: Int) {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(StoredOperation.columns) FROM operation ORDER BY number")
    var (operations, damaged) = (0, 0)
    while let row = try rows.next() {
      operations += 1
      guard let stored = try? StoredOperation(row),
        OperationID(device: stored.device, bytes: stored.bytes) == stored.id
      else {
        damaged += 1
        continue
      }
    }
    return (operations, damaged)
  }

  private func inbox(_ paths: StorePaths) -> [String] {
    StoreFolder(paths).names(in: paths.inbox)
  }

  /// How many files of the inbox no import finished with.
  private func unfinished(_ names: [String]) throws -> Int {
    let known = Set(
      try Row.fetchAll(database, sql: "SELECT file FROM bundle").map {
        Hexadecimal.text($0["file"] as Blob)
      })
    return names.count { !known.contains($0) }
  }

  /// The photos that operations name, by digest, and which of them are not in the store's folder.
  private func photos(_ paths: StorePaths) throws -> HealthFinding.Fact {
    let here = Set(
      StoreFolder(paths).names(in: paths.photos).map { $0.prefix { $0 != "." } })
    let named = try Row.fetchAll(database, sql: "SELECT DISTINCT sha256 FROM photo").map {
      Hexadecimal.text($0["sha256"] as Blob)
    }
    return .photos(named: named.count, missing: named.count { !here.contains($0[...]) })
  }
}
