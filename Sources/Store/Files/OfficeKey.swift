package import Exchange
internal import Foundation
internal import Model

/// The office's private key: made on first use, readable by its owner only.
package enum OfficeKey {
  /// The key at `paths`; a new one where there is none.
  ///
  /// - Throws: `StoreFault` when the file can't be read, holds no key, or can't be written.
  package static func loadOrMake(_ paths: StorePaths) throws(StoreFault) -> SealingKey {
    if FileManager.default.fileExists(atPath: paths.officeKey) { return try load(paths) }
    let key = SealingKey()
    let split = paths.officeKey.split(separator: "/").last.map { String($0) } ?? "office.key"
    try DurableFile.write(
      Array((Hexadecimal.text(key.secret) + "\n").utf8), folder: paths.folder, name: split,
      mode: 0o600)
    return key
  }

  private static func load(_ paths: StorePaths) throws(StoreFault) -> SealingKey {
    let bytes = try BundleFiles.bytes(at: paths.officeKey)
    let digits = String(decoding: bytes.prefix { $0 > UInt8(ascii: " ") }, as: UTF8.self)
    guard let secret = Hexadecimal.bytes(digits), let key = SealingKey(secret: secret) else {
      throw .unreadable(path: paths.officeKey, reason: "no Ed25519 key")
    }
    return key
  }

  /// True when others than its owner can read the key; nil when there is none yet.
  package static func isExposed(_ paths: StorePaths) -> Bool? {
    var status = stat()
    guard stat(paths.officeKey, &status) == 0 else { return nil }
    return status.st_mode & 0o077 != 0
  }
}
