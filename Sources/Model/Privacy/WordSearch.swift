/// Many words, all of them looked for in a text at once, however many there are.
struct WordSearch: Hashable, Sendable {
  /// Where a letter leads from a node, by both; the root is node 0.
  private var steps: [UInt64: UInt64] = [:]
  private var ends: Set<UInt64> = []
  /// The first two letters of each word, by which most texts are passed over.
  private var beginnings: Set<UInt64> = []

  var isEmpty: Bool { ends.isEmpty }

  /// - Parameter word: two letters or more, folded.
  mutating func add(_ word: [Unicode.Scalar]) {
    guard word.count > 1 else { return }
    beginnings.insert(Self.key(UInt64(word[0].value), word[1]))
    var node: UInt64 = 0
    for letter in word {
      let key = Self.key(node, letter)
      let next = steps[key] ?? UInt64(steps.count + 1)
      steps[key] = next
      node = next
    }
    ends.insert(node)
  }

  /// True where a word begins with these two letters.
  func begins(with first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    beginnings.contains(Self.key(UInt64(first.value), second))
  }

  /// The end of the longest word that begins at `start`; nil where none does.
  ///
  /// - Parameters:
  ///   - letter: what stands at a position; nil for what may stand between two letters of a word.
  ///   - gap: how many of those may stand there.
  func end(
    from start: Int, through count: Int, gap: Int, letter: (Int) -> Unicode.Scalar?
  ) -> Int? {
    var node: UInt64 = 0
    var end: Int?
    var skipped = 0
    for position in start..<count {
      guard let letter = letter(position) else {
        skipped += 1
        if node == 0 || skipped > gap { return end }
        continue
      }
      skipped = 0
      guard let next = steps[Self.key(node, letter)] else { return end }
      node = next
      if ends.contains(node) { end = position + 1 }
    }
    return end
  }

  /// A scalar needs 21 bits.
  private static func key(_ node: UInt64, _ letter: Unicode.Scalar) -> UInt64 {
    node << 21 | UInt64(letter.value)
  }
}
