/// Finds the cues of a lexicon in a text, in one pass.
struct CueSearch: Sendable {
  struct Hit: Hashable, Sendable {
    /// Position in the lexicon.
    let cue: Int
    /// Position of the first scalar.
    let start: Int
    /// Position after the last scalar.
    let end: Int
  }

  /// How many scalars may stand between the two words of a pair.
  static let reach = 12

  let lexicon: Lexicon
  private let byFirst: [Unicode.Scalar: [Int]]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var byFirst: [Unicode.Scalar: [Int]] = [:]
    for (index, cue) in lexicon.cues.enumerated() {
      if let first = cue.head.first { byFirst[first, default: []].append(index) }
    }
    self.byFirst = byFirst
  }

  /// Each cue at most once, at its first place, in the order of the text and then of the lexicon.
  ///
  /// A single word does not count where a longer known word covers it.
  func hits(in text: [Unicode.Scalar]) -> [Hit] {
    var words: [Hit] = []
    var pairs: [Hit] = []
    for start in text.indices {
      for index in byFirst[text[start]] ?? [] {
        let cue = lexicon.cues[index]
        guard Self.stands(cue.head, in: text, at: start) else { continue }
        let end = start + cue.head.count
        if !cue.isPair {
          words.append(Hit(cue: index, start: start, end: end))
        } else if let end = Self.end(of: cue.tail, in: text, after: end) {
          pairs.append(Hit(cue: index, start: start, end: end))
        }
      }
    }
    var seen: Set<Int> = []
    return (Self.uncovered(words) + pairs)
      .sorted { ($0.start, $0.cue) < ($1.start, $1.cue) }
      .filter { seen.insert($0.cue).inserted }
  }

  /// The positions of the cues that stand in a text of their own category, or of a voice in any.
  func supported(by texts: [LabelledText]) -> Set<Int> {
    var supported: Set<Int> = []
    for text in texts {
      for hit in hits(in: TagText(text.text).scalars) {
        if case .category(let category) = lexicon.cues[hit.cue].meaning, category != text.category {
          continue
        }
        supported.insert(hit.cue)
      }
    }
    return supported
  }

  /// - Parameter words: in the order of `start`.
  private static func uncovered(_ words: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    /// The end of what began before, and of what begins at the same place.
    var farthest = 0
    var index = words.startIndex
    while index < words.endIndex {
      let start = words[index].start
      let here = words[index...].prefix { $0.start == start }
      let longest = here.map(\.end).max() ?? start
      kept += here.filter { $0.end == longest && $0.end > farthest }
      farthest = max(farthest, longest)
      index = here.endIndex
    }
    return kept
  }

  private static func stands(
    _ word: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int
  ) -> Bool {
    start + word.count <= text.count && text[start..<(start + word.count)].elementsEqual(word)
  }

  /// The end of `word` where it follows within the reach and the clause.
  private static func end(
    of word: [Unicode.Scalar], in text: [Unicode.Scalar], after start: Int
  ) -> Int? {
    var position = start
    while position <= start + reach, position < text.count {
      if stands(word, in: text, at: position) { return position + word.count }
      if clauseEnds.contains(text[position]) { return nil }
      position += 1
    }
    return nil
  }

  private static let clauseEnds: Set<Unicode.Scalar> = ["。", ",", "!", "?", ";", "\n"]
}
