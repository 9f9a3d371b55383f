internal import Model

/// The outer shape of a bundle, read without judging it: the values of its head, where its
/// operations stand, and the exact bytes that the seal covers.
struct Envelope {
  private(set) var format: String?
  /// Where the value of `body` stands in the file.
  private(set) var body: Range<Int>?
  /// Where a `body` stands that is no object.
  private var otherBody: Int?
  /// The members of `body` that say something, besides the list `ops`.
  private(set) var head: [JSONValue.Member] = []
  /// Where each value in `ops` stands; nil when there is no such list.
  private(set) var operations: [Range<Int>]?
  /// The numbers of the operations, as far as they could be read.
  private(set) var sequences: [Int64] = []
  /// What is wrong with the first of the operations that has not the shape of one.
  private(set) var operationFault: SchemaFault?
  private(set) var seal: JSONValue?

  /// The members of a body that say something to this version.
  private static let headKeys = [
    "bundle", "device", "officer", "pack", "from", "to", "previous", "exported", "app",
  ]
  /// How long a part of the head or the seal may be to be looked at, in bytes.
  private static let partLimit = 1 << 16

  /// - Throws: `JSONFault` with offset and path.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    var reader = JSONReader(bytes, dialect: .bundle)
    try reader.begin()
    if reader.peek() == UInt8(ascii: "{") {
      try reader.readObject { (key, reader) throws(JSONFault) in
        switch key {
        case "format": format = try reader.readValue(upTo: Self.partLimit).string
        case "body" where reader.peek() == UInt8(ascii: "{"): try readBody(&reader)
        case "body":
          otherBody = reader.position
          try reader.passValue()
        case "seal": seal = try reader.readValue(upTo: Self.partLimit)
        default: try reader.passValue()
        }
      }
    } else {
      try reader.passValue()
    }
    try reader.finish()
  }

  private mutating func readBody(_ reader: inout JSONReader) throws(JSONFault) {
    let start = reader.position
    try reader.readObject { (key, reader) throws(JSONFault) in
      if key == "ops", reader.peek() == UInt8(ascii: "[") {
        operations = []
        try reader.readArray { (index, reader) throws(JSONFault) in
          if pass(&reader, index: index) { return }
          if operationFault != nil { return try reader.passValue() }
          take(try reader.readValue(upTo: Bundle.operationSizeLimit), index: index)
        }
      } else if Self.headKeys.contains(key) {
        let value = try reader.readValue(upTo: Self.partLimit)
        head.append(JSONValue.Member(key: key, value: value))
      } else {
        try reader.passValue()
      }
    }
    body = start..<reader.position
  }

  /// Notes where an operation stands that surely has the shape of one; false where it has to be read.
  private mutating func pass(_ reader: inout JSONReader, index: Int) -> Bool {
    let before = reader
    let start = before.position
    guard operationFault == nil, index < Bundle.operationLimit,
      let sequence = OperationGlance.sequence(&reader)
    else { return false }
    guard reader.position - start <= Bundle.operationSizeLimit else {
      reader = before
      return false
    }
    sequences.append(sequence)
    operations?.append(start..<reader.position)
    return true
  }

  /// Notes where an operation stands, and whether it has the shape of one; its value is let go.
  private mutating func take(_ value: JSONValue, index: Int) {
    guard operationFault == nil else { return }
    do throws(SchemaFault) {
      guard index < Bundle.operationLimit else {
        operationFault = SchemaFault(
          .tooManyOperations(limit: Bundle.operationLimit), at: value.start, path: "body.ops")
        return
      }
      guard value.end - value.start <= Bundle.operationSizeLimit else {
        throw SchemaFault(
          .operationTooLarge(limit: Bundle.operationSizeLimit), at: value.start, path: "")
      }
      // Whose it is and what it is called matters only once it is taken in.
      let reader = try OperationReader(value, device: RecordID(high: 0, low: 0))
      sequences.append(try reader.operation(id: .none).sequence)
      operations?.append(value.start..<value.end)
    } catch {
      operationFault = error.inside("body.ops[\(index)]")
    }
  }

  /// Why there is no body.
  var bodyFault: SchemaFault {
    otherBody.map { SchemaFault(.notAnObject, at: $0, path: "body") }
      ?? SchemaFault(.missing, at: 0, path: "body")
  }

  /// The head as an object, for asking its members by name.
  var headObject: JSONValue {
    JSONValue(start: body?.lowerBound ?? 0, end: body?.upperBound ?? 0, content: .object(head))
  }
}
