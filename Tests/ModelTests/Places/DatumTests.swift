import Foundation
import TestSupport
import Testing

@testable import Model

struct DatumTests {
  /// The farthest that two places may lie apart in either direction, in degrees.
  private static func gap(_ left: Coordinate, _ right: Coordinate) -> Double {
    max(abs(left.latitude - right.latitude), abs(left.longitude - right.longitude))
  }

  @Test func `all worked conversions hold within a millionth of a degree`() throws {
    let rows = try Fixtures.rows(of: "places/vectors.tsv")
    #expect(rows.count == 7)
    for row in rows {
      let numbers = try [1, 2, 4, 5].map { try #require(Double(row[$0])) }
      let converted = Coordinate(latitude: numbers[0], longitude: numbers[1]).converted(
        from: try #require(Datum(rawValue: row[0])), to: try #require(Datum(rawValue: row[3])))
      let expected = Coordinate(latitude: numbers[2], longitude: numbers[3])
      #expect(Self.gap(converted, expected) < 1e-6, "\(row)")
    }
  }

  private enum Entry: Decodable {
    case place([Double])
    case words

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = (try? container.decode([Double].self)).map { .place($0) } ?? .words
    }

    var coordinate: Coordinate? {
      guard case .place(let numbers) = self, numbers.count == 2 else { return nil }
      return Coordinate(latitude: numbers[0], longitude: numbers[1])
    }
  }

  private struct Reference: Decodable {
    let wgs84_to_gcj02: [[String: Entry]]
    let gcj02_to_bd09: [[String: Entry]]
    let gcj02_to_wgs84_exact: [[String: Entry]]
    let gcj02_to_wgs84_naive: [[String: Entry]]
    let bd09_to_gcj02: [[String: Entry]]

    /// The conversions, each as where from, where to, and the places.
    var all: [(Datum, Datum, [String: Entry])] {
      wgs84_to_gcj02.map { (.wgs84, .gcj02, $0) } + gcj02_to_bd09.map { (.gcj02, .bd09, $0) }
        + (gcj02_to_wgs84_exact + gcj02_to_wgs84_naive).map { (.gcj02, .wgs84, $0) }
        + bd09_to_gcj02.map { (.bd09, .gcj02, $0) }
    }
  }

  @Test(.enabled(if: Fixtures.shared != nil, "the shared reference data"))
  func `all vectors of the reference data hold within a millionth of a degree`() throws {
    let reference = try Fixtures.sharedJSON(
      "domain/coord_test_vectors.json", as: Reference.self)
    #expect(reference.all.count >= 9)
    for (source, target, entry) in reference.all {
      let given = try #require(entry[source.rawValue]?.coordinate)
      let expected = try #require(entry[target.rawValue]?.coordinate)
      let gap = Self.gap(given.converted(from: source, to: target), expected)
      #expect(gap < 1e-6, "\(source) to \(target)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the way back is exact to a tenth of a millimetre`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let place = Coordinate(
        latitude: .random(in: 18...53, using: &random),
        longitude: .random(in: 74...134, using: &random))
      for source in Datum.allCases {
        for target in Datum.allCases {
          let back = place.converted(from: source, to: target)
            .converted(from: target, to: source)
          #expect(place.metres(to: back) < 0.000_1, "\(place) \(source) \(target)")
        }
      }
    }
  }

  @Test func `taking the offset off once breaks the law of the way back`() {
    let place = Coordinate(latitude: 30.763, longitude: 120.716)
    let image = place.converted(from: .wgs84, to: .gcj02)
    let again = image.converted(from: .wgs84, to: .gcj02)
    let naive = Coordinate(
      latitude: 2 * image.latitude - again.latitude,
      longitude: 2 * image.longitude - again.longitude)
    #expect(place.metres(to: naive) > 0.01)
  }

  @Test func `the maps' offset at the district is about 480 metres`() {
    let place = Coordinate(latitude: 30.763, longitude: 120.716)
    let metres = place.metres(to: place.converted(from: .wgs84, to: .gcj02))
    #expect((473...496).contains(metres))
  }

  @Test func `outside China the maps have no offset`() {
    let paris = Coordinate(latitude: 48.857, longitude: 2.352)
    #expect(paris.converted(from: .wgs84, to: .gcj02) == paris)
    #expect(paris.converted(from: .gcj02, to: .wgs84) == paris)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `no place on earth makes a conversion lose its way`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let corners = [-90, 90, 0, 0.8293, 55.8271]
    for round in 0..<500 {
      let place = Coordinate(
        latitude: round < 5 ? corners[round] : .random(in: -90...90, using: &random),
        longitude: round % 7 == 0 ? 72.004 : .random(in: -180...180, using: &random))
      for source in Datum.allCases {
        let wgs84 = place.converted(from: source, to: .wgs84)
        #expect(place.metres(to: wgs84) < 3_000, "\(place) \(source) \(wgs84)")
      }
    }
  }
}
