/// Places the breaks of a shift on a route so that it returns as early as possible.
///
/// Goes along the route with the earliest time for every number of breaks taken so far; being early is
/// never worse, so one time each is enough. Keeps its working space between routes.
struct RestPlan {
  /// The earliest time by number of breaks taken; `never` when that can't be.
  private var times: [Int32] = []
  /// For each point and each number of breaks, whether the last of them was taken at that point.
  private var isTakenHere: [Bool] = []

  private static let never = Int32.max

  /// Finds for each break the point at which to take it (`Walk.breakPoints`); those to be taken at
  /// the end place are left out.
  ///
  /// - Returns: false when the route can't be driven with all breaks in time.
  mutating func find(
    for visits: [Int32], on shift: Int, _ tables: Tables, points: inout [Int]
  ) -> Bool {
    let facts = tables.shifts[shift]
    let breaks = tables.problem.shifts[shift].breaks
    let legs = tables.legs[facts.legs]
    let stride = breaks.count + 1
    times.removeAll(keepingCapacity: true)
    isTakenHere.removeAll(keepingCapacity: true)
    times.append(facts.earliest)
    for _ in breaks { times.append(Self.never) }
    var place = facts.start
    for visit in visits {
      rest(breaks)
      let next = tables.visits[Int(visit)]
      drive(legs.leg(place, next.place).seconds)
      rest(breaks)
      let service = tables.service(Int(visit), on: shift)
      var isReached = false
      for taken in times.indices where times[taken] != Self.never {
        let begins = tables.firstOpen(next, times[taken])
        let ends = begins.map { $0 + service } ?? Self.never
        times[taken] = ends <= facts.latest ? ends : Self.never
        isReached = isReached || ends <= facts.latest
      }
      if !isReached { return false }
      place = next.place
    }
    rest(breaks)
    drive(legs.leg(place, facts.end).seconds)
    guard let taken = bestEnd(breaks, latest: facts.latest) else { return false }
    trace(taken, stride: stride, points: &points)
    return true
  }

  private mutating func drive(_ seconds: Int32) {
    for taken in times.indices where times[taken] != Self.never { times[taken] += seconds }
  }

  /// Takes breaks at this point where that gets a number of them done sooner.
  private mutating func rest(_ breaks: [Problem.Break]) {
    isTakenHere.append(false)
    for (index, rest) in breaks.enumerated() {
      var isTaken = false
      if times[index] != Self.never {
        let ends = max(times[index], rest.earliest) + rest.seconds
        if ends <= rest.latestEnd, ends < times[index + 1] {
          times[index + 1] = ends
          isTaken = true
        }
      }
      isTakenHere.append(isTaken)
    }
  }

  /// How many breaks are taken on the way when the route returns first.
  private func bestEnd(_ breaks: [Problem.Break], latest: Int32) -> Int? {
    var best: Int?
    for taken in times.indices where times[taken] <= latest {
      if let best, times[best] <= times[taken] { continue }
      var time = times[taken]
      var fits = true
      for rest in breaks[taken...] where fits {
        time = max(time, rest.earliest) + rest.seconds
        fits = time <= rest.latestEnd
      }
      if fits { best = taken }
    }
    return best
  }

  private func trace(_ taken: Int, stride: Int, points: inout [Int]) {
    points.removeAll(keepingCapacity: true)
    for _ in 0..<taken { points.append(0) }
    var taken = taken
    for point in Swift.stride(from: isTakenHere.count / stride - 1, through: 0, by: -1) {
      while taken > 0, isTakenHere[point * stride + taken] {
        taken -= 1
        points[taken] = point
      }
    }
  }
}
