internal import Model

/// What the seal of a file comes to if its body begins and ends where it does in files put together as usual.
///
/// It is worked out on another core while the file is read. Whoever uses it makes sure that the body and the seal
/// are those that reading finds; so a wrong guess costs time, and decides nothing.
package struct SealForecast: Sendable {
  private let body: Range<Int>
  private let digest: [UInt8]
  private let signature: [UInt8]
  private let publicKey: [UInt8]
  private let isSignature: Bool

  /// How far from the end of a file its seal is looked for.
  private static let tail = 1_024

  /// - Returns: nil for a file put together otherwise, and for one of a device that is not enrolled.
  package init?(_ bytes: [UInt8], enrolment: Enrolment) {
    guard let (seal, end) = Self.seal(in: bytes), let (device, start) = Self.head(of: bytes),
      start < end, let publicKey = enrolment[device]?.publicKey
    else { return nil }
    body = start..<end
    digest = Seal.digest(of: bytes[body])
    signature = seal.signature
    self.publicKey = publicKey
    isSignature = seal.isSignature(of: bytes[body], by: publicKey)
  }

  /// The digest of the body that stands in `range`; nil where another range was guessed.
  func digest(of range: Range<Int>) -> [UInt8]? { body == range ? digest : nil }

  /// Whether the signature of `seal` over the body in `range` was made by the private half of `publicKey`; nil where
  /// anything else was guessed.
  func isSignature(_ seal: Seal, of range: Range<Int>, by publicKey: [UInt8]) -> Bool? {
    body == range && signature == seal.signature && self.publicKey == publicKey ? isSignature : nil
  }

  /// The last seal in the file, and where the value before it ends.
  private static func seal(in bytes: [UInt8]) -> (seal: Seal, end: Int)? {
    let key = Array("\"seal\"".utf8)
    let first = max(0, bytes.count - tail)
    let last = bytes.count - key.count
    guard first <= last,
      let start = (first...last).last(where: { bytes[$0..<$0 + key.count].elementsEqual(key) })
    else { return nil }
    var reader = JSONReader(bytes, dialect: .bundle, position: start + key.count)
    reader.skipSpace()
    guard (try? reader.expect(UInt8(ascii: ":"))) != nil else { return nil }
    reader.skipSpace()
    guard let value = try? reader.readValue(), let seal = try? Seal(value) else { return nil }
    let isSpace = { (byte: UInt8) in [0x20, 0x0A, 0x0D, 0x09].contains(byte) }
    guard let comma = bytes[..<start].lastIndex(where: { !isSpace($0) }),
      bytes[comma] == UInt8(ascii: ","),
      let end = bytes[..<comma].lastIndex(where: { !isSpace($0) })
    else { return nil }
    return (seal, end + 1)
  }

  /// The device that the head of the body names, and where the body begins.
  private static func head(of bytes: [UInt8]) -> (device: RecordID, start: Int)? {
    var reader = JSONReader(bytes, dialect: .bundle)
    var device: RecordID?
    var start: Int?
    // It ends at the operations, with a fault that says nothing.
    try? reader.readObject { (key, reader) throws(JSONFault) in
      guard key == "body" else { return try reader.passValue() }
      start = reader.position
      try reader.readObject { (key, reader) throws(JSONFault) in
        if key == "ops" { throw JSONFault(.endsEarly, at: reader.position) }
        guard key == "device" else { return try reader.passValue() }
        device = try reader.readValue(upTo: 64).string.flatMap { RecordID($0) }
      }
    }
    guard let device, let start else { return nil }
    return (device, start)
  }
}
