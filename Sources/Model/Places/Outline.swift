/// The outline of a region: polygons with holes, in WGS-84 units of 1e-7 degree, with the datum it came in.
///
/// An outline that exists is sound: each ring has three different corners at least and crosses neither itself
/// nor another ring of its polygon, and holes lie within. All tests are exact, in whole numbers.
package struct Outline: Hashable, Sendable {
  package let polygons: [Polygon]
  package let datum: Datum

  package struct Polygon: Hashable, Sendable {
    package let outer: Ring
    package let holes: [Ring]

    package init(outer: Ring, holes: [Ring] = []) {
      self.outer = outer
      self.holes = holes
    }
  }

  /// Corners that may stand in an outline.
  package static let cornerLimit = 5_000

  /// - Throws: `OutlineFault`, with the edges or the ring that it is about.
  package init(_ polygons: [Polygon], datum: Datum) throws(OutlineFault) {
    let rings = polygons.flatMap { [$0.outer] + $0.holes }
    guard !rings.isEmpty else { throw .fewCorners(ring: 1, count: 0) }
    let count = rings.reduce(0) { $0 + $1.corners.count }
    guard count <= Self.cornerLimit else { throw .manyCorners(count: count) }
    var number = 1
    for polygon in polygons {
      let rings = [polygon.outer] + polygon.holes
      for (index, ring) in rings.enumerated() {
        let different = Set(ring.corners).count
        if different < 3 { throw .fewCorners(ring: number + index, count: different) }
      }
      if let (first, second) = Crossing.first(in: rings) {
        throw .crosses(
          OutlineFault.Edge(first, ring: number), OutlineFault.Edge(second, ring: number))
      }
      for (index, hole) in polygon.holes.enumerated()
      where hole.corners.contains(where: { polygon.outer.side(of: $0) == .outside }) {
        throw .holeOutside(ring: number + 1 + index)
      }
      number += rings.count
    }
    self.polygons = polygons
    self.datum = datum
  }

  /// True for a place within or on the boundary.
  package func contains(_ point: Point) -> Bool {
    let corner = Corner(latitude: point.latitude, longitude: point.longitude)
    return polygons.contains { polygon in
      polygon.outer.side(of: corner) != .outside
        && polygon.holes.allSatisfy { $0.side(of: corner) != .inside }
    }
  }
}

/// A corner of an outline, in units of 1e-7 degree.
package struct Corner: Hashable, Sendable {
  package let latitude: Int32
  package let longitude: Int32

  package init(latitude: Int32, longitude: Int32) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Which side of the line from `start` to `end` this corner lies on: 1 left, -1 right, 0 on the line.
  ///
  /// Longitudes differ by 3.6e9 at most and latitudes by 1.8e9, so each product fits 64 bits; their difference
  /// might not, and is not made.
  func side(ofLineFrom start: Corner, to end: Corner) -> Int {
    let east = Int64(end.longitude) - Int64(start.longitude)
    let north = Int64(end.latitude) - Int64(start.latitude)
    let left = east * (Int64(latitude) - Int64(start.latitude))
    let right = (Int64(longitude) - Int64(start.longitude)) * north
    return left > right ? 1 : left < right ? -1 : 0
  }

  /// True on the straight way from `start` to `end`, both ends included.
  func isBetween(_ start: Corner, _ end: Corner) -> Bool {
    side(ofLineFrom: start, to: end) == 0
      && (min(start.latitude, end.latitude)...max(start.latitude, end.latitude))
        .contains(latitude)
      && (min(start.longitude, end.longitude)...max(start.longitude, end.longitude))
        .contains(longitude)
  }
}

/// A closed line: the last corner is followed by the first, which is not repeated.
package struct Ring: Hashable, Sendable {
  package let corners: [Corner]

  /// - Parameter corners: without the first again at the end; repetitions are left out.
  package init(_ corners: [Corner]) {
    var kept: [Corner] = []
    for corner in corners where kept.last != corner { kept.append(corner) }
    while kept.count > 1, kept.first == kept.last { kept.removeLast() }
    self.corners = kept
  }

  package enum Side: Sendable {
    case inside
    case boundary
    case outside
  }

  /// Where `place` lies, by the edges that a ray from it to the east meets.
  ///
  /// Source: Shimrat (1962), Algorithm 112, with the boundary decided first.
  package func side(of place: Corner) -> Side {
    guard var start = corners.last else { return .outside }
    var isInside = false
    for end in corners {
      if place.isBetween(start, end) { return .boundary }
      let isAbove = place.latitude < start.latitude
      if isAbove != (place.latitude < end.latitude) {
        // The ray meets an edge that goes up when the place is left of it, one that goes down when right.
        if place.side(ofLineFrom: start, to: end) == (isAbove ? -1 : 1) { isInside.toggle() }
      }
      start = end
    }
    return isInside ? .inside : .outside
  }
}
