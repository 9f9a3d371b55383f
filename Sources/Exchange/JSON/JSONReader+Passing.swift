extension JSONReader {
  /// Steps over the value that starts here as `readValue` does, with the same faults, but makes nothing of it.
  mutating func passValue() throws(JSONFault) {
    switch peek() {
    case UInt8(ascii: "\""): try passString()
    case UInt8(ascii: "{"):
      try readObject { (_, reader) throws(JSONFault) in try reader.passValue() }
    case UInt8(ascii: "["):
      try readArray { (_, reader) throws(JSONFault) in try reader.passValue() }
    default: _ = try readValue()
    }
  }

  /// Reads the value that starts here as `readValue` does; of one longer than `limit` bytes nothing is made but a
  /// null, since small values may take many times their length in memory.
  mutating func readValue(upTo limit: Int) throws(JSONFault) -> JSONValue {
    var ahead = self
    try ahead.passValue()
    if ahead.position - position <= limit { return try readValue() }
    defer { self = ahead }
    return JSONValue(start: position, end: ahead.position, content: .null)
  }

  private mutating func passString() throws(JSONFault) {
    let start = position
    position += 1
    skipOrdinary()
    if peek() == UInt8(ascii: "\"") {
      position += 1
    } else {
      position = start
      _ = try readString()
    }
  }
}
