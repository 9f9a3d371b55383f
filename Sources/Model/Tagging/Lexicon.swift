/// Words that speak for a category, or for the voice in which a text is written.
struct Lexicon: Sendable {
  /// A word, or two words of which the second follows closely: `排到…河`.
  struct Cue: Sendable {
    enum Meaning: Hashable, Sendable {
      case category(Category)
      /// Someone asks what a rule wants of him.
      case asking
      /// Someone complains.
      case complaining

      init?(_ name: Substring) {
        switch name {
        case "asking": self = .asking
        case "complaining": self = .complaining
        default:
          guard let category = Category(rawValue: String(name)) else { return nil }
          self = .category(category)
        }
      }
    }

    let meaning: Meaning
    /// In tenths.
    let weight: Int
    let head: [Unicode.Scalar]
    /// Empty for a single word.
    let tail: [Unicode.Scalar]

    var isPair: Bool { !tail.isEmpty }
  }

  /// In the order of the table.
  let cues: [Cue]

  private init(cues: [Cue]) { self.cues = cues }

  /// The same without the cues at these positions.
  func without(_ positions: Set<Int>) -> Lexicon {
    Lexicon(cues: cues.enumerated().filter { !positions.contains($0.offset) }.map(\.element))
  }

  /// - Parameter table: a line with a category, `asking` or `complaining`, and under it lines of a
  ///   weight in tenths and cues, separated by spaces. Other lines count for nothing.
  init(_ table: String) {
    var cues: [Cue] = []
    var meaning: Cue.Meaning?
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first else { continue }
      guard let weight = Int(first) else {
        meaning = Cue.Meaning(first)
        continue
      }
      guard let meaning else { continue }
      for word in words.dropFirst() {
        let parts = word.split(separator: "…", maxSplits: 1)
        guard let head = parts.first else { continue }
        let tail = parts.count == 2 ? Array(parts[1].unicodeScalars) : []
        cues.append(
          Cue(meaning: meaning, weight: weight, head: Array(head.unicodeScalars), tail: tail))
      }
    }
    self.cues = cues
  }
}
