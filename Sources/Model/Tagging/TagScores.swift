/// The scores of the categories for which something speaks, in thousandths of a weight.
struct TagScores {
  /// Highest first; equal scores in the order of `Category.allCases`.
  let ranked: [(category: Category, score: Int)]

  init(_ hits: [CueSearch.Hit], of lexicon: Lexicon, learned: [Int]) {
    var spoken: [Category: [Int]] = [:]
    var asking = 0
    var complaining = 0
    for hit in hits {
      let cue = lexicon.cues[hit.cue]
      switch cue.meaning {
      case .category(let category):
        // Tenths times percent are thousandths.
        spoken[category, default: []].append(cue.weight * Self.percent(at: hit.start))
      case .asking: asking += 1
      case .complaining: complaining += 1
      }
    }
    let voice = 800 * min(asking, 3) - 400 * min(complaining, 3)
    ranked = Category.allCases.enumerated()
      .compactMap { index, category -> (index: Int, category: Category, score: Int)? in
        guard let weights = spoken[category] else { return nil }
        let score = Self.sum(weights) + learned[index] + (category.isAskedAbout ? voice : 0)
        return score > 0 ? (index, category, score) : nil
      }
      .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
      .map { ($0.category, $0.score) }
  }

  /// What stands at the head of a letter says what it is about; what stands far below is detail.
  private static func percent(at start: Int) -> Int {
    if start < 28 { return 130 }
    return start < 150 ? 100 : 60
  }

  /// The strongest cue counts in full, each further one less: many weak words are no strong one.
  private static func sum(_ weights: [Int]) -> Int {
    zip(weights.sorted(by: >), 0...)
      .map { weight, rank in weight * (rank < shares.count ? shares[rank] : 10) / 100 }
      .reduce(0, +)
  }

  /// In percent, by rank.
  private static let shares = [100, 60, 45, 35, 25, 20, 15]
}

extension Category {
  /// Whether it is mostly enterprises that ask about this, rather than people who complain.
  fileprivate var isAskedAbout: Bool {
    switch self {
    case .eiaApproval, .acceptance, .permit, .solidWaste, .wastewaterStandard: true
    default: false
    }
  }
}
