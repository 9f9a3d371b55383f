import TestSupport
import Testing

@testable import Routing

/// Contradictions are refused with their reason, and nothing traps.
struct ProblemTests {
  private let matrix = Matrix(size: 2, seconds: [0, 5, 5, 0], metres: [0, 9, 9, 0])
  private let shift = Problem.Shift(start: 0, end: 0, earliest: 0, latest: 100)

  private func fault(
    shift: Problem.Shift? = nil, visit: Problem.Visit? = nil, matrices: [Matrix]? = nil,
    relations: [Problem.Relation] = []
  ) -> ProblemFault? {
    do throws(ProblemFault) {
      _ = try Problem(
        matrices: matrices ?? [matrix], shifts: [shift ?? self.shift],
        visits: visit.map { [$0] } ?? [], relations: relations)
      return nil
    } catch {
      return error
    }
  }

  @Test
  func `A problem in order is accepted`() {
    #expect(fault(visit: Problem.Visit(place: 1, service: 5)) == nil)
  }

  @Test
  func `Without a matrix there is no way`() {
    #expect(fault(matrices: []) == .noMatrix)
  }

  @Test
  func `A matrix of the wrong length is refused`() {
    let short = Matrix(size: 2, seconds: [0, 1], metres: [0, 1, 1, 0])
    #expect(
      fault(matrices: [short])
        == .count(.matrix(profile: 0), .seconds, found: 2, expected: 4))
  }

  @Test
  func `Negative travel is refused`() {
    let back = Matrix(size: 1, seconds: [-1], metres: [0])
    #expect(
      fault(matrices: [back])
        == .outOfRange(.matrix(profile: 0), .seconds, value: -1, accepted: 0...100_000_000))
  }

  @Test
  func `A place that no matrix knows is refused`() {
    #expect(
      fault(visit: Problem.Visit(place: 2, service: 5))
        == .outOfRange(.visit(0), .place, value: 2, accepted: 0...1))
  }

  @Test
  func `A shift that ends before it starts is refused`() {
    var shift = shift
    shift.earliest = 101
    #expect(fault(shift: shift) == .reversed(.shift(0), .latest, from: 101, to: 100))
  }

  @Test
  func `Windows that overlap are refused`() {
    let visit = Problem.Visit(
      place: 1, service: 5,
      windows: [Problem.Window(from: 0, to: 9), Problem.Window(from: 9, to: 20)])
    #expect(fault(visit: visit) == .disorder(.visit(0), .windows, index: 1))
  }

  @Test
  func `A break longer than its time is refused`() {
    var shift = shift
    shift.breaks = [Problem.Break(earliest: 10, latestEnd: 20, seconds: 11)]
    #expect(fault(shift: shift) == .breakTooLong(shift: 0, index: 0, seconds: 11, room: 10))
  }

  @Test
  func `Costs that would overflow are refused`() {
    let visit = Problem.Visit(place: 1, service: 5, prize: 1 << 58)
    #expect(fault(visit: visit) == nil)
    var dear = shift
    dear.fixedCost = 1
    #expect(fault(shift: dear, visit: visit) == .costsTooLarge(.visit(0)))
    dear.costPerMetre = 1 << 31
    #expect(fault(shift: dear) == .costsTooLarge(.shift(0)))
  }

  @Test
  func `A relation that names a visit twice is refused`() {
    let visit = Problem.Visit(place: 1, service: 5)
    #expect(
      fault(visit: visit, relations: [.sameShift([0, 0])])
        == .repeated(.relation(0), visit: 0))
  }

  @Test
  func `A reload that has no one shift, takes something, or brings less is refused`() {
    var small = shift
    small.capacities = [3]
    let reload = Problem.Visit(
      place: 1, service: 0, demands: [0], allowed: [0], reload: [3], prize: 0)
    #expect(fault(shift: small, visit: reload) == nil)
    func refused(_ change: (inout Problem.Visit) -> Void) -> ProblemFault? {
      var changed = reload
      change(&changed)
      return fault(shift: small, visit: changed)
    }
    #expect(refused { $0.allowed = [] } == .count(.visit(0), .allowed, found: 0, expected: 1))
    #expect(refused { $0.reload = [] } == .count(.visit(0), .reload, found: 0, expected: 1))
    #expect(
      refused { $0.reload = [2] }
        == .outOfRange(.visit(0), .reload, value: 2, accepted: 3...1_000_000_000))
    #expect(
      refused { $0.demands = [1] }
        == .outOfRange(.visit(0), .demands, value: 1, accepted: 0...0))
    #expect(
      refused { $0.prize = 1 } == .outOfRange(.visit(0), .prize, value: 1, accepted: 0...0))
    #expect(
      refused { $0.costByShift = [-9] }
        == .outOfRange(.visit(0), .costByShift, value: -9, accepted: 0...0))
    #expect(
      fault(shift: small, visit: reload, relations: [.sameShift([0])])
        == .repeated(.relation(0), visit: 0))
    #expect(throws: ProblemFault.repeated(.shift(0), visit: 1)) {
      try Problem(matrices: [matrix], shifts: [small], visits: [reload, reload])
    }
  }

  @Test(arguments: 1...300)
  func `Any numbers at all are solved or refused, and never trap`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let odd: [Int32] = [0, 0, 1, 7, 100, 100, 1000, 1_000_000_000, 100_000_000, -1, .max, .min]
    let isWild = seed % 3 == 0
    func some() -> Int32 {
      odd[Int.random(in: 0..<(isWild ? odd.count : 9), using: &random)]
    }
    func ordered() -> (Int32, Int32) {
      let (a, b) = (some(), some())
      return isWild ? (a, b) : (min(a, b), max(a, b))
    }
    let entries = (0..<9).map { _ in min(some(), 100_000_000) }
    let wide = Matrix(size: 3, seconds: entries, metres: entries)
    let shifts = (0..<2).map { _ in
      let (from, to) = ordered()
      var shift = Problem.Shift(start: 0, end: 1, earliest: from, latest: to)
      shift.costPerSecond = Int64(some() % 8)
      shift.costPerDuration = Int64(some() % 8)
      shift.longest = some()
      let (begin, end) = ordered()
      shift.breaks = [Problem.Break(earliest: begin, latestEnd: end, seconds: some() / 2)]
      if Bool.random(using: &random) { shift.breaks = [] }
      return shift
    }
    let visits = (0..<4).map { _ in
      let (from, to) = ordered()
      return Problem.Visit(
        place: 2, service: some(), windows: [Problem.Window(from: from, to: to)],
        release: some(), softDue: some(), costPerLateSecond: Int64(some() % 8),
        prize: Int64(some()))
    }
    guard let problem = try? Problem(matrices: [wide], shifts: shifts, visits: visits) else {
      return
    }
    let solution = Search(problem: problem, seed: 1, limits: Limits(iterations: 20)).solution()
    #expect(solution.routes.joined().count + solution.unserved.count == 4)
    #expect(zip(solution.routes, solution.starts).allSatisfy { $0.count == $1.count })
  }
}
