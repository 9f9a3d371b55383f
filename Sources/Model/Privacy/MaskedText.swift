/// A text letter by letter, in which numbers and words are looked for.
struct MaskedText {
  private let letters: [Character]
  /// The same letters, full-width forms as ASCII and in lower case.
  private let folded: [Character]

  init(_ text: String) {
    letters = Array(text)
    folded = letters.map(Self.folded)
  }

  static func folded(_ text: String) -> [Character] { text.map(folded) }

  private static func folded(_ letter: Character) -> Character {
    guard letter.unicodeScalars.count == 1, let scalar = letter.unicodeScalars.first else {
      return letter
    }
    switch scalar.value {
    case 0x41...0x5A: return Character(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
    case 0xFF21...0xFF3A: return Character(Unicode.Scalar(scalar.value - 0xFEC0) ?? scalar)
    case 0xFF01...0xFF5E: return Character(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x3000, 0xA0: return " "
    default: return letter
    }
  }

  /// True when a text has digits enough for a number, ASCII or full-width; tells most texts at once.
  static func hasNumber(_ text: String) -> Bool {
    var digits = 0
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      let isWide = before == (0xEF, 0xBC) && (0x90...0x99).contains(byte)
      if isWide || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { digits += 1 }
      if digits == 5 { return true }
      before = (before.1, byte)
    }
    return false
  }

  /// True for what people put between the digits of a number.
  static func parts(_ character: Character) -> Bool { " -.·•_()—–－\t/".contains(character) }

  // MARK: Words

  func places(of word: [Character]) -> [Range<Int>] {
    folded.indices.compactMap { start in end(of: word, from: start).map { start..<$0 } }
  }

  private func end(of word: [Character], from start: Int) -> Int? {
    guard folded[start] == word.first else { return nil }
    var position = start
    for letter in word {
      while position < folded.count, folded[position].isWhitespace { position += 1 }
      guard position < folded.count, folded[position] == letter else { return nil }
      position += 1
    }
    return position
  }

  func places(ofNumber number: [Character]) -> [Range<Int>] {
    folded.indices.compactMap { start in
      guard let run = digits(number.count, from: start), run.digits == number else { return nil }
      return start..<run.end
    }
  }

  // MARK: Telephone numbers

  /// Where mobile numbers (11 digits) and landlines with their area code stand, with the country's code.
  var phones: [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < folded.count {
      if let end = phone(from: position) {
        found.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private func phone(from start: Int) -> Int? {
    guard folded[start].isASCIIDigit || "+(".contains(folded[start]),
      start == 0 || !folded[start - 1].isASCIIDigit
    else { return nil }
    var first = start
    while first < folded.count, "+(".contains(folded[first]) { first += 1 }
    for prefix in ["0086", "86", ""] {
      var begin = first
      if !prefix.isEmpty {
        guard let run = digits(prefix.count, from: first), String(run.digits) == prefix else {
          continue
        }
        begin = run.end
        while begin < folded.count, Self.parts(folded[begin]) { begin += 1 }
      }
      for length in [12, 11, 10] {
        guard let run = digits(length, from: begin), isPhone(run.digits), !isDay(begin..<run.end),
          run.end == folded.count || !folded[run.end].isASCIIDigit
        else { continue }
        return run.end
      }
    }
    return nil
  }

  private func isPhone(_ digits: [Character]) -> Bool {
    switch (digits[0], digits[1]) {
    case ("1", "3"..."9"): digits.count == 11
    case ("0", "1"): digits.count == 11 && digits[2] == "0"
    case ("0", "2"): (10...11).contains(digits.count)
    case ("0", "3"..."9"): (11...12).contains(digits.count)
    default: false
    }
  }

  /// So many digits from `start` on, with at most two marks between one and the next; nil where there are fewer.
  private func digits(_ count: Int, from start: Int) -> (digits: [Character], end: Int)? {
    var digits: [Character] = []
    var position = start
    var marks = 0
    while digits.count < count {
      guard position < folded.count else { return nil }
      let letter = folded[position]
      if letter.isASCIIDigit {
        digits.append(letter)
        marks = 0
      } else if !digits.isEmpty, marks < 2, Self.parts(letter) {
        marks += 1
      } else {
        return nil
      }
      position += 1
    }
    return (digits, position)
  }

  /// True where a day such as `2026-11-20` stands by itself in the range: other numbers beside a day make no
  /// phone.
  private func isDay(_ range: Range<Int>) -> Bool {
    folded[range].split(separator: " ").contains { word in
      let parts = word.split(separator: word.contains("-") ? "-" : "/").map { String($0) }
      guard parts.map(\.utf8.count) == [4, 2, 2] || parts.map(\.utf8.count) == [4, 1, 2],
        ["19", "20"].contains(parts[0].prefix(2)), let month = Int(parts[1]),
        let day = Int(parts[2])
      else { return false }
      return (1...12).contains(month) && (1...31).contains(day)
    }
  }

  // MARK: Hiding

  /// The text with a mark for each stretch that is hidden; stretches that touch are one.
  func without(_ hidden: [Range<Int>]) -> String {
    var text = ""
    var position = 0
    for range in hidden.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }) {
      if range.lowerBound > position || (position == 0 && range.lowerBound == 0) {
        text += String(letters[position..<range.lowerBound]) + PrivacyMask.mark
      }
      position = max(position, range.upperBound)
    }
    return text + String(letters[position...])
  }
}
