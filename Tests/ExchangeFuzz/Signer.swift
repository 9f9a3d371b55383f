import Exchange
import Model

/// A made-up key, and the files that it seals.
enum Signer {
  private static let name = "fuzz"
  private static let secret = [UInt8](repeating: 7, count: 32)
  private static let publicKey = BundleWriter.publicKey(of: secret) ?? []

  /// Where a body begins in every file that `BundleWriter` puts together.
  static let bodyStart =
    "{\"format\":\"\(Bundle.format)/\(Bundle.major).\(Bundle.minor)\",\n\"body\":".utf8.count

  static func device(_ id: RecordID, officer: String) -> Device {
    Device(id: id, officer: officer, key: name, publicKey: publicKey, name: name)
  }

  static func file(body: String) -> [UInt8]? {
    BundleWriter.file(body: body, key: name, secret: secret).map { Array($0.utf8) }
  }
}

extension RecordID {
  static let known = RecordID(high: 0x0198_F2B0_0000_7000, low: 0x8000_0000_0000_0001)
}
