/// The earliest time at the end of a part of a route, by the number of breaks taken so far.
///
/// Being early is never worse, so one time each says all. Mirrors `RestPlan` step by step.
struct RestTimes: Equatable {
  /// Seconds by number of breaks; `never` where that can't be.
  private var times: SIMD4<Int32>

  static let never = Int32.max
  /// The most breaks that are taken into account.
  static let mostBreaks = 3

  init(leaving: Int32) {
    times = SIMD4(repeating: Self.never)
    times[0] = leaving
  }

  var isNever: Bool { times.min() == Self.never }

  /// True when this is no later than another, whatever breaks are still to come.
  @inline(__always)
  func isNoLater(than other: RestTimes) -> Bool { all(times .<= other.times) }

  /// Takes breaks here where that gets a number of them done sooner.
  mutating func rest(_ breaks: [Problem.Break]) {
    for (index, rest) in breaks.prefix(Self.mostBreaks).enumerated()
    where times[index] != Self.never {
      let ends = max(times[index], rest.earliest) + rest.seconds
      if ends <= rest.latestEnd, ends < times[index + 1] { times[index + 1] = ends }
    }
  }

  /// - Parameter latest: a time after it is as good as never.
  mutating func drive(_ seconds: Int32, latest: Int32) {
    for index in 0..<4 where times[index] != Self.never {
      let time = times[index] + seconds
      times[index] = time <= latest ? time : Self.never
    }
  }

  /// Serves a visit as early as its windows allow.
  mutating func serve(_ visit: VisitFacts, _ tables: Tables, seconds: Int32, latest: Int32) {
    for index in 0..<4 where times[index] != Self.never {
      let ends = tables.firstOpen(visit, times[index]).map { $0 + seconds }
      times[index] = ends.map { $0 <= latest ? $0 : Self.never } ?? Self.never
    }
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
