/// A text letter by letter, in which numbers and words are looked for.
struct MaskedText {
  private let letters: [Character]
  /// A scalar for each letter: full-width forms as ASCII and in lower case.
  let folded: [Unicode.Scalar]
  /// The ASCII digit that a letter stands for, be it a Chinese numeral; nil for all else.
  let digits: [Unicode.Scalar?]

  init(_ text: String) {
    letters = Array(text)
    folded = letters.map(Self.folded)
    digits = folded.map(Self.digit)
  }

  init(folded: [Unicode.Scalar]) {
    letters = []
    self.folded = folded
    digits = folded.map(Self.digit)
  }

  static func folded(_ text: String) -> [Unicode.Scalar] { text.map(folded) }

  private static func folded(_ letter: Character) -> Unicode.Scalar {
    let scalars = letter.unicodeScalars
    if let scalar = scalars.first, scalars.count == 1 {
      let isPlain =
        switch scalar.value {
        case 0...0xBF, 0x2000...0x9FFF, 0xFF00...0xFF60, 0x20000...0x2F7FF: true
        default: false
        }
      if isPlain { return folded(scalar) }
    }
    if letter.isNewline { return "\n" }
    // Letters that are written in several ways are alike by their value as a `Character`.
    return Unicode.Scalar(0xF0000 + UInt32(truncatingIfNeeded: letter.hashValue) & 0xFFFF) ?? "?"
  }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value =
      switch scalar.value {
      case 0x41...0x5A: scalar.value + 0x20
      case 0xFF21...0xFF3A: scalar.value - 0xFEC0
      case 0xFF01...0xFF5E: scalar.value - 0xFEE0
      case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x9: 0x20 as UInt32
      default: scalar.value
      }
    return Unicode.Scalar(value) ?? scalar
  }

  /// The digit for which a scalar stands: an ASCII one, or a Chinese numeral as people write numbers digit by digit.
  static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "0"..."9": scalar
    case "〇", "零", "○": "0"
    case "一", "幺": "1"
    case "二", "两": "2"
    case "三": "3"
    case "四": "4"
    case "五": "5"
    case "六": "6"
    case "七": "7"
    case "八": "8"
    case "九": "9"
    default: nil
    }
  }

  /// True for what people put between the digits of a number.
  static func parts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", ".", "·", "•", "_", "(", ")", "—", "–", "/": true
    default: false
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

  // MARK: Words

  func places(of word: [Unicode.Scalar]) -> [Range<Int>] {
    folded.indices.compactMap { start in end(of: word, from: start).map { start..<$0 } }
  }

  private func end(of word: [Unicode.Scalar], from start: Int) -> Int? {
    guard folded[start] == word.first else { return nil }
    var position = start
    for letter in word {
      while position < folded.count, Self.isSpace(folded[position]) { position += 1 }
      guard position < folded.count, folded[position] == letter else { return nil }
      position += 1
    }
    return position
  }

  /// True where `word` stands letter by letter from `start` on.
  func holds(_ word: String, at start: Int) -> Bool {
    start >= 0 && folded[min(start, folded.count)...].starts(with: word.unicodeScalars)
  }

  // MARK: Digits

  func places(ofNumber number: [Unicode.Scalar]) -> [Range<Int>] {
    folded.indices.compactMap { start in
      guard digits[start] == number.first, let run = run(of: number.count, from: start),
        run.digits == number
      else { return nil }
      return start..<run.end
    }
  }

  /// So many digits from `start` on, with at most two marks between one and the next; nil where there are fewer.
  func run(of count: Int, from start: Int) -> (digits: [Unicode.Scalar], end: Int)? {
    var found: [Unicode.Scalar] = []
    var position = start
    var marks = 0
    while found.count < count {
      guard position < folded.count else { return nil }
      if let digit = digits[position] {
        found.append(digit)
        marks = 0
      } else if !found.isEmpty, marks < 2, Self.parts(folded[position]) {
        marks += 1
      } else {
        return nil
      }
      position += 1
    }
    return (found, position)
  }

  /// True where a number may begin or end: not between two ASCII digits. A Chinese numeral may belong to the word
  /// beside it.
  func isEdge(_ position: Int) -> Bool {
    position == 0 || position == folded.count
      || !(folded[position - 1].isASCIIDigit && folded[position].isASCIIDigit)
  }

  /// True where the stretch does not go on in the digits or the ASCII letters beside it.
  func isWhole(_ range: Range<Int>) -> Bool {
    func isWithinWord(_ position: Int) -> Bool {
      position > 0 && position < folded.count && folded[position - 1].isASCIILetter
        && folded[position].isASCIILetter
    }
    return [range.lowerBound, range.upperBound].allSatisfy { isEdge($0) && !isWithinWord($0) }
  }

  // MARK: Hiding

  /// The text with a mark for each stretch that is hidden; stretches that touch are one.
  func without(_ hidden: [Range<Int>]) -> String {
    if hidden.isEmpty { return String(letters) }
    var stretches: [Range<Int>] = []
    for range in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, range.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        stretches.append(range)
      }
    }
    var text = ""
    var position = 0
    for stretch in stretches.map(balanced) {
      text += String(letters[position..<stretch.lowerBound]) + PrivacyMask.mark
      position = stretch.upperBound
    }
    return text + String(letters[position...])
  }

  /// The stretch with both brackets of a pair or none, so that none is left alone.
  private func balanced(_ range: Range<Int>) -> Range<Int> {
    let opened = folded[range].count { $0 == "(" }
    let closed = folded[range].count { $0 == ")" }
    if opened > closed {
      if folded[range.lowerBound] == "(" { return (range.lowerBound + 1)..<range.upperBound }
      if holds(")", at: range.upperBound) { return range.lowerBound..<(range.upperBound + 1) }
    }
    if closed > opened, range.lowerBound > 0, folded[range.lowerBound - 1] == "(" {
      return (range.lowerBound - 1)..<range.upperBound
    }
    return range
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// True for those of a folded text, which are small.
  var isASCIILetter: Bool { ("a"..."z").contains(self) }
}

extension Sequence<Unicode.Scalar> {
  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self)
    return String(text)
  }
}
