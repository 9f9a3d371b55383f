internal import Exchange
internal import GRDB
internal import Model

/// Finds out what is odd about a bundle that was taken in.
struct BundleNotes {
  private let bundle: Bundle
  private let database: Database

  init(of bundle: Bundle, in database: Database) {
    self.bundle = bundle
    self.database = database
  }

  /// How many operations are named as parents and have not come.
  static func awaited(in database: Database) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT count(*) FROM awaited")) ?? 0
  }

  /// - Parameters:
  ///   - latest: the latest moment that one of its operations says.
  ///   - awaited: how many operations had not come before the bundle.
  ///   - received: when it was taken in, by the office's clock.
  func all(latest: Timestamp?, awaited: Int, received: Instant) throws -> [BundleNote] {
    let before = try bundlesBefore()
    let clocks = ClockNotes.of(
      exported: bundle.exported, latest: latest, received: received, pack: try packMade(),
      before: before.count == 1 ? before.first?.exported : nil)
    let more = try Self.awaited(in: database) - awaited
    return clocks + (isWrong(before.map(\.body)) ? [.wrongPrevious(first: bundle.from)] : [])
      + (more > 0 ? [.awaiting(more)] : [])
  }

  /// What is known of `previous`: of the first bundle it is nothing, of any other the body of one that ends where
  /// this one begins, if that is here.
  private func isWrong(_ bodies: [[UInt8]]) -> Bool {
    guard bundle.from > 1 else { return bundle.previous != nil }
    guard !bodies.isEmpty else { return false }
    return !bodies.contains { $0 == bundle.previous }
  }

  /// The bundles of the same device that end with the number before this one's first; several where a device was
  /// cloned.
  private func bundlesBefore() throws -> [(body: [UInt8], exported: Timestamp?)] {
    if bundle.from == 1 { return [] }
    return try database.cachedRows(
      "SELECT body, exported FROM bundle WHERE device = ? AND last = ?",
      [bundle.device.blob, bundle.from - 1]
    ).map { row in
      ([UInt8](row["body"] as Blob), try? Timestamp(rfc3339: row["exported"]))
    }
  }

  private func packMade() throws -> Instant? {
    guard let pack = bundle.pack else { return nil }
    return try Int64.fetchOne(
      database, sql: "SELECT made FROM pack WHERE id = ?", arguments: [pack.blob]
    ).map { Instant(seconds: $0) }
  }
}
