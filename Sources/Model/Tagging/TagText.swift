/// A text as the tagger reads it: full-width forms as ASCII, capitals as small letters.
struct TagText: Sendable {
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

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
}
