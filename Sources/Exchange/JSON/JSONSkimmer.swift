/// Passes over JSON that is surely well formed and in the dialect of bundles, making nothing of it.
///
/// It doubts more than it must: whatever it doubts is read properly, by which alone anything is refused. It never
/// lets through what `JSONReader` refuses.
struct JSONSkimmer {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  private var depth: Int
  /// Where the keys of the objects stand that are open, the innermost last.
  private var keys: [Range<Int>] = []

  struct Doubt: Error {}

  /// - Parameter depth: how many objects and lists are open around `position`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, position: Int, depth: Int) {
    self.bytes = bytes
    self.position = position
    self.depth = depth
    keys.reserveCapacity(32)
  }

  /// A string without its quotes.
  struct Text {
    let range: Range<Int>
    /// False when the bytes are not yet the text.
    let isPlain: Bool
  }

  /// The plain text that starts here.
  mutating func plainText() throws(Doubt) -> UnsafeBufferPointer<UInt8> {
    let text = try string()
    guard text.isPlain else { throw Doubt() }
    return UnsafeBufferPointer(rebasing: bytes[text.range])
  }

  /// The whole number that starts here.
  mutating func integer() throws(Doubt) -> Int64 {
    let isNegative = isAt("-")
    if isNegative { position += 1 }
    let start = position
    var number: Int64 = 0
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
      guard position - start < 18 else { throw Doubt() }
      number = number &* 10 &+ Int64(bytes[position] &- UInt8(ascii: "0"))
      position += 1
    }
    let count = position - start
    guard count > 0, count == 1 || bytes[start] != UInt8(ascii: "0"), !isNegative || number != 0
    else { throw Doubt() }
    if isAt(".") || isAt("e") || isAt("E") { throw Doubt() }
    return isNegative ? -number : number
  }

  /// Passes over the value that starts here.
  mutating func pass() throws(Doubt) {
    guard position < bytes.count else { throw Doubt() }
    switch bytes[position] {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"):
      try object { (_, skimmer) throws(Doubt) in try skimmer.pass() }
    case UInt8(ascii: "["): try list { (skimmer) throws(Doubt) in try skimmer.pass() }
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try integer()
    }
  }

  /// Hands over each key of the object that starts here, with the skimmer standing at its value, which `member`
  /// has to pass.
  mutating func object(
    _ member: (UnsafeBufferPointer<UInt8>, inout JSONSkimmer) throws(Doubt) -> Void
  ) throws(Doubt) {
    try open("{")
    if close("}") { return }
    let first = keys.count
    while true {
      skipSpace()
      let text = try string()
      guard text.isPlain, isNew(text.range, since: first) else { throw Doubt() }
      keys.append(text.range)
      skipSpace()
      try expect(":")
      skipSpace()
      try member(UnsafeBufferPointer(rebasing: bytes[text.range]), &self)
      if close("}") { break }
      try expect(",")
    }
    keys.removeSubrange(first...)
  }

  /// Calls `element` at each element of the list that starts here, which it has to pass.
  mutating func list(
    _ element: (inout JSONSkimmer) throws(Doubt) -> Void
  ) throws(Doubt) {
    try open("[")
    if close("]") { return }
    while true {
      skipSpace()
      try element(&self)
      if close("]") { return }
      try expect(",")
    }
  }

  /// True when no other key of the object is the same; of very many keys nothing is said.
  private func isNew(_ key: Range<Int>, since first: Int) -> Bool {
    guard keys.count - first < 64 else { return false }
    return keys[first...].allSatisfy { other in
      guard other.count == key.count else { return true }
      for offset in 0..<key.count
      where bytes[other.lowerBound + offset] != bytes[key.lowerBound + offset] {
        return true
      }
      return false
    }
  }

  // MARK: Signs

  private func isAt(_ sign: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: sign)
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(Doubt) {
    guard isAt(sign) else { throw Doubt() }
    position += 1
  }

  private mutating func open(_ bracket: Unicode.Scalar) throws(Doubt) {
    try expect(bracket)
    depth += 1
    if depth > JSONDialect.bundle.depthLimit { throw Doubt() }
    skipSpace()
  }

  /// Steps over space, and over the closing bracket if it stands there.
  private mutating func close(_ bracket: Unicode.Scalar) -> Bool {
    skipSpace()
    guard isAt(bracket) else { return false }
    position += 1
    depth -= 1
    return true
  }

  private mutating func word(_ word: StaticString) throws(Doubt) {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { throw Doubt() }
    for offset in 0..<count where bytes[position + offset] != word.utf8Start[offset] {
      throw Doubt()
    }
    position += count
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  // MARK: Strings

  private mutating func string() throws(Doubt) -> Text {
    try expect("\"")
    let start = position
    var next = start
    var isPlain = true
    let count = bytes.count
    while next < count {
      let byte = bytes[next]
      switch byte {
      case UInt8(ascii: "\""):
        position = next + 1
        return Text(range: start..<next, isPlain: isPlain)
      case UInt8(ascii: "\\"):
        isPlain = false
        next += try escape(at: next)
      case 0x20..<0x80: next += 1
      case 0xE1...0xEC, 0xEE...0xEF:
        guard next + 2 < count, bytes[next + 1] & 0xC0 == 0x80, bytes[next + 2] & 0xC0 == 0x80
        else { throw Doubt() }
        next += 3
      case 0xC2...0xDF:
        guard next + 1 < count, bytes[next + 1] & 0xC0 == 0x80 else { throw Doubt() }
        next += 2
      case 0xF1...0xF3, 0xF0:
        guard next + 3 < count, bytes[next + 1] & 0xC0 == 0x80, bytes[next + 2] & 0xC0 == 0x80,
          bytes[next + 3] & 0xC0 == 0x80, byte != 0xF0 || bytes[next + 1] >= 0x90
        else { throw Doubt() }
        next += 4
      default: throw Doubt()
      }
    }
    throw Doubt()
  }

  /// The length of the escape at `start`; surrogates and U+0000 are looked at elsewhere.
  private func escape(at start: Int) throws(Doubt) -> Int {
    guard start + 1 < bytes.count else { throw Doubt() }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard start + 5 < bytes.count else { throw Doubt() }
      var scalar: UInt32 = 0
      for byte in bytes[start + 2...start + 5] {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): scalar = scalar << 4 | UInt32(byte & 0x0F)
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
          scalar = scalar << 4 | UInt32(byte & 0x0F) + 9
        default: throw Doubt()
        }
      }
      if scalar == 0 || 0xD800..<0xE000 ~= scalar { throw Doubt() }
      return 6
    default: throw Doubt()
    }
  }
}
