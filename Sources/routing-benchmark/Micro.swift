import Routing

/// How fast the search is on an instance, whatever it finds.
struct Micro {
  let path: String
  let seconds: Double

  /// Rounds a second on one thread, and the most memory that the process has held so far for each
  /// visit.
  func line() throws -> String {
    let instance = try InstanceFile.read(path)
    let problem = try instance.problem()
    let started = ProcessorTime.seconds()
    let search = Search(
      problem: problem, seed: 1, limits: Limits(seconds: seconds), clock: ProcessorTime.seconds)
    let solution = search.solution()
    let elapsed = ProcessorTime.seconds() - started
    let rate = Double(solution.iterations) / elapsed
    let bytes = Double(ProcessorTime.greatestMemory()) / Double(max(1, problem.visits.count))
    return "\(instance.name) \(Table.decimal(rate, digits: 0)) rounds/s "
      + "\(Table.decimal(bytes, digits: 0)) bytes/visit"
  }
}
