/// The earliest time at the end of a part of a route, by the number of breaks taken so far.
///
/// Being early is never worse, so one time each says all. Mirrors `RestPlan` step by step.
struct RestTimes: Equatable {
  /// Seconds by number of breaks; `never` where that can't be.
  fileprivate var times: SIMD4<Int32>

  static let never = Int32.max
  /// The most breaks that are taken into account.
  static let mostBreaks = 3

  /// Nothing reached.
  init() { times = SIMD4(repeating: Self.never) }

  init(leaving: Int32) {
    times = SIMD4(repeating: Self.never)
    times[0] = leaving
  }

  /// The earliest time of all.
  @inline(__always)
  var soonest: Int32 { times.min() }

  var isNever: Bool { times.min() == Self.never }

  /// True when this is no later than another, whatever breaks are still to come.
  @inline(__always)
  func isNoLater(than other: RestTimes) -> Bool { all(times .<= other.times) }

  // Lanes are named one by one here: one that is found by its number would be stored and loaded again.

  /// Takes breaks here where that gets a number of them done sooner.
  @inline(__always)
  mutating func rest(_ breaks: [Problem.Break]) {
    if breaks.count > 0 { times.y = min(times.y, Self.end(of: breaks[0], from: times.x)) }
    if breaks.count > 1 { times.z = min(times.z, Self.end(of: breaks[1], from: times.y)) }
    if breaks.count > 2 { times.w = min(times.w, Self.end(of: breaks[2], from: times.z)) }
  }

  /// When a break ends to which one turns at a time; `never` where that is too late.
  @inline(__always)
  private static func end(of rest: Problem.Break, from time: Int32) -> Int32 {
    if time == never { return never }
    let ends = max(time, rest.earliest) + rest.seconds
    return ends <= rest.latestEnd ? ends : never
  }

  /// - Parameter latest: a time after it is as good as never.
  @inline(__always)
  mutating func drive(_ seconds: Int32, latest: Int32) {
    times = (times &+ seconds).replacing(with: Self.never, where: times .> latest - seconds)
  }

  /// Serves a visit as early as its windows (`Tables.windows`) allow.
  @inline(__always)
  mutating func serve(
    _ visit: VisitFacts, _ windows: Span<Problem.Window>, seconds: Int32, latest: Int32
  ) {
    let soonest = times.min()
    var begins = SIMD4(repeating: Self.never)
    for index in visit.windows where windows[index].to >= soonest {
      let (from, to) = (max(windows[index].from, visit.from), min(windows[index].to, visit.to))
      begins.replace(
        with: pointwiseMax(times, SIMD4(repeating: from)),
        where: times .<= to .& begins .== Self.never)
      if all(times .<= to .| times .== Self.never) { break }
    }
    times = (begins &+ seconds).replacing(with: Self.never, where: begins .> latest - seconds)
  }

  /// True when the breaks that are left can be taken at the end place.
  func canEnd(_ breaks: [Problem.Break]) -> Bool {
    let counted = breaks.prefix(Self.mostBreaks)
    return (0...counted.count).contains { taken in
      guard times[taken] != Self.never else { return false }
      var time = times[taken]
      return counted[taken...].allSatisfy { rest in
        time = max(time, rest.earliest) + rest.seconds
        return time <= rest.latestEnd
      }
    }
  }
}

/// The latest time before a part of a route, by the number of breaks taken so far, so that the part and all
/// breaks that are left can still be made in time: `RestTimes` from behind.
struct RestDeadlines: Equatable {
  /// Seconds by number of breaks; `never` where it is too late whenever it is.
  private var times: SIMD4<Int32>

  private static let never = Int32.min

  /// Too late for everything.
  init() { times = SIMD4(repeating: Self.never) }

  /// On reaching the end place, where the breaks that are left are taken.
  init(reaching latest: Int32, _ breaks: [Problem.Break]) {
    self.init()
    var deadline = Int32.max
    for taken in (0...min(breaks.count, RestTimes.mostBreaks)).reversed() {
      if taken < breaks.count { deadline = Self.latest(of: breaks[taken], ending: deadline) }
      times[taken] = min(latest, deadline)
    }
  }

  /// The latest time to turn to a break so that it ends by `deadline`; `never` where it can't.
  @inline(__always)
  private static func latest(of rest: Problem.Break, ending deadline: Int32) -> Int32 {
    let end = min(rest.latestEnd, deadline)
    return rest.earliest + rest.seconds <= end ? end - rest.seconds : never
  }

  /// True when with some number of breaks taken the time is no later.
  @inline(__always)
  func admits(_ reached: RestTimes) -> Bool { any(reached.times .<= times) }

  /// Takes breaks here where that leaves more time.
  @inline(__always)
  mutating func rest(_ breaks: [Problem.Break]) {
    if breaks.count > 2 { times.z = max(times.z, Self.latest(of: breaks[2], ending: times.w)) }
    if breaks.count > 1 { times.y = max(times.y, Self.latest(of: breaks[1], ending: times.z)) }
    if breaks.count > 0 { times.x = max(times.x, Self.latest(of: breaks[0], ending: times.y)) }
  }

  /// - Parameter seconds: of the drive to where it holds.
  @inline(__always)
  mutating func drive(_ seconds: Int32) {
    times = (times &- seconds).replacing(with: Self.never, where: times .== Self.never)
  }

  /// On reaching a visit that takes so many seconds, instead of on leaving it.
  @inline(__always)
  mutating func serve(_ visit: VisitFacts, _ windows: Span<Problem.Window>, seconds: Int32) {
    func begin(_ time: Int32) -> Int32 {
      if time == Self.never { return time }
      return visit.lastOpen(time - seconds, windows) ?? Self.never
    }
    times = SIMD4(begin(times.x), begin(times.y), begin(times.z), begin(times.w))
  }
}
