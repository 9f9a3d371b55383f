/// Finds the routes of one kind of shift that pay most at given prices of visits, by label setting.
///
/// A label stands for a way to reach a visit: its cost so far, its earliest times, and the visits that
/// it remembers. Of two at one visit the one that is no worse in all three makes the other needless.
/// A visit is remembered as long as the route stays among that visit's neighbours, so that a route
/// returns to it only by a detour (ng-routes).
struct Pricing {
  /// How carefully routes are looked for.
  enum Care {
    /// Of two ways to a visit one that is cheaper and earlier makes the other needless, wherever they came by: good
    /// routes are found soon, the best may be missed.
    case quick
    /// The least cost is that of the best route.
    case exact
  }

  private let tables: Tables
  private let facts: ShiftFacts
  private let shift: Int
  private let scale: Int64
  /// The visits that may go on this kind, in ascending order.
  private let stops: [Stop]
  /// Row by row: from the start and from each stop to each stop.
  private let legs: [Leg]
  /// From each stop to the end.
  private let lastLegs: [Leg]

  /// How many neighbours a visit is remembered among.
  private static let memorySize = 12
  /// With more labels than this there is nothing quick about it.
  private static let mostQuickLabels = 50_000

  private struct Stop {
    let visit: Int32
    /// With the windows in which it can be served on this kind.
    let facts: VisitFacts
    let service: Int32
    let demand: Int32
    /// Itself and the visits that are remembered when it is reached.
    let memory: VisitSet
  }

  /// What of a label says whether another is needed.
  private struct Mark {
    /// Cost less gains, in scaled units.
    let cost: Int64
    let load: Int32
    /// Its label.
    let label: Int32
    let times: RestTimes
    let memory: VisitSet

    @inline(__always)
    func dominates(_ other: Mark, _ care: Care) -> Bool {
      cost <= other.cost && load <= other.load && times.isNoLater(than: other.times)
        && (care == .quick || memory.isSubset(of: other.memory))
    }
  }

  private struct Label {
    let mark: Mark
    /// By position in `stops`; -1 at the start.
    let stop: Int32
    let parent: Int32
    /// How many visits it has come by.
    let length: Int32
    var isDominated = false
  }

