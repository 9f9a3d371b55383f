internal import Model

/// A strict reader of JSON over bytes, which knows where everything stands.
///
/// It accepts what RFC 8259 allows and nothing else, in UTF-8 without a byte-order mark. Values can be
/// taken one by one, so that a long array never has to stand in memory as a tree.
///
/// Source: RFC 8259; RFC 3629 for UTF-8.
package struct JSONReader {
  let bytes: [UInt8]
  let dialect: JSONDialect
  /// Offset of the next byte to read.
  package internal(set) var position: Int
  var depth = 0

  package init(_ bytes: [UInt8], dialect: JSONDialect, position: Int = 0) {
    self.bytes = bytes
    self.dialect = dialect
    self.position = position
  }

  /// The one value that `bytes` hold.
  ///
  /// - Throws: `JSONFault` with offset and path.
  package static func value(
    of bytes: [UInt8], dialect: JSONDialect
  ) throws(JSONFault) -> JSONValue {
    var reader = JSONReader(bytes, dialect: dialect)
    try reader.begin()
    let value = try reader.readValue()
    try reader.finish()
    return value
  }

  /// Moves to the first value.
  package mutating func begin() throws(JSONFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFault(.byteOrderMark, at: 0) }
    skipSpace()
  }

  /// Makes sure that nothing but space follows.
  package mutating func finish() throws(JSONFault) {
    skipSpace()
    if position < bytes.count { throw JSONFault(.moreAfterEnd, at: position) }
  }

  /// Reads the value that starts here.
  package mutating func readValue() throws(JSONFault) -> JSONValue {
    let start = position
    let content = try readContent()
    return JSONValue(start: start, end: position, content: content)
  }

  private mutating func readContent() throws(JSONFault) -> JSONValue.Content {
    guard let byte = peek() else { throw JSONFault(.endsEarly, at: position) }
    switch byte {
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "{"):
      var members: [JSONValue.Member] = []
      members.reserveCapacity(8)
      try readObject { (key, reader) throws(JSONFault) in
        members.append(.init(key: key, value: try reader.readValue()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try readArray { (_, reader) throws(JSONFault) in values.append(try reader.readValue()) }
      return .array(values)
    case UInt8(ascii: "t"):
      try readWord("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try readWord("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try readWord("null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: throw JSONFault(.unexpected(byte: byte), at: position)
    }
  }

  /// Reads the object that starts here, and hands over each key with the reader standing at its value,
  /// which `member` has to read.
  package mutating func readObject(
    _ member: (String, inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try open(UInt8(ascii: "{"))
    var keys = KeySet()
    skipSpace()
    if try close(UInt8(ascii: "}")) { return }
    while true {
      skipSpace()
      guard let byte = peek() else { throw JSONFault(.endsEarly, at: position) }
      guard byte == UInt8(ascii: "\"") else {
        throw JSONFault(.unexpected(byte: byte), at: position)
      }
      let start = position
      let key = try readString()
      if dialect == .bundle, !keys.insert(key) {
        throw JSONFault(.duplicateKey(key), at: start)
      }
      skipSpace()
      try expect(UInt8(ascii: ":"))
      skipSpace()
      do { try member(key, &self) } catch { throw error.inside(key: key) }
      skipSpace()
      if try close(UInt8(ascii: "}")) { return }
      try expect(UInt8(ascii: ","))
    }
  }

  /// Reads the array that starts here, and hands over each index with the reader standing at its value,
  /// which `element` has to read.
  package mutating func readArray(
    _ element: (Int, inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try open(UInt8(ascii: "["))
    skipSpace()
    if try close(UInt8(ascii: "]")) { return }
    var index = 0
    while true {
      skipSpace()
      do { try element(index, &self) } catch { throw error.inside(index: index) }
      index += 1
      skipSpace()
      if try close(UInt8(ascii: "]")) { return }
      try expect(UInt8(ascii: ","))
    }
  }

  private mutating func open(_ bracket: UInt8) throws(JSONFault) {
    try expect(bracket)
    depth += 1
    if depth > dialect.depthLimit {
      throw JSONFault(.tooDeep(limit: dialect.depthLimit), at: position - 1)
    }
  }

  private mutating func close(_ bracket: UInt8) throws(JSONFault) -> Bool {
    guard let byte = peek() else { throw JSONFault(.endsEarly, at: position) }
    guard byte == bracket else { return false }
    position += 1
    depth -= 1
    return true
  }

  func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard let found = peek() else { throw JSONFault(.endsEarly, at: position) }
    guard found == byte else { throw JSONFault(.unexpected(byte: found), at: position) }
    position += 1
  }

  private mutating func readWord(_ word: StaticString) throws(JSONFault) {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
  }

  package mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }
}

/// The keys seen in one object, compared as bytes: a list while short, a set when long.
private struct KeySet {
  private var few: [String] = []
  private var many: Set<[UInt8]> = []

  /// Takes `key` in; false when it is there already.
  mutating func insert(_ key: String) -> Bool {
    if many.isEmpty {
      if few.isEmpty { few.reserveCapacity(8) }
      if few.contains(where: { $0.hasSameBytes(as: key) }) { return false }
      few.append(key)
      if few.count > 16 { many = Set(few.map { Array($0.utf8) }) }
      return true
    }
    return many.insert(Array(key.utf8)).inserted
  }
}
