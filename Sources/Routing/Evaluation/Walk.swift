/// Goes along a route from start to end and tells what it costs: the definition of cost and of
/// feasibility for shifts on which more than legs and windows count.
///
/// Takes time in proportion to the length of the route, and keeps its working space between routes.
struct Walk {
  private var tables: Tables
  /// When the service of each visit starts, in seconds, after `outcome` has found a route feasible.
  private(set) var starts: [Int32] = []
  /// For each break the point at which it is taken: twice the leg before driving it, one more after
  /// it. Breaks that are missing at the end are taken at the end place.
  private var breakPoints: [Int] = []
  private var rests: RestPlan
  /// Later times to leave at which some visit would begin to be late, or later than it is.
  private var turns: [Int32] = []

  /// What a route costs, leaving apart its visits' costs by shift.
  struct Outcome: Equatable {
    var travel: Int64 = 0
    var fixed: Int64 = 0
    var overtime: Int64 = 0
    var duration: Int64 = 0
    var lateness: Int64 = 0
    var waiting: Int64 = 0
    /// When the route leaves its start and reaches its end, in seconds.
    var leaves: Int32 = 0
    var returns: Int32 = 0

    var total: Int64 { travel + fixed + overtime + duration + lateness + waiting }
  }

  init(_ tables: Tables) {
    self.tables = tables
    rests = RestPlan()
  }

  /// What it costs to serve visits in this order; nil when it can't be done in time.
  ///
  /// Capacities and what is allowed where are not asked here.
  mutating func outcome(of visits: [Int32], on shift: Int) -> Outcome? {
    if visits.isEmpty { return Outcome() }
    let facts = tables.shifts[shift]
    let own = tables.problem.shifts[shift]
    if own.breaks.isEmpty {
      breakPoints.removeAll(keepingCapacity: true)
    } else if !rests.find(for: visits, on: shift, tables, points: &breakPoints) {
      return nil
    }
    guard var best = drive(visits, on: shift, leaving: facts.earliest) else { return nil }
    if own.costPerDuration > 0 || own.costPerWaiting > 0 || own.longest != nil {
      guard let shortest = leavingBest(visits, on: shift, first: best) else { return nil }
      best = shortest
    }
    var outcome = best.outcome
    outcome.fixed = facts.fixedCost
    outcome.travel = travel(visits, on: facts)
    return outcome
  }

  /// Makes a visit start within a window; nil ends that.
  mutating func appoint(_ visit: Int, _ window: Problem.Window?) {
    tables.appoint(visit, window)
  }

  private func travel(_ visits: [Int32], on facts: ShiftFacts) -> Int64 {
    var cost: Int64 = 0
    var place = facts.start
    for visit in visits {
      let next = tables.visits[Int(visit)].place
      cost += Int64(tables.legs[facts.legs].leg(place, next).cost)
      place = next
    }
    return cost + Int64(tables.legs[facts.legs].leg(place, facts.end).cost)
  }

  /// One way to drive a route.
  private struct Drive {
    var outcome = Outcome()
    /// By how much it could leave later and still return at the same time.
    var slack: Int32 = 0
    /// The next later time to leave at which some visit falls into another of its windows.
    var nextLeave: Int32?
  }

  /// Of all times to leave, the one that costs least.
  ///
  /// When the windows that are used stay the same, a route is shortest when it leaves as late as it
  /// can without returning later; leaving earlier may make visits less late. Cost is linear between
  /// the moments at which that changes. So those are tried for each choice of windows, from early to
  /// late.
  private mutating func leavingBest(
    _ visits: [Int32], on shift: Int, first: Drive
  ) -> Drive? {
    let longest = tables.problem.shifts[shift].longest ?? Int32(Problem.horizon)
    var best: Drive?
    var bestLeave: Int32 = 0
    var next: Drive? = first
    while let early = next {
      let earliest = early.outcome.leaves
      let latest = earliest + early.slack
      var leaves = [latest]
      if !turns.isEmpty {
        leaves += turns.filter { earliest <= $0 && $0 < latest }
        let short = early.outcome.returns - longest
        leaves += earliest < short && short < latest ? [earliest, short] : [earliest]
      }
      for leave in leaves {
        guard let late = drive(visits, on: shift, leaving: leave) else { continue }
        let isShort = late.outcome.returns - late.outcome.leaves <= longest
        if isShort, best.map({ late.outcome.total < $0.outcome.total }) ?? true {
          best = late
          bestLeave = leave
        }
      }
      next = early.nextLeave.flatMap { drive(visits, on: shift, leaving: $0) }
    }
    // Once more, for its starts.
    return best == nil ? nil : drive(visits, on: shift, leaving: bestLeave)
  }

  /// Leaves at a given time and serves each visit as early as possible.
  private mutating func drive(
    _ visits: [Int32], on shift: Int, leaving: Int32
  ) -> Drive? {
    let facts = tables.shifts[shift]
    let own = tables.problem.shifts[shift]
    let legs = tables.legs[facts.legs]
    starts.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
    var result = Drive()
    result.outcome.leaves = leaving
    var time = leaving
    var place = facts.start
    var taken = 0
    /// Waiting so far, which is what a later start would eat up first.
    var waited: Int32 = 0
    var room = Int32.max

    /// Takes the breaks that belong to a point.
    func rest(at point: Int) -> Bool {
      while taken < breakPoints.count, breakPoints[taken] == point {
        let rest = own.breaks[taken]
        let begins = max(time, rest.earliest)
        waited += begins - time
        room = min(room, waited + rest.latestEnd - rest.seconds - begins)
        time = begins + rest.seconds
        if time > rest.latestEnd { return false }
        taken += 1
      }
      return true
    }

    for (index, visit) in visits.enumerated() {
      guard rest(at: 2 * index) else { return nil }
      let facts = tables.visits[Int(visit)]
      time += legs.leg(place, facts.place).seconds
      guard rest(at: 2 * index + 1), let begins = tables.firstOpen(facts, time) else { return nil }
      waited += begins - time
      let last = tables.endOfWindow(facts, at: begins)
      room = min(room, waited + last - begins)
      starts.append(begins)
      if let due = tables.problem.visits[Int(visit)].softDue {
        turns.append(leaving + waited + max(0, due - begins))
      }
      result.outcome.lateness += lateness(Int(visit), begins)
      time = begins + tables.service(Int(visit), on: shift)
      place = facts.place
    }
    guard rest(at: 2 * visits.count) else { return nil }
    time += legs.leg(place, facts.end).seconds
    guard time <= facts.latest else { return nil }
    result.outcome.returns = time
    result.outcome.overtime = Int64(max(0, time - own.latest)) * own.costPerOvertime
    result.outcome.duration = Int64(time - leaving) * own.costPerDuration
    room = min(room, waited + facts.latest - time)
    let slack = waited
    result.outcome.waiting = Int64(waited) * own.costPerWaiting
    // The breaks that are left are taken at the end place.
    while taken < own.breaks.count {
      let rest = own.breaks[taken]
      let begins = max(time, rest.earliest)
      waited += begins - time
      room = min(room, waited + rest.latestEnd - rest.seconds - begins)
      time = begins + rest.seconds
      if time > rest.latestEnd { return nil }
      taken += 1
    }
    result.slack = max(0, min(slack, room))
    result.nextLeave = room < Int32(Problem.horizon) ? leaving + room + 1 : nil
    return result
  }

  private func lateness(_ visit: Int, _ begins: Int32) -> Int64 {
    let own = tables.problem.visits[visit]
    guard let due = own.softDue, begins > due else { return 0 }
    return Int64(begins - due) * own.costPerLateSecond
  }
}
