internal import Foundation
internal import Model

/// How places come to lie on a `DotMap`: north is up, and a dot is as many metres wide as high.
struct DotMapFrame {
  /// A dot of the drawing, from its upper left corner.
  struct Dot: Hashable {
    let x: Int
    let y: Int
  }

  /// What the places span, in whole metres.
  let metresWide: Int
  let metresHigh: Int
  private let origin: Coordinate
  private let narrowing: Double
  private let west: Double
  private let north: Double
  private let metresADot: Double
  private let margin: Int

  /// Metres a degree of latitude, on the sphere of `Coordinate.metres`.
  private static let metresADegree = 111_195.08
  /// Places nearer than this lie on one dot, however small the map.
  private static let fewestMetresADot = 20.0

  /// The frame around these places; nil without any that is on the earth.
  ///
  /// - Parameters:
  ///   - dotsWide: the dots that the places may span, from east to west and from north to south; at least 1.
  ///   - margin: dots left of the westernmost place.
  init?(_ places: [Coordinate], dotsWide: Int, dotsHigh: Int, margin: Int) {
    let places = places.filter(Self.isOnEarth)
    guard let origin = places.first else { return nil }
    let latitudes = places.map(\.latitude)
    let middle = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
    let narrowing = max(cos(middle * .pi / 180), 0.01)
    let eastings = places.map { Self.easting($0, from: origin) * narrowing * Self.metresADegree }
    let northings = latitudes.map { $0 * Self.metresADegree }
    west = eastings.min() ?? 0
    north = northings.max() ?? 0
    let width = (eastings.max() ?? 0) - west
    let height = north - (northings.min() ?? 0)
    self.origin = origin
    self.narrowing = narrowing
    self.margin = margin
    metresWide = Int(width.rounded())
    metresHigh = Int(height.rounded())
    metresADot = max(
      width / Double(max(dotsWide - 1, 1)), height / Double(max(dotsHigh - 1, 1)),
      Self.fewestMetresADot)
  }

  /// Where a place lies; nil for one that is not on the earth.
  func dot(_ place: Coordinate) -> Dot? {
    guard Self.isOnEarth(place) else { return nil }
    let east = Self.easting(place, from: origin) * narrowing * Self.metresADegree - west
    let south = north - place.latitude * Self.metresADegree
    return Dot(
      x: margin + Int((east / metresADot).rounded()), y: Int((south / metresADot).rounded()))
  }

  /// Degrees east of another place, the short way round: the 180th meridian is no edge.
  private static func easting(_ place: Coordinate, from origin: Coordinate) -> Double {
    (place.longitude - origin.longitude).remainder(dividingBy: 360)
  }

  static func isOnEarth(_ place: Coordinate) -> Bool {
    // Not a number lies in no range.
    (-90...90).contains(place.latitude) && (-180...180).contains(place.longitude)
  }
}
