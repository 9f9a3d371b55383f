import Routing

/// A public test instance as its file states it: coordinates, demands, windows. The checker works on
/// this alone.
struct Instance {
  var name: String
  /// Depots and homes first, then clients, by the file's numbering.
  var nodes: [Node] = []
  var vehicles: [Vehicle] = []
  var metric = Metric.scaledDown(by: 10)
  var objective = Objective.distance

  /// A point of the file. Times are in the file's unit times `metric.scale`.
  struct Node {
    /// The file's own number.
    var label: Int
    var x: Double
    var y: Double
    var demands: [Int32] = []
    var from: Int32
    var to: Int32
    var service: Int32 = 0
    /// In the unit of cost; nil when it must be served.
    var prize: Int64?
    /// The vehicles that may serve it; nil for all.
    var allowed: Set<Int>?
    var isClient = true
  }

  /// A vehicle by the node where it starts and ends.
  struct Vehicle: Equatable {
    var depot: Int
    var capacities: [Int32]
    /// The longest time on the way, in scaled units.
    var longest: Int32?
    /// What it has from where it passes the first node on; nil when it can't fetch anything there.
    var fetched: [Int32]?
  }

  enum Objective {
    /// Distance and lost prizes.
    case distance
    /// Time from leaving to returning.
    case duration
    /// Prizes collected, nothing else.
    case prizes
  }

  /// How lengths of the plane become whole numbers.
  enum Metric: Equatable {
    /// The length times a factor, cut off.
    case scaledDown(by: Int)
    /// The length times a factor, to the nearest.
    case scaled(by: Int)

    var scale: Int {
      switch self {
      case .scaledDown(let scale), .scaled(let scale): scale
      }
    }

    func length(_ x: Double, _ y: Double) -> Int32 {
      let length = (x * x + y * y).squareRoot() * Double(scale)
      return switch self {
      case .scaledDown: Int32(length.rounded(.down))
      case .scaled: Int32(length.rounded())
      }
    }
  }

  func length(_ from: Int, _ to: Int) -> Int32 {
    metric.length(nodes[from].x - nodes[to].x, nodes[from].y - nodes[to].y)
  }

  /// True when it doesn't matter which vehicle drives a route.
  var hasAlikeVehicles: Bool {
    nodes.allSatisfy { $0.allowed == nil } && vehicles.allSatisfy { $0 == vehicles[0] }
  }

  /// What the cost is divided by to be printed.
  var unit: Double {
    Double(metric.scale) * (objective == .prizes ? Double(TOPTWReader.weight) : 1)
  }

  /// The nodes to visit.
  var clients: [Int] { nodes.indices.filter { nodes[$0].isClient } }

  /// The node of each of the problem's visits: the clients, and the first node for each vehicle that may fetch there.
  var visitedNodes: [Int] { clients + vehicles.filter { $0.fetched != nil }.map { _ in 0 } }
}
