internal import Model

/// A quick look at an operation: whether it surely has the shape of one, without making anything of its parts.
///
/// A bundle is looked through like this before anything is written, and its operations are read properly when their turn
/// comes. What the look is not sure about is read properly at once; so it may doubt too much, but never let through
/// what `OperationReader` refuses.
package struct OperationGlance {
  private typealias Doubt = JSONSkimmer.Doubt
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private var sequence: Int64 = 0
  private var kind: String?
  private var subject: String?
  private var hasRecord = false
  private var hasTime = false
  private var hasEntry = false
  private var writes = 0

  /// The number of the operation that `reader` stands at, with the reader moved behind it; nil in doubt.
  package static func sequence(_ reader: inout JSONReader) -> Int64? {
    guard reader.dialect == .bundle, reader.peek() == UInt8(ascii: "{") else { return nil }
    let (start, depth) = (reader.position, reader.depth)
    let seen = reader.bytes.withUnsafeBufferPointer { bytes -> (sequence: Int64, end: Int)? in
      var skimmer = JSONSkimmer(bytes, position: start, depth: depth)
      var glance = OperationGlance()
      do { try glance.look(&skimmer) } catch { return nil }
      return glance.isSure ? (glance.sequence, skimmer.position) : nil
    }
    guard let seen else { return nil }
    reader.position = seen.end
    return seen.sequence
  }

  private var isSure: Bool {
    guard hasRecord, hasTime, sequence >= 1, let kind else { return false }
    if RecordKind(rawValue: kind) != nil { return writes > 0 }
    return EntryKind(rawValue: kind) != nil && hasEntry
      && subject.flatMap(RecordKind.init(rawValue:)) != nil
  }

  private mutating func look(_ skimmer: inout JSONSkimmer) throws(JSONSkimmer.Doubt) {
    try skimmer.object { (key, skimmer) throws(JSONSkimmer.Doubt) in
      if Self.spells(key, "seq") {
        sequence = try skimmer.integer()
      } else if Self.spells(key, "kind") {
        kind = String(decoding: try skimmer.plainText(), as: UTF8.self)
      } else if Self.spells(key, "of") {
        subject = String(decoding: try skimmer.plainText(), as: UTF8.self)
      } else if Self.spells(key, "rec") {
        hasRecord = RecordID(utf8: try skimmer.plainText())?.isNil == false
      } else if Self.spells(key, "at") {
        let text = String(decoding: try skimmer.plainText(), as: UTF8.self)
        hasTime = (try? Timestamp(rfc3339: text)) != nil
      } else if Self.spells(key, "entry") {
        hasEntry = true
        try skimmer.pass()
      } else if Self.spells(key, "corrects") {
        try Self.passOperation(&skimmer)
      } else if Self.spells(key, "set") {
        try skimmer.object { (_, skimmer) throws(JSONSkimmer.Doubt) in
          try Self.passWrite(&skimmer)
          writes += 1
        }
      } else {
        try skimmer.pass()
      }
    }
  }

  private static func passWrite(_ skimmer: inout JSONSkimmer) throws(JSONSkimmer.Doubt) {
    var (hasValue, hasParents) = (false, false)
    try skimmer.object { (key, skimmer) throws(JSONSkimmer.Doubt) in
      if spells(key, "v") {
        hasValue = true
        try skimmer.pass()
      } else if spells(key, "p") {
        hasParents = true
        try skimmer.list { (skimmer) throws(JSONSkimmer.Doubt) in try passOperation(&skimmer) }
      } else {
        try skimmer.pass()
      }
    }
    guard hasValue, hasParents else { throw Doubt() }
  }

  private static func passOperation(_ skimmer: inout JSONSkimmer) throws(JSONSkimmer.Doubt) {
    guard OperationID(utf8: try skimmer.plainText()) != nil else { throw Doubt() }
  }

  private static func spells(_ key: Bytes, _ word: StaticString) -> Bool {
    guard key.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<key.count where key[index] != word.utf8Start[index] { return false }
    return true
  }
}
