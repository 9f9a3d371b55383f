internal import Crypto
internal import Foundation
package import Model

/// Puts a bundle together as a device does: the body is serialised once, and the file is built around
/// those bytes.
package struct BundleWriter: Sendable {
  package let bundle: RecordID
  package let device: RecordID
  package let officer: String
  /// The work pack that the device had, where it had one.
  package let pack: RecordID?
  package let exported: Timestamp
  package let app: String

  package init(
    bundle: RecordID, device: RecordID, officer: String, pack: RecordID? = nil,
    exported: Timestamp, app: String
  ) {
    self.bundle = bundle
    self.device = device
    self.officer = officer
    self.pack = pack
    self.exported = exported
    self.app = app
  }

  /// The text of `body`.
  ///
  /// - Parameters:
  ///   - operations: the text of each operation, numbered on from `from`.
  ///   - previous: the digest of the device's previous body; nil for its first.
  package func body(from: Int64, operations: [String], previous: [UInt8]?) -> String {
    var head: [(String, FieldValue)] = [
      ("bundle", .text(bundle.text)), ("device", .text(device.text)), ("officer", .text(officer)),
    ]
    if let pack { head.append(("pack", .text(pack.text))) }
    head += [
      ("from", .integer(from)), ("to", .integer(from + Int64(operations.count) - 1)),
      ("previous", .text(Hexadecimal.text(previous ?? [UInt8](repeating: 0, count: 32)))),
      ("exported", .text(exported.rfc3339)), ("app", .text(app)),
    ]
    var text = "{"
    for (key, value) in head {
      FieldValue.appendQuoted(key, to: &text)
      text += ":" + value.canonicalJSON + ","
    }
    return text + "\"ops\":[\n" + operations.joined(separator: ",\n") + "\n]}"
  }

  /// The file around `body`, sealed with the private Ed25519 key `secret` (32 bytes) of name `key`; nil
  /// when that is no key.
  package static func file(body: String, key: String, secret: [UInt8]) -> String? {
    let bytes = Array(body.utf8)
    guard let signer = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
      let signature = try? signer.signature(for: bytes)
    else { return nil }
    let seal = FieldValue.object([
      ("key", .text(key)), ("sha256", .text(Hexadecimal.text(Seal.digest(of: bytes)))),
      ("signature", .text(Data(signature).base64EncodedString())),
    ])
    return "{\"format\":\"\(Bundle.format)/\(Bundle.major).\(Bundle.minor)\",\n\"body\":"
      + body + ",\n\"seal\":" + seal.canonicalJSON + "}\n"
  }

  /// The public half of the private key `secret`; nil when that is no key.
  package static func publicKey(of secret: [UInt8]) -> [UInt8]? {
    (try? Curve25519.Signing.PrivateKey(rawRepresentation: secret)).map {
      Array($0.publicKey.rawRepresentation)
    }
  }
}
