/// How often a proposal is right, by how far the first category stands out from the second.
enum Confidence {
  /// - Returns: percent, 0 to 99.
  static func percent(of best: Int, before second: Int) -> Int {
    guard best > 0 else { return 0 }
    // A single weak word is no certainty, however alone it stands.
    let share = best * 100 / (best + max(second, 0) + doubt)
    guard let above = points.firstIndex(where: { share <= $0.share }), above > 0 else {
      return share <= (points.first?.share ?? 0) ? 0 : 99
    }
    let (low, high) = (points[above - 1], points[above])
    let rise = (share - low.share) * (high.percent - low.percent) / (high.share - low.share)
    return low.percent + rise
  }

  /// A weight for what the text may mean besides the known words, in thousandths.
  private static let doubt = 1_500

  /// Shares of the first two categories' scores and how often the first was right there, both in
  /// percent, found by cross-validation; between two points along a straight line.
  private static let points: [(share: Int, percent: Int)] = [
    (0, 0), (45, 40), (50, 60), (55, 75), (65, 93), (75, 97), (100, 99),
  ]
}
