/// The routes that a search works on, changed in place.
///
/// Departures and latest arrivals of all stops are kept up to date, so that an insertion is judged in
/// constant time. They leave breaks out of account; on shifts with breaks they bound what is possible, and
/// times by the number of breaks taken decide (`renewRests`), or a `Walk` where time costs something too.
struct Tours: ~Copyable {
  private(set) var tables: Tables
  /// Visits by number, then the start and the end of each shift.
  var stops: [Stop]
  /// By shift: how many visits it has.
  var sizes: [Int]
  /// By shift: a number for the order of its visits, so that the same order has the same number again.
  var versions: [UInt64]
  /// Flat by shift and amount: what its visits take of its capacities.
  var loads: [Int32]
  /// Of that, what those behind its reload take; empty where no shift reloads.
  var laterLoads: [Int32]
  /// By stop: true from the reload of its route on; empty where no shift reloads.
  var isReloaded: [Bool]
  /// True where some shift may reload; kept, since it is asked at every change of a route.
  let hasReloads: Bool
  /// By shift that needs a walk: what its route costs, apart from its visits' costs by shift.
  var walkedCosts: [Int64]
  /// All visits that are left out but reloads, which nobody misses, in no particular order.
  var absent: [Int32]
  /// By visit: where it stands in `absent`.
  var absentIndices: [Int32]
  /// The cost of everything, with the prizes of absent visits.
  var cost: Int64
  /// Shifts with visits, and one empty shift of each kind, in the order in which they came up; without those that are
  /// left alone.
  var active: [Int32] = []
  var activeIndices: [Int32]
  /// By kind: its unused shifts; the last one is the one that is active.
  var unused: [[Int32]]
  /// By stop, on shifts with `hasSpans` only: the route up to it, and from it on.
  var heads: [Stretch]
  var tails: [Stretch]
  /// By stop, on shifts with `hasRests` only: when it can be left, breaks behind it included, and when it must be reached.
  var reached: [RestTimes]
  var deadlines: [RestDeadlines]
  /// By crew, with a wish for even loads only: seconds of service.
  var crewLoads: [Int64]
  var walk: Walk
  var sequence: [Int32] = []
  var journal: Journal
  /// What was inserted since the last change of another kind.
  var additions: Additions

  /// By visit the window that ties in time leave it while all that it is tied to are placed; empty
  /// when no visits are tied in time.
  private(set) var appointments: [Problem.Window?]
  /// By visit when the last window that ended began; -1 for none.
  var lastStarts: [Int32]

  /// All visits left out.
  init(_ tables: Tables) {
    self.tables = tables
    let visits = tables.visitCount
    stops = tables.visits.map { Stop(place: $0.place) }
    for (shift, facts) in tables.shifts.enumerated() {
      let start = Int32(visits + 2 * shift)
      let route = Int32(shift)
      stops.append(
        Stop(
          next: start + 1, previous: -1, route: route, place: facts.start,
          departure: facts.earliest, latest: facts.latest))
      stops.append(
        Stop(
          next: -1, previous: start, route: route, place: facts.end, departure: facts.earliest,
          latest: facts.latest))
    }
    sizes = Array(repeating: 0, count: tables.shiftCount)
    versions = tables.shifts.indices.map { shift in
      Self.version(ofLink: visits + 2 * shift, visits + 2 * shift + 1)
    }
    loads = Array(repeating: 0, count: tables.shiftCount * tables.amounts)
    walkedCosts = Array(repeating: 0, count: tables.shiftCount)
    hasReloads = !tables.reloads.isEmpty
    laterLoads = hasReloads ? loads : []
    isReloaded = hasReloads ? stops.map { _ in false } : []
    absent = tables.visits.indices.filter { !tables.reloads.contains($0) }.map { Int32($0) }
    absentIndices = tables.visits.map { _ in -1 }
    for (index, visit) in absent.enumerated() { absentIndices[Int(visit)] = Int32(index) }
    cost = tables.allPrizes
    activeIndices = Array(repeating: -1, count: tables.shiftCount)
    unused = Array(repeating: [], count: (tables.shifts.map(\.kind).max() ?? -1) + 1)
    heads = Array(
      repeating: Stretch(seconds: 0, from: 0, to: 0),
      count: tables.shifts.contains(where: \.hasSpans) ? stops.count : 0)
    tails = heads
    let hasRests = tables.shifts.contains(where: \.hasRests)
    reached = Array(repeating: RestTimes(), count: hasRests ? stops.count : 0)
    deadlines = Array(repeating: RestDeadlines(), count: hasRests ? stops.count : 0)
    crewLoads = Array(
      repeating: 0, count: tables.problem.balance == nil ? 0 : tables.shiftCount)
    appointments = Array(repeating: nil, count: tables.timedTies.isEmpty ? 0 : visits)
    lastStarts = appointments.map { _ in -1 }
    walk = Walk(tables)
    journal = Journal(shifts: tables.shiftCount)
    additions = Additions(shifts: tables.shiftCount)
    for shift in tables.shifts.indices.reversed() {
      unused[tables.shifts[shift].kind].append(Int32(shift))
    }
    for kind in unused.indices { activateUnused(kind) }
    for shift in tables.shifts.indices where tables.shifts[shift].hasSpans {
      _ = restretch(shift)
    }
    for shift in tables.shifts.indices where tables.shifts[shift].hasRests {
      beginRests(shift)
    }
  }

