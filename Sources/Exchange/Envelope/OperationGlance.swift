internal import Model

/// A quick look at an operation: whether it surely has the shape of one, without making anything of its parts.
///
/// A long bundle is looked through like this before anything is written, and read properly when its turn comes. What the
/// look is not sure about is read properly at once; so it may doubt too much, but never let through what
/// `OperationReader` refuses.
package struct OperationGlance {
  private var sequence: Int64?
  private var kind: String?
  private var subject: String?
  private var hasRecord = false
  private var hasTime = false
  private var hasEntry = false
  private var writes = 0
  private var isDoubtful = false

  /// The number of the operation that `reader` stands at, with the reader moved behind it; nil in doubt.
  package static func sequence(_ reader: inout JSONReader) -> Int64? {
    guard reader.peek() == UInt8(ascii: "{") else { return nil }
    var ahead = reader
    var glance = OperationGlance()
    do { try glance.look(&ahead) } catch { return nil }
    guard glance.isSure else { return nil }
    reader = ahead
    return glance.sequence
  }

  private var isSure: Bool {
    guard !isDoubtful, hasRecord, hasTime, (sequence ?? 0) >= 1, let kind else { return false }
    if RecordKind(rawValue: kind) != nil { return writes > 0 }
    return EntryKind(rawValue: kind) != nil && hasEntry
      && subject.flatMap(RecordKind.init(rawValue:)) != nil
  }

  private mutating func look(_ reader: inout JSONReader) throws(JSONFault) {
    try reader.readObject { (key, reader) throws(JSONFault) in
      switch key {
      case "seq": sequence = try reader.readValue().integer
      case "kind": kind = try reader.readValue().string
      case "of": subject = try reader.readValue().string
      case "rec":
        let record = try reader.readValue().string.flatMap { RecordID($0) }
        hasRecord = record?.isNil == false
      case "at":
        let text = try reader.readValue().string
        hasTime = text.flatMap { try? Timestamp(rfc3339: $0) } != nil
      case "entry":
        hasEntry = true
        try reader.passValue()
      case "corrects": try expectOperation(&reader)
      case "set" where reader.peek() == UInt8(ascii: "{"):
        try reader.readObject { (_, reader) throws(JSONFault) in try lookAtWrite(&reader) }
      case "set": throw doubt(reader)
      default: try reader.passValue()
      }
    }
  }

  private mutating func lookAtWrite(_ reader: inout JSONReader) throws(JSONFault) {
    guard reader.peek() == UInt8(ascii: "{") else { throw doubt(reader) }
    var (hasValue, hasParents) = (false, false)
    try reader.readObject { (key, reader) throws(JSONFault) in
      switch key {
      case "v":
        hasValue = true
        try reader.passValue()
      case "p" where reader.peek() == UInt8(ascii: "["):
        hasParents = true
        try reader.readArray { (_, reader) throws(JSONFault) in try expectOperation(&reader) }
      default: try reader.passValue()
      }
    }
    writes += 1
    if !hasValue || !hasParents { isDoubtful = true }
  }

  private mutating func expectOperation(_ reader: inout JSONReader) throws(JSONFault) {
    if try reader.readValue().string.flatMap({ OperationID($0) }) == nil { isDoubtful = true }
  }

  /// Ends the look; whatever it says, the operation is then read properly.
  private func doubt(_ reader: JSONReader) -> JSONFault {
    JSONFault(.endsEarly, at: reader.position)
  }
}

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
