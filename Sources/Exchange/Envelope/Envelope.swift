/// The outer shape of a bundle, read without judging it: the values of its head, its operations, and the
/// exact bytes that the seal covers.
struct Envelope {
  private(set) var format: String?
  /// Where the value of `body` stands in the file.
  private(set) var body: Range<Int>?
  /// Where a `body` stands that is no object.
  private var otherBody: Int?
  /// The members of `body` besides `ops`.
  private(set) var head: [JSONValue.Member] = []
  /// The values in `ops`; nil when there is no such list.
  private(set) var operations: [JSONValue]?
  private(set) var seal: JSONValue?

  /// - Throws: `JSONFault` with offset and path.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    var reader = JSONReader(bytes, dialect: .bundle)
    try reader.begin()
    if reader.peek() == UInt8(ascii: "{") {
      try reader.readObject { (key, reader) throws(JSONFault) in
        switch key {
        case "format": format = try reader.readValue().string
        case "body" where reader.peek() == UInt8(ascii: "{"): try readBody(&reader)
        case "body": otherBody = try reader.readValue().start
        case "seal": seal = try reader.readValue()
        default: _ = try reader.readValue()
        }
      }
    } else {
      _ = try reader.readValue()
    }
    try reader.finish()
  }

  private mutating func readBody(_ reader: inout JSONReader) throws(JSONFault) {
    let start = reader.position
    try reader.readObject { (key, reader) throws(JSONFault) in
      if key == "ops", reader.peek() == UInt8(ascii: "[") {
        var values: [JSONValue] = []
        try reader.readArray { (_, reader) throws(JSONFault) in
          values.append(try reader.readValue())
        }
        operations = values
      } else {
        head.append(JSONValue.Member(key: key, value: try reader.readValue()))
      }
    }
    body = start..<reader.position
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
