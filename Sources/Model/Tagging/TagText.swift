/// A text as the tagger reads it: full-width forms as ASCII, capitals as small letters.
package struct TagText: Sendable {
  let scalars: [Unicode.Scalar]
  /// As written, scalar by scalar.
  private let written: [Unicode.Scalar]

  init(_ text: String) {
    written = Array(text.unicodeScalars)
    scalars = written.map(Self.plain)
  }

  /// What stands between two positions, as written.
  subscript(start: Int, end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: written[start..<end])
    return String(text)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return Unicode.Scalar(value) ?? scalar
  }

  /// The pairs of neighbouring letters among the first 300, each once, in the order of the text.
  var bigrams: [String] {
    var seen: Set<String> = []
    let head = scalars.prefix(300)
    return zip(head, head.dropFirst()).compactMap { first, second in
      guard Self.isLetter(first), Self.isLetter(second) else { return nil }
      let pair = String(first) + String(second)
      return seen.insert(pair).inserted ? pair : nil
    }
  }

  /// True for what is a record's number or identifier rather than a text: one word with a digit, of ASCII letters, digits
  /// and dashes but for two letters before them, such as `T-3` or `秀2026-1025`.
  package static func isNumber(_ text: String) -> Bool {
    let word = TagText(text).scalars.split { $0.properties.isWhitespace }
    guard word.count == 1, let scalars = word.first, scalars.count <= 40 else { return false }
    let rest = scalars.drop { (0x3400...0x9FFF).contains($0.value) }
    return scalars.count - rest.count <= 2 && rest.contains { ("0"..."9").contains($0) }
      && rest.allSatisfy { ("0"..."9").contains($0) || ("a"..."z").contains($0) || $0 == "-" }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
}
