import BundleSupport
import Exchange
import Foundation
import GRDB
import Model

@testable import Store

/// A store in a folder of its own, which goes away with it.
final class TemporaryStore {
  let folder: String
  var paths: StorePaths { StorePaths(database: folder + "/store.sqlite") }

  /// - Parameter devices: those that are enrolled; none leaves trust open.
  init(_ devices: [TestDevice] = []) throws {
    folder = NSTemporaryDirectory() + "waiqin-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let writer = try writer()
    if !devices.isEmpty {
      try writer.transaction { _ = try $0.enrol(devices.map(\.enrolled)) }
    }
  }

  /// A copy of another one, as it is on the disk.
  init(copyOf other: TemporaryStore) throws {
    folder = NSTemporaryDirectory() + "waiqin-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: other.folder, toPath: folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func writer() throws -> StoreWriter { try StoreWriter(paths, create: true, patience: 5) }

  /// Takes in `files` one after the other with one writer.
  @discardableResult
  func takeIn(_ files: [[UInt8]]) throws -> [Receipt] {
    let writer = try writer()
    return try files.enumerated().map { index, file in
      try writer.takeIn(
        file, name: "\(index).json", by: "test", at: Timestamp.sample.instant)
    }
  }

  var state: String {
    get throws { try StoreReader(paths).read { try $0.mergedState().canonicalJSON } }
  }

  var stateFromLog: String {
    get throws { try StoreReader(paths).read { try $0.stateFromLog().canonicalJSON } }
  }

  /// Every row of every derived table, and where each operation stands: what making the tables anew has to
  /// give again.
  var tables: String { get throws { try Self.tables(of: paths) } }

  static func tables(of paths: StorePaths) throws -> String {
    try read(paths, tables)
  }

  static func tables(in database: Database) throws -> String {
    try derived.map { table in
      let columns =
        try table == "operation"
        ? ["id", "parked", "awaits", "released"] : database.columns(in: table).map(\.name)
      let line = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ' ' || ")
      let statement = try database.cachedStatement(
        sql: """
          SELECT coalesce(group_concat(line, char(10)), '')
          FROM (SELECT \(line) AS line FROM \(table) ORDER BY line)
          """)
      return table + "\n" + (try String.fetchOne(statement) ?? "") + "\n"
    }.joined()
  }

  /// Tables that follow from the log and the enrolment.
  static let derived =
    [
      "operation", "record", "head", "awaited", "granted", "span", "fork", "entry", "ticket_event",
      "ticket_course", "photo", "review",
    ]
    + RecordKind.allCases.map(\.rawValue)

  /// Reads the file as any SQLite program would.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try Self.read(paths, body)
  }

  static func read<Result>(
    _ paths: StorePaths, _ body: (Database) throws -> Result
  ) throws -> Result {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: paths.database, configuration: configuration).read(body)
  }

  func count(_ table: String) throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
