/// Finds the routes of one kind of shift that pay most at given prices of visits, by label setting.
///
/// A label stands for a way to reach a visit: its cost so far, its earliest times, and the visits that
/// it remembers. Of two at one visit the one that is no worse in all three makes the other needless.
/// A visit is remembered as long as the route stays among that visit's neighbours, so that a route
/// returns to it only by a detour (ng-routes).
struct Pricing {
  /// How carefully routes are looked for.
  enum Care: Equatable {
    /// From each visit on to those only that seem to pay most, and of two ways to a visit one that is cheaper and earlier
    /// makes the other needless, wherever they came by: good routes are found soon, the best may be missed.
    case quick
    /// As quick, but one that is cheaper by less than so much, in scaled units, makes only those needless that came by the
    /// same visits.
    case beside(Int64)
    /// The least cost is that of the best route.
    case exact
  }

  /// What serving visits is worth, in scaled units.
  struct Prices {
    /// By visit.
    let gains: [Int64]
    /// Rows about three visits, and what it costs to take one.
    var subsets = SubsetRows(visitCount: 0)
    var costs: [Int64] = []
  }

  let tables: Tables
  let facts: ShiftFacts
  let shift: Int
  let scale: Int64
  /// The visits that may go on this kind, in ascending order.
  let stops: [Stop]
  /// Row by row: from the start and from each stop to each stop.
  let legs: [Leg]
  /// From each stop to the end.
  let lastLegs: [Leg]

  /// How many neighbours a visit is remembered among.
  private static let memorySize = 12

  struct Stop {
    let visit: Int32
    /// With the windows in which it can be served on this kind.
    let facts: VisitFacts
    let service: Int32
    let demand: Int32
    /// Itself and the visits that are remembered when it is reached.
    let memory: SmallSet
  }

  init(_ tables: Tables, kind: ShiftKind, scale: Int64) {
    self.tables = tables
    self.scale = scale
    shift = kind.example
    let facts = tables.shifts[kind.example]
    self.facts = facts
    let legs = tables.legs[facts.legs]
    let hours = Problem.Window(from: facts.earliest, to: facts.latest)
    let allowed = tables.visits.indices.filter { visit in
      let own = tables.visits[visit].clipped(to: hours, tables.windows)
      return own.from <= own.to
        && tables.assignmentCost(visit, on: kind.example) != Tables.forbidden
    }
    stops = allowed.map { visit in
      let place = tables.visits[visit].place
      let near = allowed.sorted {
        let left = legs.leg(place, tables.visits[$0].place).cost
        let right = legs.leg(place, tables.visits[$1].place).cost
        return left == right ? $0 < $1 : left < right
      }
      var memory = SmallSet()
      memory.insert(visit)
      for other in near.prefix(Self.memorySize) { memory.insert(other) }
      return Stop(
        visit: Int32(visit), facts: tables.visits[visit].clipped(to: hours, tables.windows),
        service: tables.service(visit, on: kind.example),
        demand: tables.amounts == 1 ? tables.demands[visit] : 0, memory: memory)
    }
    let places = allowed.map { tables.visits[$0].place }
    self.legs = ([facts.start] + places).flatMap { from in places.map { legs.leg(from, $0) } }
    lastLegs = places.map { legs.leg($0, facts.end) }
  }

  // MARK: Range

  /// False where sums over routes that repeat visits might not fit into 64 bits.
  static func isWithinRange(_ tables: Tables) -> Bool {
    let costs = tables.assignment.reduce(Int64(0)) {
      $1 == Tables.forbidden ? $0 : max($0, $1 == .min ? .max : abs($1))
    }
    return tables.allPrizes < Self.greatestPrizes && costs < Self.greatestCost
      && tables.shifts.allSatisfy { $0.fixedCost < Self.greatestCost }
      && tables.shiftCount <= 1_000
  }

  static let greatestPrizes: Int64 = 1 << 45
  private static let greatestCost: Int64 = 1 << 35

  // MARK: Given routes

  /// A route for each visit alone, where that can be driven.
  func singleRoutes() -> [RouteColumn] { stops.compactMap { route([Int($0.visit)]) } }

  /// The column of a route; nil when it can't be driven.
  func route(_ order: [Int]) -> RouteColumn? {
    var walk = Walk(tables)
    let visits = order.map { Int32($0) }
    let assignments = order.map { tables.assignmentCost($0, on: shift) }
    guard !assignments.contains(Tables.forbidden),
      let outcome = walk.outcome(of: visits, on: shift)
    else { return nil }
    let assignment = assignments.reduce(0, +)
    return RouteColumn(
      visits: visits, cost: (outcome.travel + outcome.fixed + assignment) * scale)
  }
}
