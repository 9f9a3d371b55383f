internal import Routing

extension Search {
  /// The best solution of several searches side by side, for a caller that waits for it.
  ///
  /// - Parameters:
  ///   - threads: how many; 1 for a single one, which is another search than the first of several.
  ///   - report: called with the rounds made at each new best of the first.
  func awaitedSolution(
    initial: [[Int]], threads: Int, report: (@Sendable (Int) -> Void)?
  ) -> Solution {
    let report = report.map { report in { @Sendable (rounds: Int, _: Int64) in report(rounds) } }
    guard threads > 1 else { return solution(initial: initial, report: report) }
    var searches = SideBySide(self, initial: initial, count: threads, report: report)
    while !searches.isOver {
      let stages = searches.stages
      searches.take(concurrently(stages.count) { stages[$0].run() })
    }
    return searches.solution
  }
}
