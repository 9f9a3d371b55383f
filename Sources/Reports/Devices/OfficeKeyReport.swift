/// The key by which devices know the office's work packs.
package struct OfficeKeyReport: Sendable {
  private let name: String
  private let publicKey: String

  /// - Parameter publicKey: an Ed25519 key as 64 hexadecimal digits.
  package init(name: String, publicKey: String) {
    self.name = name
    self.publicKey = publicKey
  }

  package func text(on screen: Screen) -> String { "\(name) \(publicKey)\n" }

  package var json: JSONOutput {
    .object([("key", .text(name)), ("public_key", .text(publicKey))])
  }
}
