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

  private static let earthRadius = 6_371_008.8
  /// How far two formulas may lie apart, as a share.
  private static let slack = 1e-6

  init(from start: Place, to end: Place, speeds: PlanningSettings.Speeds) {
    let a = Self.direction(to: start.point)
    let b = Self.direction(to: end.point)
    let chord = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) + (a.z - b.z) * (a.z - b.z))
      .squareRoot()
    metres = 2 * Self.earthRadius * asin(min(1, chord / 2)) * speeds.detour
    let isInTown = start.town != nil && start.town == end.town || metres < speeds.shortMetres
    minutesDriven = metres * 60 / 1_000 / (isInTown ? speeds.inTown : speeds.betweenTowns)
  }

  /// The point on the unit sphere.
  private static func direction(to point: Point) -> (x: Double, y: Double, z: Double) {
    let latitude = Double(point.latitude) / 1e7 * .pi / 180
    let longitude = Double(point.longitude) / 1e7 * .pi / 180
    return (cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
  }

  var wholeMetres: Int { Int(metres.rounded()) }

  /// Whole minutes, rounded up; one at least on any way.
  var minutes: Int { Int(minutesDriven.rounded(.up)) }

  func measures(metres other: Int) -> Bool {
    abs(Double(other) - metres) <= 0.5 + metres * Self.slack + 0.01
  }

  func takes(minutes other: Int) -> Bool {
    let least = max(metres < 0.01 ? 0 : 1, (minutesDriven * (1 - Self.slack) - 1e-6).rounded(.up))
    let most = max(metres < 0.01 ? 0 : 1, (minutesDriven * (1 + Self.slack) + 1e-6).rounded(.up))
    return least <= Double(other) && Double(other) <= most
  }
}
