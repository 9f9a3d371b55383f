internal import Model

/// Places of the sample, given by their way from a town's seat.
enum SamplePlace {
  /// The town whose code ends in these three digits.
  static func town(_ suffix: String) -> Town? {
    Town.xiuzhou.first { $0.code.hasSuffix(suffix) }
  }

  /// The value of a point so many metres north and east of the seat of `town`.
  ///
  /// At 30.75° N a metre is 90 units of 1e-7 degree to the north and 104.5 to the east.
  static func point(north: Int, east: Int, of town: Town) -> FieldValue? {
    let latitude = Int64((town.centre.latitude * 1e7).rounded()) + Int64(north * 90)
    let longitude = Int64((town.centre.longitude * 1e7).rounded()) + Int64(east * 209 / 2)
    return (try? Point(e7Latitude: latitude, e7Longitude: longitude, datum: .wgs84))?.field
  }
}