  /// The part that two stops that follow each other have in the version of their route; the whole is
  /// the exclusive or of all parts.
  ///
  /// Source: Zobrist, "A new hashing method with application for game playing" (1970).
  @inline(__always)
  static func version(ofLink before: Int, _ after: Int) -> UInt64 {
    var mixed = UInt64(truncatingIfNeeded: before) << 32 | UInt64(truncatingIfNeeded: after)
    mixed = (mixed ^ (mixed >> 31)) &* 0x7FB5_D329_728E_A185
    mixed = (mixed ^ (mixed >> 27)) &* 0x81DA_DEF4_BC2D_D44D
    return mixed ^ (mixed >> 33)
  }

  /// Makes a visit start within a window, without bringing its route up to date; nil ends that.
  mutating func setAppointment(of visit: Int, to window: Problem.Window?) {
    appointments[visit] = window
    tables.appoint(visit, window)
    walk.appoint(visit, window)
  }

  @inline(__always)
  func start(of route: Int) -> Int { tables.visitCount + 2 * route }

  @inline(__always)
  func end(of route: Int) -> Int { tables.visitCount + 2 * route + 1 }

  /// The visits of a route, in order.
  func visits(of route: Int) -> [Int32] {
    var visits: [Int32] = []
    visits.reserveCapacity(sizes[route])
    var stop = Int(stops[start(of: route)].next)
    while stop < tables.visitCount {
      visits.append(Int32(stop))
      stop = Int(stops[stop].next)
    }
    return visits
  }

  /// How many routes have visits.
  var usedRoutes = 0

  /// What a leg costs on average; where legs cost nothing by themselves, by the time that they take.
  var meanLeg: Double {
    var (sum, count) = (0.0, 0)
    var (timeSum, timeCount) = (0.0, 0)
    for stop in stops where stop.route >= 0 {
      if stop.legCost > 0 {
        sum += Double(stop.legCost)
        count += 1
      } else if count == 0, let cost = timeCost(ofLegFrom: stop) {
        timeSum += cost
        timeCount += 1
      }
    }
    if count > 0 { return sum / Double(count) }
    return timeCount == 0 ? 0 : timeSum / Double(timeCount)
  }

  /// What the seconds of the leg behind a stop cost; nil where that is nothing.
  private func timeCost(ofLegFrom stop: Stop) -> Double? {
    guard stop.route >= 0, stop.next >= 0, sizes[Int(stop.route)] > 0 else { return nil }
    let shift = Int(stop.route)
    let leg = tables.legs[tables.shifts[shift].legs].leg(stop.place, stops[Int(stop.next)].place)
    let cost = Double(leg.seconds) * Double(tables.problem.shifts[shift].costPerDuration)
    return cost > 0 ? cost : nil
  }
}
