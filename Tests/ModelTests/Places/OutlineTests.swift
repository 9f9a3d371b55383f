import Foundation
import TestSupport
import Testing

@testable import Model

struct OutlineTests {
  private static func corners(_ pairs: [(Int, Int)]) -> [Corner] {
    pairs.map { Corner(latitude: Int32($0.0), longitude: Int32($0.1)) }
  }

  private static func ring(_ pairs: (Int, Int)...) -> Ring { Ring(corners(pairs)) }

  private static func outline(_ outer: Ring, holes: [Ring] = []) throws -> Outline {
    try Outline([Outline.Polygon(outer: outer, holes: holes)], datum: .wgs84)
  }

  private static func point(_ latitude: Int, _ longitude: Int) throws -> Point {
    try Point(e7Latitude: Int64(latitude), e7Longitude: Int64(longitude), datum: .wgs84)
  }

  private static let square = ring((0, 0), (0, 10), (10, 10), (10, 0))

  @Test func `inside and boundary count, a hole does not, and its boundary does`() throws {
    let outline = try Self.outline(Self.square, holes: [Self.ring((3, 3), (3, 7), (7, 7), (7, 3))])
    for (latitude, longitude) in [(1, 1), (0, 0), (0, 5), (10, 10), (3, 3), (3, 5)] {
      #expect(outline.contains(try Self.point(latitude, longitude)))
    }
    for (latitude, longitude) in [(5, 5), (4, 4), (11, 5), (-1, 0), (5, 11)] {
      #expect(!outline.contains(try Self.point(latitude, longitude)))
    }
  }

  @Test func `a bow tie is refused with both its edges`() throws {
    let bow = Self.ring((0, 0), (10, 10), (10, 0), (0, 10))
    do throws(OutlineFault) {
      _ = try Outline([Outline.Polygon(outer: bow)], datum: .wgs84)
      Issue.record("a bow tie is no outline")
    } catch {
      guard case .crosses(let first, let second) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(first.edge == 1 && second.edge == 3)
      #expect(first.ring == 1 && second.ring == 1)
      #expect(first.start == Corner(latitude: 0, longitude: 0))
    }
  }

  @Test func `rings with too few corners, going back, touching themselves, crossing their holes`()
    throws
  {
    #expect(throws: OutlineFault.fewCorners(ring: 1, count: 2)) {
      try Self.outline(Self.ring((0, 0), (0, 5), (0, 0), (0, 5)))
    }
    func codes(_ outer: Ring, _ holes: Ring...) -> String? {
      do throws(OutlineFault) {
        _ = try Outline([Outline.Polygon(outer: outer, holes: holes)], datum: .wgs84)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(codes(Self.ring((0, 0), (0, 5), (0, 9))) == "E-OUTLINE-CROSSES")
    #expect(codes(Self.ring((0, 0), (0, 9), (5, 5), (9, 9), (9, 0), (5, 5))) == "E-OUTLINE-CROSSES")
    #expect(codes(Self.square, Self.ring((5, 5), (5, 15), (8, 15))) == "E-OUTLINE-CROSSES")
    #expect(codes(Self.square, Self.ring((20, 20), (20, 30), (30, 30))) == "E-OUTLINE-HOLE")
    #expect(codes(Self.square, Self.ring((0, 0), (2, 3), (3, 2))) == nil)
  }

  @Test func `the ends of the earth don't overflow`() throws {
    let (north, east) = (900_000_000, 1_800_000_000)
    let earth = Self.ring((-north, -east), (-north, east), (north, east), (north, -east))
    #expect(try Self.outline(earth).contains(try Self.point(north - 1, -east + 1)))
    #expect(throws: OutlineFault.self) {
      try Self.outline(Self.ring((-north, -east), (north, east), (north, -east), (-north, east)))
    }
  }

