internal import Foundation
internal import Store

/// A file that holds nothing of anybody: everyone may read it, and writing it again is no loss.
enum PublicFile {
  /// Writes `text` to `path`, in the place of what stands there; makes the folders on the way.
  ///
  /// - Throws: `StoreFault.cannotWrite`.
  static func write(_ text: String, to path: String) throws {
    let files = FileManager.default
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try files.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    } catch {
      throw StoreFault.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
