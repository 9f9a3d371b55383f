/// Proposes what a text is about; a person's choice always wins over it.
package struct Tagger: Sendable {
  let lexicon: Lexicon

  /// The tagger with the words that are compiled in.
  package static let standard = Tagger(lexicon: .chinese)

  package struct Proposal: Hashable, Sendable {
    package let category: Category
    /// Further categories that the text touches, strongest first.
    package let also: [Category]
    /// In percent, 0 to 100: the share of the primary category in all that spoke.
    package let confidence: Int
    /// The words that led to `category`, in the order of the text.
    package let because: [String]
  }

  /// What `text` is about. A word counts once, and not where a longer known word covers it.
  package func proposal(for text: String) -> Proposal {
    let words = found(in: Array(text.unicodeScalars))
    var weights: [Category: Int] = [:]
    for word in words { weights[word.category, default: 0] += word.weight }
    let ranked = Category.allCases.filter { weights[$0] != nil }
      .enumerated().sorted {
        let (left, right) = (weights[$0.element] ?? 0, weights[$1.element] ?? 0)
        return left == right ? $0.offset < $1.offset : left > right
      }.map(\.element)
    guard let best = ranked.first, let weight = weights[best] else {
      return Proposal(category: .other, also: [], confidence: 0, because: [])
    }
    let total = weights.values.reduce(0, +)
    // A single weak word is no certainty, however alone it stands.
    let confidence = weight * 100 / (total + Self.doubt)
    return Proposal(
      category: best,
      also: ranked.dropFirst().filter { (weights[$0] ?? 0) * 3 >= weight },
      confidence: confidence, because: words.filter { $0.category == best }.map(\.word))
  }

  /// Weight of what the text may mean besides the known words.
  private static let doubt = 3

  /// The known words in `text`, each once, in the order of their first place.
  private func found(in text: [UnicodeScalar]) -> [Lexicon.Entry] {
    var hits: [(start: Int, end: Int, entry: Lexicon.Entry)] = []
    for entry in lexicon.entries {
      let word = Array(entry.word.unicodeScalars)
      guard let first = word.first, text.count >= word.count else { continue }
      for start in 0...(text.count - word.count)
      where text[start] == first && text[start..<(start + word.count)].elementsEqual(word) {
        hits.append((start, start + word.count, entry))
      }
    }
    var seen: Set<String> = []
    return
      hits.filter { hit in
        !hits.contains {
          $0.start <= hit.start && hit.end <= $0.end && $0.end - $0.start > hit.end - hit.start
        }
      }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      .map(\.entry).filter { seen.insert($0.word + $0.category.rawValue).inserted }
  }
}
