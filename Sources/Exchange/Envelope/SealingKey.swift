internal import Crypto
internal import Foundation
internal import Model

/// A private Ed25519 key with the name under which it seals.
package struct SealingKey: Sendable {
  package let name: String
  /// 32 bytes.
  package let secret: [UInt8]
  package let publicKey: [UInt8]

  /// A new key of the office; its name comes from its public half.
  package init() {
    self.init(Curve25519.Signing.PrivateKey())
  }

  /// The key of the office with these secret bytes; nil when they are no key.
  package init?(secret: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else {
      return nil
    }
    self.init(key)
  }

  private init(_ key: Curve25519.Signing.PrivateKey) {
    secret = Array(key.rawRepresentation)
    publicKey = Array(key.publicKey.rawRepresentation)
    name = "office-" + String(Hexadecimal.text(publicKey).prefix(8))
  }

  /// The file of `format` around `body`, sealed over its exact bytes; nil when the key can't sign.
  package func file(format: String, body: String) -> String? {
    let bytes = Array(body.utf8)
    guard let signer = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
      let signature = try? signer.signature(for: bytes)
    else { return nil }
    let seal = FieldValue.object([
      ("key", .text(name)), ("sha256", .text(Hexadecimal.text(Seal.digest(of: bytes)))),
      ("signature", .text(Data(signature).base64EncodedString())),
    ])
    return "{\"format\":\"\(format)\",\n\"body\":" + body + ",\n\"seal\":"
      + seal.canonicalJSON + "}\n"
  }
}
