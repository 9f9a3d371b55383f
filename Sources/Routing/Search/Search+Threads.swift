extension Search {
  /// The best solution found by several searches side by side, as tasks.
  ///
  /// - Parameters:
  ///   - initial: visits by shift to begin with.
  ///   - threads: how many searches, each with the whole of `limits`.
  package func solution(initial: [[Int]] = [], threads: Int) async -> Solution {
    guard threads > 1 else { return solution(initial: initial) }
    var searches = SideBySide(self, initial: initial, count: threads)
    while !searches.isOver {
      let results = await withTaskGroup(of: (Int, SideBySide.State).self) { group in
        for (number, stage) in searches.stages.enumerated() {
          group.addTask { (number, stage.run()) }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      searches.take(results.sorted { $0.0 < $1.0 }.map { $1 })
    }
    return searches.solution
  }
}
