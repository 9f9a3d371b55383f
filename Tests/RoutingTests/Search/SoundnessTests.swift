import TestSupport
import Testing

@testable import Routing

/// Whatever a problem has, its solution is what it says.
struct SoundnessTests {
  #if DEBUG
    private static let count = 1
  #else
    private static let count = 100
  #endif

  private static func problem(_ seed: Int) throws -> Problem {
    let features = RandomProblem.Features(rawValue: seed &* 0x9E37_79B9 >> 7 & 524_287)
    var random = RandomProblem(seed: UInt64(seed), features: features)
    return try random.problem(visits: 4 + seed % 13, shifts: 1 + seed % 5)
  }

  private static func solve(_ problem: Problem) -> (solution: Solution, kept: Int64?) {
    var kept: Int64?
    let solution = Search(problem: problem, seed: 1, limits: Limits(iterations: 120))
      .solution { kept = $1 }
    return (solution, kept)
  }

  @Test(arguments: 0..<count)
  func `Of a hundred random problems each solution holds and costs what it says`(
    _ hundred: Int
  ) throws {
    for seed in hundred * 100..<hundred * 100 + 100 {
      let problem = try Self.problem(seed)
      let (solution, kept) = Self.solve(problem)
      #expect(SolutionCheck(problem, solution).violations.isEmpty, "seed \(seed)")
      // What the search kept by adding differences is what is computed afresh.
      if let kept { #expect(kept == solution.cost.total, "seed \(seed)") }
    }
  }

  /// What may be wrong with a solution.
  enum Damage: CaseIterable {
    case visitTwice, visitLost, wrongShift, early, cheap, order
  }

  @Test(arguments: Damage.allCases)
  func `The control: a damaged solution is noticed`(_ damage: Damage) throws {
    var noticed = 0
    for seed in 0..<60 where noticed < 10 {
      let problem = try Self.problem(seed)
      var solution = Self.solve(problem).solution
      guard let shift = solution.routes.firstIndex(where: { $0.count >= 2 }) else { continue }
      switch damage {
      case .visitTwice: solution.unserved.append(solution.routes[shift][0])
      case .visitLost:
        solution.routes[shift].removeLast()
        solution.starts[shift].removeLast()
      case .wrongShift:
        solution.routes.append(solution.routes.removeFirst())
        solution.starts.append(solution.starts.removeFirst())
      case .early: solution.starts[shift][1] -= 1
      case .cheap: solution.cost.travel -= 1
      case .order: solution.routes[shift].swapAt(0, 1)
      }
      if !SolutionCheck(problem, solution).violations.isEmpty { noticed += 1 }
    }
    #expect(noticed == 10)
  }
}
