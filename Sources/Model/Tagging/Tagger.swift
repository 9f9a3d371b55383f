/// Proposes what a text is about; a person's choice always wins over it.
///
/// Cues of the lexicon give each category a score; what pairs of letters taught moves it a little.
/// All scores are whole thousandths, so that a text gets the same proposal on every machine.
package struct Tagger: Sendable {
  private let search: CueSearch
  private let learned: LearnedPart

  init(lexicon: Lexicon, learned: LearnedPart) {
    search = CueSearch(lexicon)
    self.learned = learned
  }

  /// The tagger with the words that are compiled in, and with `learned` in place of what was.
  package init(learned: LearnedPart) { self.init(lexicon: .chinese, learned: learned) }

  /// The tagger that is compiled in.
  package static let standard = Tagger(lexicon: .chinese, learned: .compiledIn)

  package struct Proposal: Hashable, Sendable {
    package let category: Category
    /// Further categories that the text touches, strongest first.
    package let also: [Category]
    /// In percent, 0 to 99: how often a proposal that stands out this much is right.
    package let confidence: Int
    /// The words that led to `category`, in the order of the text.
    package let because: [String]
    /// The words that led to each of `also`, in its order; none where only pairs of letters speak for it.
    package let alsoBecause: [[String]]
  }

  /// What `text` is about.
  package func proposal(for text: String) -> Proposal {
    let text = TagText(text)
    let hits = search.hits(in: text.scalars)
    let learned = learned.scores(of: text)
    let scores = TagScores(hits, of: search.lexicon, learned: learned)
    guard let best = scores.ranked.first else {
      // No known word: what the letters look like is no more than a second thought.
      let isLong = text.bigrams.count >= Self.fewest
      let also = isLong ? LearnedPart.ranked(learned).filter { $0 != .other }.prefix(1) : []
      return Proposal(
        category: .other, also: Array(also), confidence: 0, because: [],
        alsoBecause: also.map { _ in [] })
    }
    let second = scores.ranked.dropFirst().first?.score ?? 0
    var also = scores.ranked.dropFirst().filter { $0.score * 100 > best.score * Self.touched }
      .map(\.category)
    let confidence = Confidence.percent(of: best.score, before: second)
    if also.isEmpty, confidence < Self.sure {
      also = LearnedPart.ranked(learned).filter { $0 != best.category }.prefix(1).map { $0 }
    }
    func words(for category: Category) -> [String] {
      widest(hits.filter { means(category, $0) }).map { text[$0.start, $0.end] }
    }
    return Proposal(
      category: best.category, also: also,
      confidence: confidence,
      because: words(for: best.category), alsoBecause: also.map(words))
  }

  private func means(_ category: Category, _ hit: CueSearch.Hit) -> Bool {
    search.lexicon.cues[hit.cue].meaning == .category(category)
  }

  /// The hits that do not lie within another, in the order of the text.
  private func widest(_ hits: [CueSearch.Hit]) -> [CueSearch.Hit] {
    var kept: [CueSearch.Hit] = []
    for hit in hits.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) })
    where hit.end > (kept.last?.end ?? 0) {
      kept.append(hit)
    }
    return kept
  }

  /// What `ticket` is about, by its title and text.
  package func proposal(for ticket: Ticket) -> Proposal {
    proposal(for: ticket.title + "\n" + (ticket.text ?? ""))
  }

  /// A further category is named above this share of the first one's score, in percent.
  private static let touched = 35
  /// Fewer pairs of letters than this tell nothing by themselves.
  private static let fewest = 6
  /// Under this confidence a second category is named, if need be one that no known word speaks for.
  private static let sure = 80
}
