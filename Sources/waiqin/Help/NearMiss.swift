/// Which known word was most likely meant by one that is not known.
enum NearMiss {
  /// The nearest of the candidates, a third of its letters off at most; nil where none is so near.
  static func of(_ word: String, among candidates: [String]) -> String? {
    candidates.map { (name: $0, steps: steps(from: word, to: $0)) }
      .filter { $0.steps * 3 <= $0.name.count }
      .min { $0.steps < $1.steps }?.name
  }

  /// Letters to put in, take out, change, or swap with the next one.
  ///
  /// Source: optimal string alignment, after Damerau, "A technique for computer detection and correction
  /// of spelling errors" (1964).
  static func steps(from left: String, to right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var steps = [row + 1]
      for column in right.indices {
        let change = above[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(change, steps[column] + 1, above[column + 1] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        steps.append(least)
      }
      (before, above) = (above, steps)
    }
    return above[right.count]
  }
}