  @Test func `the field keeps the outline, closed and with the datum that it came in`() throws {
    let hole = Self.ring((3, 3), (3, 7), (7, 7))
    let outline = try Outline(
      [Outline.Polygon(outer: Self.square, holes: [hole])], datum: .gcj02)
    #expect(Outline(field: outline.field) == outline)
    #expect(
      outline.field.canonicalJSON
        == #"{"datum":"wgs84","from":"gcj02","polygons":[[[[0,0],[0,10],[10,10],[10,0],[0,0]],"#
        + #"[[3,3],[3,7],[7,7],[3,3]]]]}"#)
    for text in [
      #"{"datum":"gcj02","polygons":[[[[0,0],[0,9],[9,9],[0,0]]]]}"#,
      #"{"datum":"wgs84","polygons":[[[[0,0],[0,9],[9,9]]]]}"#,
      #"{"datum":"wgs84","polygons":[]}"#, #"{"polygons":[[[[0,0],[0,9],[9,9],[0,0]]]]}"#,
    ] {
      #expect(Self.value(text).map { FieldType.outline.accepts($0) } == false)
    }
    #expect(FieldType.outline.accepts(outline.field))
  }

  /// A small JSON value of numbers, texts, lists and objects.
  private static func value(_ text: String) -> FieldValue? {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))).flatMap(value(of:))
  }

  private static func value(of object: Any) -> FieldValue? {
    switch object {
    case let number as Int: .integer(Int64(number))
    case let text as String: .text(text)
    case let list as [Any]: .list(list.compactMap(value(of:)))
    case let members as [String: Any]:
      .object(members.compactMap { key, member in value(of: member).map { (key, $0) } })
    default: nil
    }
  }
}

/// The inside test and the test for crossings, against others that work in another way.
struct OutlineLawTests {
  /// Corners around a centre in rising angle: such a ring never crosses itself.
  private static func star(using random: inout SeededGenerator) -> Ring {
    let count = Int.random(in: 3...9, using: &random)
    let corners = (0..<count).map { index -> Corner in
      let angle = (Double(index) + Double.random(in: 0.1...0.9, using: &random)) / Double(count)
      let radius = Double.random(in: 3...14, using: &random)
      return Corner(
        latitude: Int32((radius * sin(angle * 2 * .pi)).rounded()),
        longitude: Int32((radius * cos(angle * 2 * .pi)).rounded()))
    }
    return Ring(corners)
  }

  /// How often the ring goes round a place that is not on it.
  ///
  /// Source: Sunday (2001), winding number, with crossings counted by their direction.
  private static func windings(_ ring: Ring, around place: Corner) -> Int {
    zip(ring.corners, ring.corners.dropFirst() + ring.corners.prefix(1)).reduce(0) { sum, edge in
      let (a, b) = edge
      let (x, y) = (Int(place.longitude), Int(place.latitude))
      let left =
        (Int(b.longitude) - Int(a.longitude)) * (y - Int(a.latitude))
        - (x - Int(a.longitude)) * (Int(b.latitude) - Int(a.latitude))
      if a.latitude <= place.latitude, b.latitude > place.latitude, left > 0 { return sum + 1 }
      if a.latitude > place.latitude, b.latitude <= place.latitude, left < 0 { return sum - 1 }
      return sum
    }
  }

  /// True on an edge: its ends are as far apart as both ways over the place together.
  private static func isOnEdge(_ ring: Ring, _ place: Corner) -> Bool {
    func distance(_ a: Corner, _ b: Corner) -> Double {
      let (x, y) = (Double(a.longitude - b.longitude), Double(a.latitude - b.latitude))
      return (x * x + y * y).squareRoot()
    }
    return zip(ring.corners, ring.corners.dropFirst() + ring.corners.prefix(1)).contains {
      abs(distance($0, place) + distance(place, $1) - distance($0, $1)) < 1e-9
    }
  }