  init(_ tables: Tables, kind: ShiftKind, scale: Int64) {
    self.tables = tables
    self.scale = scale
    shift = kind.example
    let facts = tables.shifts[kind.example]
    self.facts = facts
    let legs = tables.legs[facts.legs]
    let hours = Problem.Window(from: facts.earliest, to: facts.latest)
    let allowed = tables.visits.indices.filter {
      tables.assignmentCost($0, on: kind.example) != Tables.forbidden
    }
    stops = allowed.map { visit in
      let place = tables.visits[visit].place
      let near = allowed.sorted {
        let left = legs.leg(place, tables.visits[$0].place).cost
        let right = legs.leg(place, tables.visits[$1].place).cost
        return left == right ? $0 < $1 : left < right
      }
      var memory = VisitSet()
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

  // MARK: Label setting

  /// The routes that cost least, what serving their visits gains taken off.
  ///
  /// - Parameters:
  ///   - gains: by visit, in scaled units.
  ///   - most: how many routes are handed over.
  ///   - ceiling: routes that cost no less, gains taken off, are of no use.
  ///   - isOver: asked now and then; when it says so, the work is left.
  /// - Returns: the least cost less gains of any route, or of those found in a hurry, 0 at most, and some of the best
  ///   routes; nil when the work was left.
  func cheapestRoutes(
    gains: [Int64], _ care: Care, most: Int = 12, ceiling: Int64 = 0, isOver: () -> Bool
  ) -> (least: Int64, routes: [RouteColumn])? {
    let ownGains = stops.map { stop in
      gains[Int(stop.visit)] - tables.assignmentCost(Int(stop.visit), on: shift) * scale
    }
    var labels: [Label] = []
    /// By stop what nothing dominates, cheapest first.
    var open = [[Mark]](repeating: [], count: stops.count)
    let root = Mark(
      cost: facts.fixedCost * scale, load: 0, label: -1, times: RestTimes(leaving: facts.earliest),
      memory: VisitSet())
    extend(Label(mark: root, stop: -1, parent: -1, length: 0), ownGains, care, &labels, &open)
    var next = 0
    while next < labels.count {
      if next % 256 == 0, isOver() { return nil }
      if care == .quick, labels.count > Self.mostQuickLabels { return nil }
      if !labels[next].isDominated { extend(labels[next], ownGains, care, &labels, &open) }
      next += 1
    }
    return best(of: labels, open, gains, most, ceiling)
  }

  private func extend(
    _ label: Label, _ gains: [Int64], _ care: Care, _ labels: inout [Label], _ open: inout [[Mark]]
  ) {
    // No proper route is longer.
    guard label.length < stops.count else { return }
    let row = (Int(label.stop) + 1) * stops.count
    let windows = tables.windows.span
    var rested = label.mark.times
    rested.rest(facts.breaks)
    for index in stops.indices {
      let stop = stops[index]
      if label.mark.memory.contains(Int(stop.visit)) { continue }
      let load = label.mark.load + stop.demand
      if tables.amounts == 1, load > tables.capacities[shift] { continue }
      let leg = legs[row + index]
      var times = rested
      times.drive(leg.seconds, latest: RestTimes.never - 1)
      times.rest(facts.breaks)
      times.serve(stop.facts, windows, seconds: stop.service, latest: facts.latest)
      if times.isNever { continue }
      var memory = label.mark.memory.intersection(stop.memory)
      memory.insert(Int(stop.visit))
      let mark = Mark(
        cost: label.mark.cost + Int64(leg.cost) * scale - gains[index], load: load,
        label: Int32(labels.count), times: times, memory: memory)
      guard Self.admit(mark, care, &labels, &open[index]) else { continue }
      labels.append(
        Label(
          mark: mark, stop: Int32(index), parent: label.mark.label, length: label.length + 1))
    }
  }

  /// - Returns: false when another makes it needless.
  private static func admit(
    _ mark: Mark, _ care: Care, _ labels: inout [Label], _ open: inout [Mark]
  ) -> Bool {
    var place = 0
    while place < open.count, open[place].cost <= mark.cost {
      if open[place].dominates(mark, care) { return false }
      place += 1
    }
    var kept = place
    for other in place..<open.count {
      if mark.dominates(open[other], care) {
        labels[Int(open[other].label)].isDominated = true
      } else {
        open[kept] = open[other]
        kept += 1
      }
    }
    open.removeLast(open.count - kept)
    open.insert(mark, at: place)
    return true
  }

  private func best(
    of labels: [Label], _ open: [[Mark]], _ gains: [Int64], _ most: Int, _ ceiling: Int64
  ) -> (least: Int64, routes: [RouteColumn]) {
    var ends: [(cost: Int64, label: Int32)] = []
    for (stop, marks) in open.enumerated() {
      let leg = lastLegs[stop]
      for mark in marks {
        let cost = mark.cost + Int64(leg.cost) * scale
        guard cost < ceiling else { break }
        var times = mark.times
        times.rest(facts.breaks)
        times.drive(leg.seconds, latest: facts.latest)
        if times.canEnd(facts.breaks) { ends.append((cost, mark.label)) }
      }
    }
    ends.sort { ($0.cost, $0.label) < ($1.cost, $1.label) }
    let routes = ends.prefix(most).map { end in
      let order = way(to: end.label, labels)
      return RouteColumn(visits: order, cost: order.reduce(end.cost) { $0 + gains[Int($1)] })
    }
    return (min(0, ends.first?.cost ?? 0), routes)
  }

  private func way(to label: Int32, _ labels: [Label]) -> [Int32] {
    var order: [Int32] = []
    var label = label
    while label >= 0 {
      order.append(stops[Int(labels[Int(label)].stop)].visit)
      label = labels[Int(label)].parent
    }
    return order.reversed()
  }
}
