/// Why rings make no outline; rings and edges are numbered from 1.
package enum OutlineFault: Fault, Equatable {
  case fewCorners(ring: Int, count: Int)
  case manyCorners(count: Int)
  case notClosed(ring: Int)
  case crosses(Edge, Edge)
  case holeOutside(ring: Int)
  /// What stands where a Polygon or MultiPolygon is asked for.
  case noPolygon(found: String)

  /// An edge with both its ends.
  package struct Edge: Hashable, Sendable {
    package let ring: Int
    package let edge: Int
    package let start: Corner
    package let end: Corner

    /// - Parameter ring: the number of the polygon's outer ring.
    init(_ edge: Crossing.Edge, ring: Int) {
      self.ring = ring + edge.ring
      self.edge = edge.edge + 1
      start = edge.start
      end = edge.end
    }
  }

  package var code: String {
    switch self {
    case .fewCorners, .manyCorners: "E-OUTLINE-CORNERS"
    case .notClosed: "E-OUTLINE-OPEN"
    case .crosses: "E-OUTLINE-CROSSES"
    case .holeOutside: "E-OUTLINE-HOLE"
    case .noPolygon: "E-OUTLINE-POLYGON"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .fewCorners(let ring, let count): "第 \(ring) 个环：不同的点只有 '\(count)' 个；至少要 3 个"
    case .manyCorners(let count):
      "共有 '\(count)' 个点，超过 \(Outline.cornerLimit) 个；请用制图软件简化后再导入"
    case .notClosed(let ring): "第 \(ring) 个环：首尾两点不同；请把起点再写在末尾（RFC 7946）"
    case .crosses(let first, let second):
      "第 \(first.ring) 个环第 \(first.edge) 条边 '\(Self.text(first))' 与第 \(second.ring) 个环第 \(second.edge) "
        + "条边 '\(Self.text(second))' 相交（WGS-84 经度,纬度）；请在制图软件中改正"
    case .holeOutside(let ring): "第 \(ring) 个环：是孔洞，却伸出外环之外；请改正"
    case .noPolygon(let found): "这里是 '\(found)'；须为 Polygon 或 MultiPolygon，或由其组成的要素"
    }
  }

  private var english: String {
    switch self {
    case .fewCorners(let ring, let count):
      "ring \(ring): has '\(count)' different points; it takes 3 at least"
    case .manyCorners(let count):
      "has '\(count)' points, more than \(Outline.cornerLimit); simplify it in the map program"
    case .notClosed(let ring):
      "ring \(ring): its ends differ; repeat the first point at the end (RFC 7946)"
    case .crosses(let first, let second):
      "edge \(first.edge) of ring \(first.ring), '\(Self.text(first))', crosses edge "
        + "\(second.edge) of ring \(second.ring), '\(Self.text(second))' (WGS-84 longitude,latitude); "
        + "mend it in the map program"
    case .holeOutside(let ring):
      "ring \(ring): is a hole, but reaches out of the outer ring; correct it"
    case .noPolygon(let found):
      "is a '\(found)'; it takes a Polygon or MultiPolygon, or features made of them"
    }
  }

  private static func text(_ edge: Edge) -> String { text(edge.start) + " – " + text(edge.end) }

  private static func text(_ corner: Corner) -> String {
    Degrees.text(corner.longitude) + "," + Degrees.text(corner.latitude)
  }
}

/// Degrees as they are written, from whole units of 1e-7.
package enum Degrees {
  /// With seven digits (1 cm) after the point.
  package static func text(_ e7: Int32) -> String {
    let (whole, rest) = e7.magnitude.quotientAndRemainder(dividingBy: 10_000_000)
    let digits = String(rest)
    return (e7 < 0 ? "-" : "") + "\(whole)."
      + String(repeating: "0", count: 7 - digits.count) + digits
  }
}
