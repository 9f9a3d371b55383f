internal import Foundation

/// What a pair of degrees is measured against.
package enum Datum: String, CaseIterable, Sendable {
  /// GPS; CGCS2000 counts as the same.
  case wgs84
  /// What maps published in China show: about 480 m off here.
  case gcj02
  /// The maps of one vendor, on top of GCJ-02.
  case bd09
}

extension Coordinate {
  /// This place, given in `source`, in `target`; the way back is exact to less than 0.1 mm.
  ///
  /// Outside the box in which GCJ-02 is used, WGS-84 and GCJ-02 are the same.
  package func converted(from source: Datum, to target: Datum) -> Coordinate {
    if source == target { return self }
    let wgs84 =
      switch source {
      case .wgs84: self
      case .gcj02: gcj02ToWGS84
      case .bd09: inverse(of: \.gcj02ToBD09, near: bd09ToGCJ02).gcj02ToWGS84
      }
    return switch target {
    case .wgs84: wgs84
    case .gcj02: wgs84.wgs84ToGCJ02
    case .bd09: wgs84.wgs84ToGCJ02.gcj02ToBD09
    }
  }

  /// Source: the published reconstruction of GCJ-02 (Krasovsky 1940 ellipsoid: a = 6,378,245 m,
  /// e² = 0.00669342…).
  private var wgs84ToGCJ02: Coordinate {
    guard isInGCJ02Box else { return self }
    let x = longitude - 105
    let y = latitude - 35
    let a = 6_378_245.0
    let eccentricity = 0.006_693_421_622_965_943
    let common =
      (20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)) * 2 / 3
    var north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y
    north += 0.2 * abs(x).squareRoot() + common
    north += (20 * sin(y * .pi) + 40 * sin(y / 3 * .pi)) * 2 / 3
    north += (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
    var east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y
    east += 0.1 * abs(x).squareRoot() + common
    east += (20 * sin(x * .pi) + 40 * sin(x / 3 * .pi)) * 2 / 3
    east += (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
    let radians = latitude / 180 * .pi
    let magic = 1 - eccentricity * sin(radians) * sin(radians)
    let root = magic.squareRoot()
    let northDegrees = north * 180 / (a * (1 - eccentricity) / (magic * root) * .pi)
    let eastDegrees = east * 180 / (a / root * cos(radians) * .pi)
    return Coordinate(latitude: latitude + northDegrees, longitude: longitude + eastDegrees)
  }

  private var gcj02ToWGS84: Coordinate { inverse(of: \.wgs84ToGCJ02, near: self) }

  private var gcj02ToBD09: Coordinate {
    let radius =
      (longitude * longitude + latitude * latitude).squareRoot()
      + 0.000_02 * sin(latitude * Self.bd09Factor)
    let angle = atan2(latitude, longitude) + 0.000_003 * cos(longitude * Self.bd09Factor)
    return Coordinate(
      latitude: radius * sin(angle) + 0.006, longitude: radius * cos(angle) + 0.0065)
  }

  /// The usual way back, off by up to 0.13 m: a start for the exact one.
  private var bd09ToGCJ02: Coordinate {
    let x = longitude - 0.0065
    let y = latitude - 0.006
    let radius = (x * x + y * y).squareRoot() - 0.000_02 * sin(y * Self.bd09Factor)
    let angle = atan2(y, x) - 0.000_003 * cos(x * Self.bd09Factor)
    return Coordinate(latitude: radius * sin(angle), longitude: radius * cos(angle))
  }

  private static let bd09Factor = Double.pi * 3_000 / 180

  /// The place that `forward` takes here, by fixed-point iteration from `start`.
  private func inverse(
    of forward: KeyPath<Coordinate, Coordinate>, near start: Coordinate
  ) -> Coordinate {
    var guess = start
    for _ in 0..<30 {
      let image = guess[keyPath: forward]
      let north = image.latitude - latitude
      let east = image.longitude - longitude
      guess = Coordinate(
        latitude: guess.latitude - north, longitude: guess.longitude - east)
      if abs(north) < 1e-12, abs(east) < 1e-12 { break }
    }
    return guess
  }

  private var isInGCJ02Box: Bool {
    (0.8293...55.8271).contains(latitude) && (72.004...137.8347).contains(longitude)
  }
}
