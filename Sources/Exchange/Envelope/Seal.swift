internal import Crypto
internal import Foundation
internal import Model

/// What vouches for a bundle: a digest of the exact bytes of its body, and a signature over those bytes.
///
/// Source: RFC 8032 (Ed25519), FIPS 180-4 (SHA-256).
package struct Seal: Sendable {
  package let key: String
  package let digest: [UInt8]
  package let signature: [UInt8]
  /// Where the signature stands in the file.
  let signatureOffset: Int

  /// - Throws: `SchemaFault` when a part is missing or malformed.
  init(_ value: JSONValue) throws(SchemaFault) {
    do throws(SchemaFault) {
      let members = try Members(value)
      key = try members.string("key")
      guard let digest = Hexadecimal.bytes(try members.string("sha256")), digest.count == 32 else {
        throw members.fault("sha256", .notAnOperation)
      }
      self.digest = digest
      signatureOffset = try members.value("signature").start
      signature = Array(Data(base64Encoded: try members.string("signature")) ?? Data())
    } catch {
      throw error.inside("seal")
    }
  }

  package static func digest(of body: some Collection<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(body)
    return Array(hash.finalize())
  }

  /// True when the signature over `body` was made by the private half of `publicKey`.
  func isSignature(of body: ArraySlice<UInt8>, by publicKey: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(Data(signature), for: body)
  }
}
