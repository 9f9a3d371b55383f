package import Model

/// Minutes and metres of the way between any two of a list of places.
///
/// Where no road matrix has it, a way is the great circle stretched by a detour, driven at the speed of the
/// town or of the open road. Minutes are whole and rounded up, so that every time of a plan is a whole minute.
package struct TravelTimes: Sendable {
  /// Somewhere a crew drives to, with the code of its town where that is known.
  package struct Place: Hashable, Sendable {
    package let point: Point
    package let town: String?

    package init(point: Point, town: String?) {
      self.point = point
      self.town = town
    }
  }

  /// A way from one place to another.
  package struct Leg: Hashable, Sendable {
    package let minutes: Int
    package let metres: Int

    package init(minutes: Int, metres: Int) {
      self.minutes = minutes
      self.metres = metres
    }
  }

  package let places: [Place]
  /// Row by row: the leg from place `i` to place `j` stands at `i * places.count + j`.
  package let legs: [Leg]

  package init(places: [Place], roads: Roads) {
    self.places = places
    legs = places.flatMap { start in places.map { end in roads.leg(from: start, to: end) } }
  }

  package func leg(from start: Int, to end: Int) -> Leg { legs[start * places.count + end] }

  /// An estimate of the way between two places: nothing between equal points, at least a minute otherwise.
  package static func leg(from start: Place, to end: Place, speeds: PlanningSettings.Speeds) -> Leg
  {
    let isSame =
      start.point.latitude == end.point.latitude && start.point.longitude == end.point.longitude
    if isSame { return Leg(minutes: 0, metres: 0) }
    let metres = start.point.metres(to: end.point) * speeds.detour
    let isInTown =
      start.town != nil && start.town == end.town || metres < speeds.shortMetres
    let speed = isInTown ? speeds.inTown : speeds.betweenTowns
    let minutes = metres / 1_000 / speed * 60
    return Leg(minutes: max(1, Int(minutes.rounded(.up))), metres: Int(metres.rounded()))
  }
}
