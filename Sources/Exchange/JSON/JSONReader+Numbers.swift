extension JSONReader {
  /// Reads the number that starts here: `-`? digits without a leading zero, fraction, exponent.
  mutating func readNumber() throws(JSONFault) -> JSONValue.Content {
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    let firstDigit = position
    try readDigits(from: start)
    if bytes[firstDigit] == UInt8(ascii: "0"), position - firstDigit > 1 {
      throw JSONFault(.badNumber, at: start)
    }
    var isWhole = true
    if peek() == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try readDigits(from: start)
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      isWhole = false
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      try readDigits(from: start)
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let number = Int64(text), text != "-0" { return .integer(number) }
    if dialect == .bundle { throw JSONFault(.notWhole(String(text.prefix(40))), at: start) }
    return .number(text)
  }

  private mutating func readDigits(from start: Int) throws(JSONFault) {
    let first = position
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      position += 1
    }
    guard position > first else {
      throw JSONFault(position < bytes.count ? .badNumber : .endsEarly, at: position)
    }
  }
}
