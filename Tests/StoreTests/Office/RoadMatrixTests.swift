import Model
import Testing

@testable import Store

@Suite struct RoadMatrixTests {
  private func matrix(_ seconds: Int32) throws -> RoadMatrix {
    let spots = try [(-900_000_000, 1_800_000_000), (307_000_001, -5), (0, 0)].map {
      Spot(try Point(e7Latitude: Int64($0.0), e7Longitude: Int64($0.1), datum: .wgs84))
    }
    return try #require(
      RoadMatrix(
        origins: spots, destinations: Array(spots.dropFirst()),
        ways: (0..<6).map {
          $0 == 3 ? nil : RoadMatrix.Way(seconds: seconds + $0, metres: .max - $0)
        }))
  }

  @Test func `a matrix is kept as it is, the newest comes first, a dropped one is gone`() throws {
    let store = try TemporaryStore([])
    let (first, second) = (try matrix(1), try matrix(60))
    let day = try Day(iso: "2026-11-20")
    let writer = try store.writer()
    let numbers = try writer.transaction { transaction in
      _ = try transaction.begin("matrix", by: "test", at: Instant(seconds: 1_700_000_000))
      return [
        try transaction.keep(first, source: "甲", on: day),
        try transaction.keep(second, source: "乙", on: day),
      ]
    }
    #expect(numbers == [1, 2])
    let kept = try StoreReader(store.paths).read { try $0.roadMatrices() }
    #expect(kept.map(\.matrix) == [second, first])
    #expect(kept.map(\.source) == ["乙", "甲"])
    #expect(kept.allSatisfy { $0.day == day })
    #expect(try writer.transaction { try $0.dropRoadMatrix(1) })
    #expect(try !writer.transaction { try $0.dropRoadMatrix(1) })
    #expect(try StoreReader(store.paths).read { try $0.roadMatrices() }.map(\.number) == [2])
    try writer.transaction { try $0.rebuild() }
    #expect(
      try StoreReader(store.paths).read { try $0.roadMatrices() }.map(\.matrix) == [second],
      "a rebuild from the log keeps what stands beside it")
  }
}
