/// Ways by road from each of some places to each of some places, as a routing engine or a person gave them.
///
/// Ways need not be the same both ways. Where there is none, its cell is empty.
package struct RoadMatrix: Hashable, Sendable {
  /// A way by road.
  package struct Way: Hashable, Sendable {
    /// Driving time, 0 or more.
    package let seconds: Int32
    /// Length, 0 or more.
    package let metres: Int32

    /// Nil for what is below 0.
    package init?(seconds: Int32, metres: Int32) {
      guard seconds >= 0, metres >= 0 else { return nil }
      self.seconds = seconds
      self.metres = metres
    }

    /// Whole minutes, rounded up; one at least.
    package var minutes: Int { max(1, (Int(seconds) + 59) / 60) }
  }

  /// The greatest number of places that a matrix may go between, each to each.
  package static let mostPlaces = 2_000
  /// The greatest number of ways in one matrix.
  package static let limit = mostPlaces * mostPlaces

  package let origins: [Spot]
  package let destinations: [Spot]
  /// Row by row: the way from origin `i` to destination `j` stands at `i * destinations.count + j`.
  package let ways: [Way?]

  /// Nil when `ways` are not as many as the places ask for, or more than `limit`.
  package init?(origins: [Spot], destinations: [Spot], ways: [Way?]) {
    let (count, overflow) = origins.count.multipliedReportingOverflow(by: destinations.count)
    guard !overflow, count == ways.count, count <= Self.limit else { return nil }
    self.origins = origins
    self.destinations = destinations
    self.ways = ways
  }

  /// Pairs of different places with a way.
  package var known: Int { count { $0 != nil } }

  /// Pairs of different places that it has no way for.
  package var missing: Int { count { $0 == nil } }

  private func count(where isCounted: (Way?) -> Bool) -> Int {
    var count = 0
    for (row, origin) in origins.enumerated() {
      for (column, destination) in destinations.enumerated()
      where origin != destination && isCounted(ways[row * destinations.count + column]) {
        count += 1
      }
    }
    return count
  }
}

/// Where something lies, whatever datum it came in: WGS-84 in units of 1e-7 degree.
package struct Spot: Hashable, Sendable {
  package let latitude: Int32
  package let longitude: Int32

  package init(_ point: Point) {
    latitude = point.latitude
    longitude = point.longitude
  }
}

/// A matrix as the store keeps it.
package struct KeptRoadMatrix: Sendable {
  /// Counts up; of two matrices with the same pair the later one holds.
  package let number: Int
  /// When it was taken in.
  package let day: Day
  /// Where it came from, in the words of whoever took it in.
  package let source: String
  package let matrix: RoadMatrix

  package init(number: Int, day: Day, source: String, matrix: RoadMatrix) {
    self.number = number
    self.day = day
    self.source = source
    self.matrix = matrix
  }
}
