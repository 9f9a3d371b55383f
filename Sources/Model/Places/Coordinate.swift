internal import Foundation

/// A place in degrees, in a datum that the context states.
package struct Coordinate: Hashable, Sendable {
  /// North of the equator.
  package let latitude: Double
  /// East of Greenwich.
  package let longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The way along the great circle, in metres.
  ///
  /// Source: haversine formula on a sphere of radius 6,371,008.8 m (IUGG mean radius).
  package func metres(to other: Coordinate) -> Double {
    let (north, south) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let halfLatitude = sin((south - north) / 2)
    let halfLongitude = sin((other.longitude - longitude) * .pi / 360)
    let haversine =
      halfLatitude * halfLatitude + cos(north) * cos(south) * halfLongitude * halfLongitude
    return 2 * 6_371_008.8 * asin(min(1, haversine.squareRoot()))
  }
}
