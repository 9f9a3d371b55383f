/// What the routes that a round touches were before, so that it can be undone.
///
/// Only touched routes are kept: a whole solution is never copied for a round.
struct Journal {
  struct Entry {
    let route: Int32
    let size: Int
    let version: UInt64
    let walkedCost: Int64
    let firstStop: Int
    let firstLoad: Int
  }

  var entries: [Entry] = []
  /// Start, visits and end of each touched route.
  var stops: [Stop] = []
  var numbers: [Int32] = []
  /// As `stops`, where some shift has `hasRests`.
  var rests: [(reached: RestTimes, deadline: RestDeadlines)] = []
  var loads: [Int32] = []
  var isTouched: [Bool]
  var cost: Int64 = 0
  var crewLoads: [Int64] = []
  /// The appointments that visits had, in the order in which they were changed.
  var appointments: [(visit: Int, window: Problem.Window?)] = []

  init(shifts: Int) {
    isTouched = Array(repeating: false, count: shifts)
  }
}

extension Tours {
  /// Makes the present state the one to which `undo` returns.
  mutating func commit() {
    for entry in journal.entries { journal.isTouched[Int(entry.route)] = false }
    journal.entries.removeAll(keepingCapacity: true)
    journal.stops.removeAll(keepingCapacity: true)
    journal.numbers.removeAll(keepingCapacity: true)
    if !journal.rests.isEmpty { journal.rests.removeAll(keepingCapacity: true) }
    journal.loads.removeAll(keepingCapacity: true)
    if !journal.appointments.isEmpty { journal.appointments.removeAll(keepingCapacity: true) }
    journal.cost = cost
    if !crewLoads.isEmpty { journal.crewLoads = crewLoads }
  }

  /// Notes a route before its first change.
  mutating func touch(_ route: Int) {
    if journal.isTouched[route] { return }
    journal.isTouched[route] = true
    journal.entries.append(
      Journal.Entry(
        route: Int32(route), size: sizes[route], version: versions[route],
        walkedCost: walkedCosts[route], firstStop: journal.stops.count,
        firstLoad: journal.loads.count))
    for amount in 0..<tables.amounts {
      journal.loads.append(loads[route * tables.amounts + amount])
    }
    var stop = start(of: route)
    while stop >= 0 {
      journal.stops.append(stops[stop])
      journal.numbers.append(Int32(stop))
      if !reached.isEmpty { journal.rests.append((reached[stop], deadlines[stop])) }
      stop = Int(stops[stop].next)
    }
  }

  /// Returns to the state of the last `commit`.
  mutating func undo() {
    for old in journal.appointments.reversed() {
      setAppointment(of: old.visit, to: old.window)
    }
    for entry in journal.entries {
      var stop = Int(stops[start(of: Int(entry.route))].next)
      while stop < tables.visitCount {
        stops[stop].route = -1
        markAbsent(stop)
        stop = Int(stops[stop].next)
      }
    }
    for (index, number) in journal.numbers.enumerated() {
      stops[Int(number)] = journal.stops[index]
      if !reached.isEmpty {
        (reached[Int(number)], deadlines[Int(number)]) = journal.rests[index]
      }
      if number < tables.visitCount { markPresent(Int(number)) }
    }
    for entry in journal.entries {
      let route = Int(entry.route)
      if sizes[route] == 0, entry.size > 0 { markUsed(route) }
      if sizes[route] > 0, entry.size == 0 { markUnused(route) }
      sizes[route] = entry.size
      versions[route] = entry.version
      additions.clear(route)
      walkedCosts[route] = entry.walkedCost
      for amount in 0..<tables.amounts {
        loads[route * tables.amounts + amount] = journal.loads[entry.firstLoad + amount]
      }
      if hasReloads { recountLoads(route) }
    }
    for entry in journal.entries where tables.shifts[Int(entry.route)].hasSpans {
      _ = restretch(Int(entry.route))
    }
    cost = journal.cost
    if !crewLoads.isEmpty { crewLoads = journal.crewLoads }
    commit()
  }
}
