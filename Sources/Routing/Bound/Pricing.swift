/// Finds the routes of one kind of shift that pay most at given prices of visits, by label setting.
///
/// A label stands for a way to reach a visit: its cost so far, its earliest times, and the visits that
/// it remembers. Of two at one visit the one that is no worse in all three makes the other needless.
/// A visit is remembered as long as the route stays among that visit's neighbours, so that a route
/// returns to it only by a detour (ng-routes).
struct Pricing {
  private let tables: Tables
  private let facts: ShiftFacts
  private let shift: Int
  private let scale: Int64
  /// The visits that may go on this kind, in ascending order.
  private let visits: [Int32]
  /// By visit: itself and the visits that are remembered when it is reached.
  private let memories: [VisitSet]

  /// How many neighbours a visit is remembered among.
  private static let memorySize = 12
  /// How many routes are handed over at a time.
  private static let mostRoutes = 12

  private struct Label {
    let visit: Int32
    let parent: Int32
    /// Cost less gains, in scaled units.
    let cost: Int64
    let load: Int32
    /// How many visits it has come by.
    let length: Int32
    let times: RestTimes
    let memory: VisitSet
    var isDominated = false

    func dominates(_ other: Label) -> Bool {
      cost <= other.cost && load <= other.load && times.isNoLater(than: other.times)
        && memory.isSubset(of: other.memory)
    }
  }

  init(_ tables: Tables, kind: ShiftKind, scale: Int64) {
    self.tables = tables
    self.scale = scale
    shift = kind.example
    facts = tables.shifts[kind.example]
    let allowed = tables.visits.indices.filter {
      tables.assignmentCost($0, on: kind.example) != Tables.forbidden
    }
    visits = allowed.map { Int32($0) }
    let legs = tables.legs[facts.legs]
    memories = tables.visits.indices.map { visit in
      let place = tables.visits[visit].place
      let near = allowed.sorted {
        let left = legs.leg(place, tables.visits[$0].place).cost
        let right = legs.leg(place, tables.visits[$1].place).cost
        return left == right ? $0 < $1 : left < right
      }
      var memory = VisitSet()
      memory.insert(visit)
      for other in near.prefix(Self.memorySize) { memory.insert(other) }
      return memory
    }
  }

  // MARK: Given routes

  /// A route for each visit alone, where that can be driven.
  func singleRoutes() -> [RouteColumn] { visits.compactMap { route([Int($0)]) } }

  /// The column of a route; nil when it can't be driven.
  func route(_ order: [Int]) -> RouteColumn? {
    var walk = Walk(tables)
    let visits = order.map { Int32($0) }
    guard let outcome = walk.outcome(of: visits, on: shift) else { return nil }
    let assignment = order.reduce(Int64(0)) { $0 + tables.assignmentCost($1, on: shift) }
    return RouteColumn(
      visits: visits, cost: (outcome.travel + outcome.fixed + assignment) * scale)
  }

  // MARK: Label setting

  /// The routes that cost least when serving a visit gains its prize less its price.
  ///
  /// - Parameters:
  ///   - prices: by visit, in scaled units.
  ///   - isOver: asked now and then; when it says so, the work is left.
  /// - Returns: the least cost less gains of any route, and some of the best routes below 0; nil when
  ///   the work was left.
  func cheapestRoutes(
    prices: [Int64], isOver: () -> Bool
  ) -> (least: Int64, routes: [RouteColumn])? {
    var labels: [Label] = []
    /// By visit the labels that nothing dominates.
    var open = [[Int32]](repeating: [], count: tables.visitCount)
    let root = Label(
      visit: -1, parent: -1, cost: facts.fixedCost * scale, load: 0, length: 0,
      times: RestTimes(leaving: facts.earliest), memory: VisitSet())
    extend(root, parent: -1, prices, &labels, &open)
    var next = 0
    while next < labels.count {
      if next % 256 == 0, isOver() { return nil }
      if !labels[next].isDominated {
        extend(labels[next], parent: Int32(next), prices, &labels, &open)
      }
      next += 1
    }
    return best(of: labels, open, prices)
  }

  private func extend(
    _ label: Label, parent: Int32, _ prices: [Int64], _ labels: inout [Label],
    _ open: inout [[Int32]]
  ) {
    // No proper route is longer.
    guard label.length < visits.count else { return }
    let legs = tables.legs[facts.legs]
    let place = label.visit < 0 ? facts.start : tables.visits[Int(label.visit)].place
    var rested = label.times
    rested.rest(facts.breaks)
    for visit in visits where !label.memory.contains(Int(visit)) {
      let index = Int(visit)
      let next = tables.visits[index]
      let load = label.load + (tables.amounts == 1 ? tables.demands[index] : 0)
      if tables.amounts == 1, load > tables.capacities[shift] { continue }
      let leg = legs.leg(place, next.place)
      var times = rested
      times.drive(leg.seconds, latest: RestTimes.never - 1)
      times.rest(facts.breaks)
      times.serve(
        next, tables.windows.span, seconds: tables.service(index, on: shift), latest: facts.latest)
      if times.isNever { continue }
      let gain = tables.prizes[index] * scale - prices[index]
      let own = Int64(leg.cost) + tables.assignmentCost(index, on: shift)
      var memory = label.memory.intersection(memories[index])
      memory.insert(index)
      let new = Label(
        visit: visit, parent: parent, cost: label.cost + own * scale - gain, load: load,
        length: label.length + 1, times: times, memory: memory)
      admit(new, &labels, &open[index])
    }
  }

  private func admit(_ label: Label, _ labels: inout [Label], _ open: inout [Int32]) {
    for other in open where labels[Int(other)].dominates(label) { return }
    open.removeAll { other in
      guard label.dominates(labels[Int(other)]) else { return false }
      labels[Int(other)].isDominated = true
      return true
    }
    open.append(Int32(labels.count))
    labels.append(label)
  }

  private func best(
    of labels: [Label], _ open: [[Int32]], _ prices: [Int64]
  ) -> (least: Int64, routes: [RouteColumn]) {
    let legs = tables.legs[facts.legs]
    var ends: [(cost: Int64, label: Int32)] = []
    for index in open.joined() {
      let label = labels[Int(index)]
      let leg = legs.leg(tables.visits[Int(label.visit)].place, facts.end)
      let cost = label.cost + Int64(leg.cost) * scale
      guard cost < 0 else { continue }
      var times = label.times
      times.rest(facts.breaks)
      times.drive(leg.seconds, latest: facts.latest)
      if times.canEnd(facts.breaks) { ends.append((cost, index)) }
    }
    ends.sort { ($0.cost, $0.label) < ($1.cost, $1.label) }
    let routes = ends.prefix(Self.mostRoutes).map { end in
      let order = way(to: end.label, labels)
      let gains = order.reduce(Int64(0)) {
        $0 + tables.prizes[Int($1)] * scale - prices[Int($1)]
      }
      return RouteColumn(visits: order, cost: end.cost + gains)
    }
    return (ends.first?.cost ?? 0, routes)
  }

  private func way(to label: Int32, _ labels: [Label]) -> [Int32] {
    var order: [Int32] = []
    var label = label
    while label >= 0 {
      order.append(labels[Int(label)].visit)
      label = labels[Int(label)].parent
    }
    return order.reversed()
  }
}
