import BundleSupport
import Model
import Testing

@testable import Planning

/// Each reason ends with what would let the visit in, and that does.
struct RemedyLawTests {
  /// Why the visit fits no crew's day by itself; nil for one that some day is open to, or would be with other crews.
  private static func reason(_ visit: RecordID, _ input: PlanningInput) throws -> Plan.Reason? {
    let work = try OpenWork(input)
    let asked = try self.visit(visit, input)
    if PossibleCrews(input, work: work).areAny(for: asked) { return nil }
    // Whoever was brought in for it goes together.
    let reserve = Remedies.reserve(in: input, for: asked)
    let every = try EveryCrew(input)
    let crews =
      try reserve.isEmpty ? [] : work.week.days.compactMap { try every.shift(reserve, on: $0) }
    let week = try #require(
      work.week.with(work.week.shifts + crews, grounded: work.week.grounded, input))
    return try OpenWork(
      input, week: week, visits: input.visits.filter(week.past.leavesOpen), roads: work.roads
    ).excluded.first { $0.visit == visit }?.reason
  }

  /// The visit as it is in the input.
  private static func visit(_ id: RecordID, _ input: PlanningInput) throws -> Visit {
    try #require(input.visits.first { $0.id == id })
  }

  @Test func `the remedy of each reason removes it, and remedy after remedy lets the visit in`()
    throws
  {
    var met: Set<String> = []
    for seed in 1...UInt64(TestSize.count(60, long: 1_000)) {
      var input = try Sample.randomWeek(seed: seed, visits: RandomBench.sizes)
      if seed % 4 == 0 { input = input.with(cars: [try Sample.car(1, seats: 2)]) }
      guard let work = try? OpenWork(input) else { continue }
      for left in work.excluded {
        // Alone it is enough: what is out of the question is so by itself.
        var input = try input.with(visits: [Self.visit(left.visit, input)])
        var reason = try Self.reason(left.visit, input)
        var steps = 0
        while let now = reason, steps < 8 {
          met.insert(now.code)
          let better = try Remedies.applied(now, to: Self.visit(left.visit, input), in: input)
          let next = try Self.reason(left.visit, better)
          #expect(next != now, "seed \(seed): \(now)")
          // The control: whoever does nothing still has the reason.
          #expect(try Self.reason(left.visit, input) == now)
          (input, reason) = (better, next)
          steps += 1
        }
        #expect(reason == nil, "seed \(seed): \(left)")
      }
    }
    let all: Set = [
      "no_site", "no_point", "no_skill", "crew_too_small", "window_shut", "too_far",
    ]
    #expect(met.isSuperset(of: all), "\(met.sorted())")
  }

  @Test
  func `work that is too long alone fits once it is shorter by the minutes named, not by one less`()
    throws
  {
    var tried = 0
    for seed in 1...UInt64(TestSize.count(60, long: 1_000)) {
      let input = try Sample.randomWeek(seed: seed, visits: RandomBench.sizes)
      guard let work = try? OpenWork(input) else { continue }
      for left in work.excluded {
        // Cars go to crews by what visits need, so that the minutes have to be those of the visit alone.
        let visit = try Self.visit(left.visit, input)
        let alone = input.with(visits: [visit])
        guard case .tooFar(let short) = try OpenWork(alone).excluded.first?.reason,
          short < visit.minutes
        else { continue }
        func reason(shorterBy minutes: Int) throws -> Plan.Reason? {
          let shorter = try Remedies.applied(
            .tooFar(minutesShort: minutes), to: visit, in: alone)
          return try OpenWork(shorter).excluded.first?.reason
        }
        #expect(try reason(shorterBy: short) == nil, "seed \(seed)")
        #expect(try reason(shorterBy: short - 1) == .tooFar(minutesShort: 1), "seed \(seed)")
        tried += 1
      }
    }
    #expect(tried > 0)
  }
}
