internal import Foundation
internal import GRDB
package import Model

extension StoreSnapshot {
  /// The matrices that were taken in, the newest first: of two with the same pair that one holds.
  package func roadMatrices() throws -> [KeptRoadMatrix] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT number, day, source, origins, destinations, ways FROM road_matrix ORDER BY number DESC
        """
    ).compactMap { row in
      guard let day = try? Day(iso: row["day"]),
        let matrix = RoadMatrix(
          origins: (row["origins"] as Blob).spots,
          destinations: (row["destinations"] as Blob).spots, ways: (row["ways"] as Blob).ways)
      else { return nil }
      return KeptRoadMatrix(number: row["number"], day: day, source: row["source"], matrix: matrix)
    }
  }
}

extension StoreTransaction {
  /// Keeps `matrix` and gives its number.
  package func keep(_ matrix: RoadMatrix, source: String, on day: Day) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO road_matrix (number, day, source, origins, destinations, ways)
        SELECT 1 + coalesce(max(number), 0), ?, ?, ?, ?, ? FROM road_matrix
        """,
      arguments: [
        day.iso, source, Blob(matrix.origins), Blob(matrix.destinations), Blob(matrix.ways),
      ])
    return try Int.fetchOne(database, sql: "SELECT max(number) FROM road_matrix") ?? 0
  }

  /// Takes the matrix of this number out; false when there is none.
  package func dropRoadMatrix(_ number: Int) throws -> Bool {
    try database.execute(sql: "DELETE FROM road_matrix WHERE number = ?", arguments: [number])
    return database.changesCount > 0
  }
}

extension Blob {
  fileprivate init(_ spots: [Spot]) {
    self.init(pairs: spots.lazy.map { ($0.latitude, $0.longitude) })
  }

  fileprivate init(_ ways: [RoadMatrix.Way?]) {
    self.init(pairs: ways.lazy.map { ($0?.seconds ?? -1, $0?.metres ?? -1) })
  }

  private init(pairs: some Collection<(Int32, Int32)>) {
    self.init(capacity: 8 * pairs.count)
    for pair in pairs {
      for number in [pair.0, pair.1] {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
      }
    }
  }

  fileprivate var spots: [Spot] {
    pairs.compactMap { latitude, longitude in
      let point = try? Point(
        e7Latitude: Int64(latitude), e7Longitude: Int64(longitude), datum: .wgs84)
      return point.map { Spot($0) }
    }
  }

  fileprivate var ways: [RoadMatrix.Way?] {
    pairs.map { RoadMatrix.Way(seconds: $0.0, metres: $0.1) }
  }

  private var pairs: [(Int32, Int32)] {
    self.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { offset in
        (
          Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)),
          Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 4, as: Int32.self))
        )
      }
    }
  }
}
