import TestSupport
import Testing

@testable import Model

struct PointTests {
  @Test func `a point keeps a centimetre and the datum that it came in`() throws {
    let point = try Point(latitude: 30.760687720, longitude: 120.720298801, datum: .gcj02)
    #expect(point.latitude == 307_630_000 && point.longitude == 1_207_160_000)
    #expect(point.datum == .gcj02)
    let shown = point.coordinate(in: .gcj02)
    #expect(abs(shown.latitude - 30.760687720) < 1e-7)
    #expect(abs(shown.longitude - 120.720298801) < 1e-7)
  }

  @Test(arguments: [
    (91, 0), (-90.000_1, 0), (0, 180.5), (0, -181), (.nan, 0), (0, .nan), (.infinity, 0),
  ])
  func `degrees that are not on the earth are refused with their numbers`(
    latitude: Double, longitude: Double
  ) {
    for datum in Datum.allCases {
      #expect(
        throws: PlaceFault.outside(latitude: String(latitude), longitude: String(longitude))
      ) { try Point(latitude: latitude, longitude: longitude, datum: datum) }
    }
  }

  @Test func `the ends of the earth are on it`() throws {
    for (latitude, longitude) in [(90.0, 180.0), (-90, -180)] {
      #expect(
        try Point(latitude: latitude, longitude: longitude, datum: .wgs84).wgs84
          == Coordinate(latitude: latitude, longitude: longitude))
    }
    #expect(throws: PlaceFault.outside(latitude: "900000001e-7", longitude: "0e-7")) {
      try Point(e7Latitude: 900_000_001, e7Longitude: 0, datum: .wgs84)
    }
  }

  @Test func `the great circle from Jiaxing to Hangzhou is about 79 km`() {
    let jiaxing = Coordinate(latitude: 30.7522, longitude: 120.7500)
    let hangzhou = Coordinate(latitude: 30.2741, longitude: 120.1551)
    #expect((77_500...78_500).contains(jiaxing.metres(to: hangzhou)))
    #expect(jiaxing.metres(to: jiaxing) == 0)
    let south = Coordinate(latitude: -90, longitude: 0)
    let north = Coordinate(latitude: 90, longitude: 90)
    #expect(abs(south.metres(to: north) - 20_015_115) < 1)
  }

  @Test func `a point goes into a field and back`() throws {
    let point = try Point(latitude: 30.763, longitude: 120.716, datum: .bd09)
    #expect(
      point.field.canonicalJSON
        == #"{"datum":"wgs84","from":"bd09","lat":\#(point.latitude),"lon":\#(point.longitude)}"#)
    #expect(Point(field: point.field) == point)
  }

  @Test func `a point whose datum is not stated is refused`() {
    let bare = FieldValue.object([("lat", .integer(1)), ("lon", .integer(1))])
    #expect(Point(field: bare) == nil)
    #expect(
      Point(
        field: .object([("lat", .integer(1)), ("lon", .integer(1)), ("datum", .text("gps"))]))
        == nil)
  }
}
