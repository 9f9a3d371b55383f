package import Model

/// Reads the outline of a region from GeoJSON.
///
/// Source: RFC 7946. It means WGS-84, but files made from Chinese maps rarely are, so the datum has to be stated.
package enum GeoJSONOutline {
  /// The polygons of a geometry, a feature, or all features of a collection.
  ///
  /// - Throws: `JSONFault`, `OutlineFault`, or `PlaceFault` for degrees that are not on the earth.
  package static func outline(_ bytes: [UInt8], datum: Datum) throws -> Outline {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? Array(bytes[3...]) : bytes
    let value = try JSONReader.value(of: body, dialect: .rfc8259)
    var count = 0
    let polygons = try self.polygons(of: value).map { rings -> Outline.Polygon in
      let read = try rings.map { ring in
        count += 1
        return try self.ring(ring, number: count, datum: datum)
      }
      guard let outer = read.first else { throw OutlineFault.noPolygon(found: "Polygon []") }
      return Outline.Polygon(outer: outer, holes: Array(read.dropFirst()))
    }
    return try Outline(polygons, datum: datum)
  }

  /// The rings of each polygon, as they stand in the file.
  private static func polygons(of value: JSONValue) throws(OutlineFault) -> [[JSONValue]] {
    let type = value["type"]?.string ?? ""
    switch type {
    case "FeatureCollection":
      var all: [[JSONValue]] = []
      for feature in value["features"]?.array ?? [] { all += try polygons(of: feature) }
      guard !all.isEmpty else { throw .noPolygon(found: type) }
      return all
    case "Feature":
      guard let geometry = value["geometry"], geometry.object != nil else {
        throw .noPolygon(found: type)
      }
      return try polygons(of: geometry)
    case "Polygon": return [value["coordinates"]?.array ?? []]
    case "MultiPolygon":
      let list = value["coordinates"]?.array ?? []
      guard !list.isEmpty else { throw .noPolygon(found: type) }
      return list.map { $0.array ?? [] }
    default: throw .noPolygon(found: type)
    }
  }

  /// A ring in WGS-84; GeoJSON puts the longitude first, and perhaps a height behind the latitude.
  private static func ring(_ value: JSONValue, number: Int, datum: Datum) throws -> Ring {
    let pairs = value.array ?? []
    let corners = try pairs.map { pair -> Corner in
      guard let numbers = pair.array, numbers.count >= 2, let east = degrees(numbers[0]),
        let north = degrees(numbers[1])
      else { throw OutlineFault.noPolygon(found: "Polygon") }
      let point = try Point(latitude: north, longitude: east, datum: datum)
      return Corner(latitude: point.latitude, longitude: point.longitude)
    }
    guard corners.first == corners.last else { throw OutlineFault.notClosed(ring: number) }
    return Ring(corners)
  }

  private static func degrees(_ value: JSONValue) -> Double? {
    switch value.content {
    case .integer(let number): Double(number)
    case .number(let text): Double(text)
    default: nil
    }
  }
}