  /// Places of a grid on which the two disagree.
  private static func disagreements(
    seed: UInt64, countsBoundary: Bool = true
  ) throws -> Int {
    var random = SeededGenerator(seed: seed)
    var count = 0
    for _ in 0..<20 {
      let ring = star(using: &random)
      guard let outline = try? Outline([Outline.Polygon(outer: ring)], datum: .wgs84) else {
        continue
      }
      for latitude in -15...15 {
        for longitude in -15...15 {
          let place = Corner(latitude: Int32(latitude), longitude: Int32(longitude))
          let expected =
            isOnEdge(ring, place) ? countsBoundary : windings(ring, around: place) != 0
          let point = try Point(
            e7Latitude: Int64(latitude), e7Longitude: Int64(longitude), datum: .wgs84)
          if outline.contains(point) != expected { count += 1 }
        }
      }
    }
    return count
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a place is inside when the ring winds round it, or it is on an edge`(seed: UInt64) throws {
    #expect(try Self.disagreements(seed: seed) == 0)
  }

  @Test func `the control: without the boundary the law breaks`() throws {
    #expect(try Self.disagreements(seed: 1, countsBoundary: false) > 0)
  }

  /// True when two edges that don't follow on each other have a point in common, or two that do have more:
  /// found by solving for the point, in whole numbers.
  private static func crosses(_ corners: [Corner], onlyProperly: Bool = false) -> Bool {
    let edges = corners.indices.map { (corners[$0], corners[($0 + 1) % corners.count]) }
    for i in edges.indices {
      for j in edges.indices where j > i {
        let isNext = j == i + 1 || (i == 0 && j == edges.count - 1)
        let shared = common(edges[i], edges[j])
        if shared == .stretch || (!isNext && shared == .point && !onlyProperly) { return true }
        if shared == .inner { return true }
      }
    }
    return false
  }

  private enum Common { case none, inner, point, stretch }

  private static func common(_ p: (Corner, Corner), _ q: (Corner, Corner)) -> Common {
    func difference(_ a: Corner, _ b: Corner) -> (Int, Int) {
      (Int(b.longitude) - Int(a.longitude), Int(b.latitude) - Int(a.latitude))
    }
    func cross(_ a: (Int, Int), _ b: (Int, Int)) -> Int { a.0 * b.1 - a.1 * b.0 }
    func dot(_ a: (Int, Int), _ b: (Int, Int)) -> Int { a.0 * b.0 + a.1 * b.1 }
    let (r, s, d) = (difference(p.0, p.1), difference(q.0, q.1), difference(p.0, q.0))
    let denominator = cross(r, s)
    if denominator == 0 {
      guard cross(d, r) == 0 else { return .none }
      let length = dot(r, r)
      let (t0, t1) = (dot(d, r), dot(d, r) + dot(s, r))
      let (low, high) = (max(0, min(t0, t1)), min(length, max(t0, t1)))
      return low < high ? .stretch : low == high ? .point : .none
    }
    let sign = denominator.signum()
    let (t, u, whole) = (cross(d, s) * sign, cross(d, r) * sign, denominator * sign)
    guard (0...whole).contains(t), (0...whole).contains(u) else { return .none }
    return t > 0 && t < whole && u > 0 && u < whole ? .inner : .point
  }

  private static func disagreements(onlyProperly: Bool) -> Int {
    var random = SeededGenerator(seed: 11)
    return (0..<4_000).count { _ in
      let corners = (0..<Int.random(in: 3...7, using: &random)).map { _ in
        Corner(
          latitude: .random(in: 0...6, using: &random),
          longitude: .random(in: 0...6, using: &random))
      }
      let ring = Ring(corners)
      guard Set(ring.corners).count >= 3 else { return false }
      let isFound = Crossing.first(in: [ring]) != nil
      return isFound != crosses(ring.corners, onlyProperly: onlyProperly)
    }
  }

  @Test func `crossings are those that solving for the common point finds`() {
    #expect(Self.disagreements(onlyProperly: false) == 0)
  }

  @Test func `the control: a test that overlooks touching corners is told from it`() {
    #expect(Self.disagreements(onlyProperly: true) > 0)
  }
}
