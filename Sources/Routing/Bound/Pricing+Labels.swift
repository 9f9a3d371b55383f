/// Label setting.
extension Pricing {
  /// How many ways on are looked at where that is not done exactly.
  private static let nearWays = 24
  /// With more labels than this there is nothing quick about it.
  private static let mostQuickLabels = 50_000

  /// What of a label says whether another is needed.
  private struct Mark {
    /// Cost less gains, in scaled units.
    let cost: Int64
    let load: Int32
    /// Its label.
    let label: Int32
    let times: RestTimes
    let memory: SmallSet
    /// Rows of whose visits it has come by an odd number.
    let odd: SmallSet

    /// - Parameter costs: of rows about three visits.
    @inline(__always)
    func dominates(_ other: Mark, _ care: Care, _ costs: [Int64]) -> Bool {
      guard load <= other.load, times.isNoLater(than: other.times) else { return false }
      switch care {
      case .quick: return cost <= other.cost
      case .beside(let slack): return cost + (memory == other.memory ? 0 : slack) <= other.cost
      case .exact:
        guard cost <= other.cost, memory.isSubset(of: other.memory) else { return false }
        // The other may still get by rows that this one has to take.
        var most = cost
        var more = odd.subtracting(other.odd)
        while let row = more.popFirst() { most += costs[row] }
        return most <= other.cost
      }
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

  /// A way on to a stop.
  private struct Way {
    let stop: Int32
    let visit: Int32
    let seconds: Int32
    /// The last second at which service may start there.
    let latest: Int32
    /// What the stop gains taken off, in scaled units.
    let cost: Int64
    /// Rows about three visits.
    let rows: SmallSet
  }

  private struct Labels {
    let care: Care
    let costs: [Int64]
    /// As many from the start, and then from each stop.
    let ways: [Way]
    let waysOfEach: Int
    var all: [Label] = []
    /// By stop what nothing dominates, cheapest first.
    var open: [[Mark]]
  }

  /// The routes that cost least, what serving their visits gains taken off.
  ///
  /// - Parameters:
  ///   - most: how many routes are handed over.
  ///   - ceiling: routes that cost no less, gains taken off, are of no use.
  ///   - isOver: asked now and then; when it says so, the work is left.
  /// - Returns: the least cost less gains of any route, or of those found in a hurry, 0 at most, and some of the best
  ///   routes; nil when the work was left.
  func cheapestRoutes(
    _ prices: Prices, _ care: Care, most: Int = 12, ceiling: Int64 = 0, isOver: () -> Bool
  ) -> (least: Int64, routes: [RouteColumn])? {
    let waysOfEach = care == .exact ? stops.count : min(Self.nearWays, stops.count)
    var labels = Labels(
      care: care, costs: prices.costs, ways: ways(prices, ofEach: waysOfEach),
      waysOfEach: waysOfEach, open: Array(repeating: [], count: stops.count))
    let root = Mark(
      cost: facts.fixedCost * scale, load: 0, label: -1, times: RestTimes(leaving: facts.earliest),
      memory: SmallSet(), odd: SmallSet())
    extend(Label(mark: root, stop: -1, parent: -1, length: 0), &labels)
    var next = 0
    while next < labels.all.count {
      if next % 256 == 0, isOver() { return nil }
      if care != .exact, labels.all.count > Self.mostQuickLabels { return nil }
      if !labels.all[next].isDominated { extend(labels.all[next], &labels) }
      next += 1
    }
    return best(of: labels, prices, most, ceiling)
  }

  /// From the start and from each stop the ways that cost least, what is gained taken off.
  private func ways(_ prices: Prices, ofEach count: Int) -> [Way] {
    let gains = stops.map { stop in
      prices.gains[Int(stop.visit)] - tables.assignmentCost(Int(stop.visit), on: shift) * scale
    }
    let rows = stops.map { stop in
      prices.subsets.count == 0 ? SmallSet() : prices.subsets.rows(about: Int(stop.visit))
    }
    var ways: [Way] = []
    ways.reserveCapacity((stops.count + 1) * count)
    var order: [(cost: Int64, index: Int)] = []
    for row in 0...stops.count {
      order.removeAll(keepingCapacity: true)
      for index in stops.indices {
        order.append((Int64(legs[row * stops.count + index].cost) * scale - gains[index], index))
      }
      if count < order.count { order.sort { $0 < $1 } }
      for (cost, index) in order.prefix(count) {
        let stop = stops[index]
        ways.append(
          Way(
            stop: Int32(index), visit: stop.visit,
            seconds: legs[row * stops.count + index].seconds, latest: stop.facts.to, cost: cost,
            rows: rows[index]))
      }
    }
    return ways
  }

  private func extend(_ label: Label, _ labels: inout Labels) {
    // No proper route is longer.
    guard label.length < stops.count else { return }
    let windows = tables.windows.span
    let mark = label.mark
    var rested = mark.times
    rested.rest(facts.breaks)
    let soonest = rested.soonest
    let first = (Int(label.stop) + 1) * labels.waysOfEach
    for position in first..<first + labels.waysOfEach {
      let way = labels.ways[position]
      if mark.memory.contains(Int(way.visit)) || soonest > way.latest - way.seconds { continue }
      let index = Int(way.stop)
      let load = mark.load + stops[index].demand
      if tables.amounts == 1, load > tables.capacities[shift] { continue }
      var times = rested
      times.drive(way.seconds, latest: RestTimes.never - 1)
      times.rest(facts.breaks)
      times.serve(stops[index].facts, windows, seconds: stops[index].service, latest: facts.latest)
      if times.isNever { continue }
      var memory = mark.memory
      if case .beside = labels.care {} else { memory = memory.intersection(stops[index].memory) }
      memory.insert(Int(way.visit))
      var cost = mark.cost + way.cost
      var odd = mark.odd
      var even = odd.intersection(way.rows)
      while let row = even.popFirst() { cost += labels.costs[row] }
      odd.toggle(way.rows)
      let new = Mark(
        cost: cost, load: load, label: Int32(labels.all.count), times: times, memory: memory,
        odd: odd)
      guard Self.admit(new, at: index, &labels) else { continue }
      labels.all.append(
        Label(mark: new, stop: way.stop, parent: mark.label, length: label.length + 1))
    }
  }

  /// - Returns: false when another makes it needless.
  private static func admit(_ mark: Mark, at stop: Int, _ labels: inout Labels) -> Bool {
    var place = 0
    let before = labels.open[stop].count
    while place < before, labels.open[stop][place].cost <= mark.cost {
      if labels.open[stop][place].dominates(mark, labels.care, labels.costs) { return false }
      place += 1
    }
    var kept = place
    for other in place..<before {
      if mark.dominates(labels.open[stop][other], labels.care, labels.costs) {
        labels.all[Int(labels.open[stop][other].label)].isDominated = true
      } else {
        labels.open[stop][kept] = labels.open[stop][other]
        kept += 1
      }
    }
    labels.open[stop].removeLast(before - kept)
    labels.open[stop].insert(mark, at: place)
    return true
  }

  private func best(
    of labels: Labels, _ prices: Prices, _ most: Int, _ ceiling: Int64
  ) -> (least: Int64, routes: [RouteColumn]) {
    var ends: [(cost: Int64, label: Int32)] = []
    for (stop, marks) in labels.open.enumerated() {
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
    ends.sort { $0 < $1 }
    let routes = ends.prefix(most).map { end in
      let order = way(to: end.label, labels.all)
      let taken = prices.subsets.cost(of: order, prices.costs)
      return RouteColumn(
        visits: order, cost: order.reduce(end.cost - taken) { $0 + prices.gains[Int($1)] })
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
