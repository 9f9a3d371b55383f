import Foundation
import Routing

/// Solves one instance with each seed.
struct Run {
  let arguments: Arguments
  let path: String

  /// What came out for one seed.
  struct Result {
    let instance: String
    let clients: Int
    let seed: UInt64
    /// In the unit of the file.
    let cost: Double
    let routes: Int
    let seconds: Double
    let iterations: Int
    var violations: [String]
    /// What whole numbers of cost are divided by to be printed.
    let unit: Double

    var isFeasible: Bool { violations.isEmpty }
  }

  func results() async throws -> [Result] {
    let instance = try InstanceFile.read(path, routes: arguments.routes)
    let problem = try instance.problem()
    let threads = arguments.threads
    var results: [Result] = []
    for seed in arguments.seeds {
      let limits = Limits(iterations: arguments.iterations, seconds: arguments.seconds)
      let started = ProcessorTime.seconds()
      let search = Search(
        problem: problem, seed: seed, limits: limits, settings: arguments.settings,
        clock: { ProcessorTime.seconds() / Double(threads) })
      let solution = await search.solution(threads: threads)
      let seconds = (ProcessorTime.seconds() - started) / Double(threads)
      let nodes = instance.visitedNodes
      let routes = solution.routes.map { route in route.map { nodes[$0] } }
      let verdict = instance.check(routes)
      var result = Result(
        instance: instance.name, clients: instance.clients.count, seed: seed,
        cost: Double(verdict.cost) / instance.unit, routes: verdict.usedRoutes,
        seconds: seconds, iterations: solution.iterations, violations: verdict.violations,
        unit: instance.unit)
      if let folder = arguments.solutions {
        let file = SolutionFile(instance: instance, routes: routes, result: result)
        if try !file.write(to: folder) { result.violations.append("the .sol file differs") }
      }
      results.append(result)
    }
    return results
  }
}
