internal import Foundation
internal import Model

/// The way between two places, worked out once more for the checker.
///
/// Another formula than the planner's (chord instead of haversine), so that a slip in one of them shows.
/// Where the two round differently, either answer is right.
struct CheckedWay {
  struct Place {
    let point: Point
    /// The code of its town, where that is known.
    let town: String?
  }

  /// Metres of road; 0 between equal points.
  private let metres: Double
  private let minutesDriven: Double
  /// 0 between equal points, else 1.
  private let least: Double
  /// How far two formulas may lie apart, as a share; nothing where the way is known by road.
  private let slack: Double

  private static let earthRadius = 6_371_008.8

  init(from start: Place, to end: Place, _ input: PlanningInput) {
    let isSame =
      start.point.latitude == end.point.latitude && start.point.longitude == end.point.longitude
    least = isSame ? 0 : 1
    if !isSame, let way = Self.road(from: start.point, to: end.point, input.roads) {
      metres = Double(way.metres)
      minutesDriven = Double(way.seconds) / 60
      slack = 0
    } else {
      let speeds = input.settings.speeds
      metres = Self.greatCircle(from: start.point, to: end.point) * speeds.detour
      let isInTown = start.town != nil && start.town == end.town || metres < speeds.shortMetres
      minutesDriven = metres * 60 / 1_000 / (isInTown ? speeds.inTown : speeds.betweenTowns)
      slack = 1e-6
    }
  }

  /// The way in the first of `matrices`, the newest first, that has it.
  private static func road(
    from start: Point, to end: Point, _ matrices: [RoadMatrix]
  ) -> RoadMatrix.Way? {
    for matrix in matrices {
      guard let row = matrix.origins.firstIndex(of: Spot(start)),
        let column = matrix.destinations.firstIndex(of: Spot(end)),
        let way = matrix.ways[row * matrix.destinations.count + column]
      else { continue }
      return way
    }
    return nil
  }

  /// In metres, by the chord through the sphere.
  private static func greatCircle(from start: Point, to end: Point) -> Double {
    let a = direction(to: start)
    let b = direction(to: end)
    let chord = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) + (a.z - b.z) * (a.z - b.z))
      .squareRoot()
    return 2 * earthRadius * asin(min(1, chord / 2))
  }

  /// The point on the unit sphere.
  private static func direction(to point: Point) -> (x: Double, y: Double, z: Double) {
    let latitude = Double(point.latitude) / 1e7 * .pi / 180
    let longitude = Double(point.longitude) / 1e7 * .pi / 180
    return (cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
  }

  var wholeMetres: Int { Int(metres.rounded()) }

  /// Whole minutes, rounded up; one at least on any way.
  var minutes: Int { Int(max(least, minutesDriven.rounded(.up))) }

  func measures(metres other: Int) -> Bool {
    abs(Double(other) - metres) <= 0.5 + metres * slack + 0.01
  }

  func takes(minutes other: Int) -> Bool {
    let fewest = max(least, (minutesDriven * (1 - slack) - 1e-6).rounded(.up))
    let most = max(least, (minutesDriven * (1 + slack) + 1e-6).rounded(.up))
    return fewest <= Double(other) && Double(other) <= most
  }
}
