/// Finds edges of rings that have more in common than the corner in which they follow on each other.
enum Crossing {
  /// An edge of a ring, both numbered from 0: the edge `edge` begins at the corner of that number.
  struct Edge {
    let ring: Int
    let edge: Int
    let start: Corner
    let end: Corner
    /// How many edges the ring has.
    let count: Int

    fileprivate var west: Int32 { min(start.longitude, end.longitude) }
    fileprivate var east: Int32 { max(start.longitude, end.longitude) }
  }

  /// Two edges that cross, in the order of rings and edges; nil when none do.
  ///
  /// Edges of different rings may touch in a point, as a hole may touch the outer ring. Looks from the west
  /// to the east, so that only edges are compared that lie over each other.
  static func first(in rings: [Ring]) -> (Edge, Edge)? {
    let edges = rings.enumerated().flatMap { number, ring in
      ring.corners.indices.map { index in
        Edge(
          ring: number, edge: index, start: ring.corners[index],
          end: ring.corners[(index + 1) % ring.corners.count], count: ring.corners.count)
      }
    }.sorted { ($0.west, $0.ring, $0.edge) < ($1.west, $1.ring, $1.edge) }
    for (index, edge) in edges.enumerated() {
      for other in edges[(index + 1)...] {
        if other.west > edge.east { break }
        if isFault(edge, other) {
          return (edge.ring, edge.edge) < (other.ring, other.edge) ? (edge, other) : (other, edge)
        }
      }
    }
    return nil
  }

  private static func isFault(_ one: Edge, _ other: Edge) -> Bool {
    if one.ring != other.ring { return cross(one, other) || overlap(one, other) }
    if (one.edge + 1) % one.count == other.edge { return turnsBack(one, other) }
    if (other.edge + 1) % one.count == one.edge { return turnsBack(other, one) }
    return cross(one, other) || touch(one, other)
  }

  /// True when each edge has the ends of the other on different sides.
  private static func cross(_ one: Edge, _ other: Edge) -> Bool {
    func parts(_ line: Edge, _ ends: Edge) -> Bool {
      ends.start.side(ofLineFrom: line.start, to: line.end)
        * ends.end.side(ofLineFrom: line.start, to: line.end) < 0
    }
    return parts(one, other) && parts(other, one)
  }

  /// True when an end of one edge lies on the other.
  private static func touch(_ one: Edge, _ other: Edge) -> Bool {
    one.start.isBetween(other.start, other.end) || one.end.isBetween(other.start, other.end)
      || other.start.isBetween(one.start, one.end) || other.end.isBetween(one.start, one.end)
  }

  /// True when edges on one line have more than a point in common.
  private static func overlap(_ one: Edge, _ other: Edge) -> Bool {
    guard other.start.side(ofLineFrom: one.start, to: one.end) == 0,
      other.end.side(ofLineFrom: one.start, to: one.end) == 0
    else { return false }
    let shared = Set(
      [one.start, one.end].filter { $0.isBetween(other.start, other.end) }
        + [other.start, other.end].filter { $0.isBetween(one.start, one.end) })
    return shared.count > 1
  }

  /// True when `next`, which follows on `edge`, goes back along it.
  private static func turnsBack(_ edge: Edge, _ next: Edge) -> Bool {
    next.end.isBetween(edge.start, edge.end) || edge.start.isBetween(next.start, next.end)
  }
}
