package import Model

/// Where ways come from: from the matrices that were taken in, the newest first, else from an estimate.
package struct Roads: Sendable {
  private let speeds: PlanningSettings.Speeds
  private let tables: [Table]

  /// A matrix with the rows and columns of its places, for looking up only.
  private struct Table: Sendable {
    let rows: [Spot: Int]
    let columns: [Spot: Int]
    let width: Int
    let ways: [RoadMatrix.Way?]

    init(_ matrix: RoadMatrix) {
      func indices(_ spots: [Spot]) -> [Spot: Int] {
        Dictionary(
          spots.enumerated().map { ($0.element, $0.offset) },
          uniquingKeysWith: { first, _ in first })
      }
      rows = indices(matrix.origins)
      columns = indices(matrix.destinations)
      width = matrix.destinations.count
      ways = matrix.ways
    }

    func way(from start: Spot, to end: Spot) -> RoadMatrix.Way? {
      guard let row = rows[start], let column = columns[end] else { return nil }
      return ways[row * width + column]
    }
  }

  /// - Parameter matrices: the newest first.
  package init(_ matrices: [RoadMatrix] = [], speeds: PlanningSettings.Speeds) {
    self.speeds = speeds
    tables = matrices.map(Table.init)
  }

  package init(_ input: PlanningInput) {
    self.init(input.roads, speeds: input.settings.speeds)
  }

  /// The way by road; nil where no matrix has it.
  package func way(from start: Point, to end: Point) -> RoadMatrix.Way? {
    if tables.isEmpty { return nil }
    let (start, end) = (Spot(start), Spot(end))
    for table in tables {
      if let way = table.way(from: start, to: end) { return way }
    }
    return nil
  }

  /// Nothing between equal points; else by road, or estimated.
  package func leg(from start: TravelTimes.Place, to end: TravelTimes.Place) -> TravelTimes.Leg {
    if Spot(start.point) == Spot(end.point) { return TravelTimes.Leg(minutes: 0, metres: 0) }
    if let way = way(from: start.point, to: end.point) {
      return TravelTimes.Leg(minutes: way.minutes, metres: Int(way.metres))
    }
    return TravelTimes.leg(from: start, to: end, speeds: speeds)
  }
}
