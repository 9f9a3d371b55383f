import Crypto
import Exchange
import Foundation
import Model

/// A sealed file as a device would check it, with nothing but a JSON reader and the public key.
struct SealedFile {
  private(set) var format: String?
  private var body: Range<Int> = 0..<0
  private var seal: JSONValue?
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let value = try JSONReader.value(of: bytes, dialect: .bundle)
    format = value["format"]?.string
    if let part = value["body"] { body = part.start..<part.end }
    seal = value["seal"]
  }

  func isSealed(by publicKey: [UInt8]) -> Bool {
    guard let text = seal?["signature"]?.string, let signature = Data(base64Encoded: text),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
    else { return false }
    return key.isValidSignature(signature, for: Data(bytes[body]))
      && seal?["sha256"]?.string == Hexadecimal.text(Seal.digest(of: bytes[body]))
  }
}
