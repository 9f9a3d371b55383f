extension JSONReader {
  /// Reads the string that starts here.
  mutating func readString() throws(JSONFault) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    // Most strings have no escape: their bytes are the text.
    while position < bytes.count {
      skipOrdinary()
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try readEscaped(from: start) }
      if byte < 0x80 {
        try refuseControl(byte)
        position += 1
      } else {
        try skipMultibyte()
      }
    }
    throw JSONFault(.endsEarly, at: position)
  }

  /// Steps over what needs no closer look: printable ASCII but for quotes and backslashes, and whole characters
  /// of U+1000 to U+CFFF, where Chinese stands.
  mutating func skipOrdinary() {
    position = bytes.withUnsafeBufferPointer { bytes in
      var next = position
      while next < bytes.count {
        let byte = bytes[next]
        if byte < 0x80 {
          if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
          next += 1
        } else if (0xE1...0xEC).contains(byte), next + 2 < bytes.count,
          bytes[next + 1] & 0xC0 == 0x80, bytes[next + 2] & 0xC0 == 0x80
        {
          next += 3
        } else {
          break
        }
      }
      return next
    }
  }

  private func refuseControl(_ byte: UInt8) throws(JSONFault) {
    guard byte < 0x20 else { return }
    throw JSONFault(byte == 0 ? .nullCharacter : .controlCharacter, at: position)
  }

  private mutating func readEscaped(from start: Int) throws(JSONFault) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        let scalar = try readEscape()
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case 0..<0x80:
        try refuseControl(byte)
        text.append(byte)
        position += 1
      default:
        let first = position
        try skipMultibyte()
        text.append(contentsOf: bytes[first..<position])
      }
    }
    throw JSONFault(.endsEarly, at: position)
  }

  private mutating func readEscape() throws(JSONFault) -> UnicodeScalar {
    let start = position
    position += 1
    guard let letter = peek() else { throw JSONFault(.endsEarly, at: position) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape(from: start)
    default: throw JSONFault(.badEscape, at: start)
    }
  }

  private mutating func readUnicodeEscape(from start: Int) throws(JSONFault) -> UnicodeScalar {
    let first = try readHex(from: start)
    if first == 0, dialect == .bundle { throw JSONFault(.nullCharacter, at: start) }
    if let scalar = UnicodeScalar(first) { return scalar }
    // A high surrogate has to be followed by a low one.
    guard (0xD800..<0xDC00).contains(first), peek() == UInt8(ascii: "\\"),
      position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u")
    else { throw JSONFault(.loneSurrogate, at: start) }
    position += 2
    let second = try readHex(from: start)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONFault(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func readHex(from start: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw JSONFault(.endsEarly, at: position) }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw JSONFault(.badEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// Steps over one character of two to four bytes: no overlong form, no surrogate, nothing past U+10FFFF.
  private mutating func skipMultibyte() throws(JSONFault) {
    let lead = bytes[position]
    let length: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONFault(.notUTF8, at: position)
    }
    for index in 1..<length {
      guard position + index < bytes.count else { throw JSONFault(.endsEarly, at: bytes.count) }
      let allowed = index == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[position + index]) else {
        throw JSONFault(.notUTF8, at: position)
      }
    }
    position += length
  }
}
