import TestSupport
import Testing

@testable import Routing

struct CoolingTests {
  private static let leg = Schedule.Leg(end: 1, first: 1, last: 0.05, beginsAnew: false)

  @Test
  func `A cooling over prizes ends at its share, and the one over legs takes the rest`() {
    var cooling = Cooling(Self.leg, meanLeg: 10, worth: 1_000, Settings())
    let end1 = cooling.cool(to: 0, isComplete: false)
    #expect(!end1)
    #expect(abs(cooling.annealing.temperature - 1_000) < 1e-6)
    let end2 = cooling.cool(to: 0.4999, isComplete: false)
    #expect(!end2)
    #expect(abs(cooling.annealing.temperature - 50) < 0.1)
    let end3 = cooling.cool(to: 0.5, isComplete: false)
    #expect(end3)
    #expect(abs(cooling.annealing.temperature - 10) < 1e-6)
    let end4 = cooling.cool(to: 1, isComplete: false)
    #expect(!end4)
    #expect(abs(cooling.annealing.temperature - 0.5) < 1e-6)
  }

  @Test
  func
    `Once nothing is left out, a cooling goes over legs at once; without prizes from the beginning`()
  {
    var cooling = Cooling(Self.leg, meanLeg: 10, worth: 1_000, Settings())
    let end5 = cooling.cool(to: 0.2, isComplete: true)
    #expect(end5)
    #expect(abs(cooling.annealing.temperature - 10) < 1e-6)
    let end6 = cooling.cool(to: 1, isComplete: true)
    #expect(!end6)
    #expect(abs(cooling.annealing.temperature - 0.5) < 1e-6)
    var plain = Cooling(Self.leg, meanLeg: 10, worth: nil, Settings())
    let end7 = plain.cool(to: 0, isComplete: false)
    #expect(!end7)
    #expect(abs(plain.annealing.temperature - 10) < 1e-6)
  }

  @Test
  func `No temperature makes a cost overflow`() {
    var random = SplitMix64(seed: 1)
    let annealing = Annealing(first: 0x1p58, last: 1)
    for _ in 0..<10_000 {
      let ceiling = annealing.ceiling(above: 1 << 59, &random)
      #expect(ceiling >= 1 << 59)
    }
  }

  /// Two crews and 50 visits, of which about a third fit; prizes outweigh any way.
  private static func crowded(_ seed: UInt64) throws -> Problem {
    var random = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let points = (0..<51).map { _ in (number(0...60), number(0...60)) }
    let lengths = points.flatMap { from in
      points.map { Int32(abs(from.0 - $0.0) + abs(from.1 - $0.1)) }
    }
    let shift = Problem.Shift(start: 50, end: 50, earliest: 0, latest: 400, costPerSecond: 1)
    return try Problem(
      matrices: [Matrix(size: 51, seconds: lengths, metres: lengths)], shifts: [shift, shift],
      visits: (0..<50).map { place in
        let from = Int32(number(0...300))
        return Problem.Visit(
          place: place, service: Int32(number(5...15)),
          windows: [Problem.Window(from: from, to: from + 60)],
          prize: Int64(number(1...50)) * 1_000_000)
      })
  }

  /// What is left out of some such problems, and the ways.
  private static func lost(prizeShare: Double) throws -> Int64 {
    var settings = Settings()
    settings.prizeShare = prizeShare
    return try (1...TestSize.count(2, long: 6)).map { seed in
      Search(
        problem: try crowded(UInt64(seed)), seed: 1, limits: Limits(iterations: 4_000),
        settings: settings
      ).solution().cost.total
    }.reduce(0, +)
  }

  @Test
  func `Where a third fits, a cooling over prizes serves what is worth more`() throws {
    let without = try Self.lost(prizeShare: 0)
    let with = try Self.lost(prizeShare: Settings().prizeShare)
    #expect(with < without, "\(with) and \(without)")
  }
}
