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
    let violations: [String]

    var isFeasible: Bool { violations.isEmpty }
  }

  func results() throws -> [Result] {
    let instance = try InstanceFile.read(path)
    let problem = try instance.problem()
    return try arguments.seeds.map { seed in
      let limits = Limits(iterations: arguments.iterations, seconds: arguments.seconds)
      let started = ProcessorTime.seconds()
      let search = Search(
        problem: problem, seed: seed, limits: limits, settings: arguments.settings,
        clock: ProcessorTime.seconds)
      let solution = search.solution()
      let seconds = ProcessorTime.seconds() - started
      let clients = instance.clients
      let routes = solution.routes.map { route in route.map { clients[$0] } }
      let verdict = instance.check(routes)
      let result = Result(
        instance: instance.name, clients: clients.count, seed: seed,
        cost: Double(verdict.cost) / Double(instance.metric.scale), routes: verdict.usedRoutes,
        seconds: seconds, iterations: solution.iterations, violations: verdict.violations)
      if let folder = arguments.solutions {
        try SolutionFile(instance: instance, routes: routes, result: result).write(to: folder)
      }
      return result
    }
  }
}
