/// A place as the store keeps it: WGS-84 in units of 1e-7 degree (1 cm), with the datum that it came in.
package struct Point: Hashable, Sendable {
  package let latitude: Int32
  package let longitude: Int32
  package let datum: Datum

  /// The place at these degrees of `datum`.
  ///
  /// - Throws: `PlaceFault.outside` for degrees that are not on the earth.
  package init(latitude: Double, longitude: Double, datum: Datum) throws(PlaceFault) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
      throw .outside(latitude: String(latitude), longitude: String(longitude))
    }
    let wgs84 = Coordinate(latitude: latitude, longitude: longitude)
      .converted(from: datum, to: .wgs84)
    try self.init(
      e7Latitude: Int64((wgs84.latitude * 1e7).rounded()),
      e7Longitude: Int64((wgs84.longitude * 1e7).rounded()), datum: datum)
  }

  /// The place at these WGS-84 degrees in units of 1e-7, that came in as `datum`.
  ///
  /// - Throws: `PlaceFault.outside` for degrees that are not on the earth.
  package init(e7Latitude: Int64, e7Longitude: Int64, datum: Datum) throws(PlaceFault) {
    guard (-900_000_000...900_000_000).contains(e7Latitude),
      (-1_800_000_000...1_800_000_000).contains(e7Longitude)
    else { throw .outside(latitude: "\(e7Latitude)e-7", longitude: "\(e7Longitude)e-7") }
    latitude = Int32(e7Latitude)
    longitude = Int32(e7Longitude)
    self.datum = datum
  }

  package var wgs84: Coordinate {
    Coordinate(latitude: Double(latitude) / 1e7, longitude: Double(longitude) / 1e7)
  }

  package func coordinate(in datum: Datum) -> Coordinate {
    wgs84.converted(from: .wgs84, to: datum)
  }

  /// The way along the great circle, in metres.
  package func metres(to other: Point) -> Double { wgs84.metres(to: other.wgs84) }
}

/// What is wrong with a place.
package enum PlaceFault: Fault, Equatable {
  case outside(latitude: String, longitude: String)

  package var code: String {
    switch self {
    case .outside: "E-PLACE"
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.outside(let latitude, let longitude), .zh):
      "'\(latitude),\(longitude)'：不在地球上；请写成 纬度,经度（纬度 -90 至 90，经度 -180 至 180）"
    case (.outside(let latitude, let longitude), .en):
      "'\(latitude),\(longitude)': not on the earth; write LAT,LON with latitude -90 to 90 and "
        + "longitude -180 to 180"
    }
  }
}
