internal import Foundation
internal import Store

/// A file that a person asked for.
enum OutputFile {
  /// Writes `text` to a new file that only its owner reads.
  ///
  /// - Throws: `StoreFault.alreadyThere` or `.cannotWrite`; then there is no such file.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes `bytes` to a new file that only its owner reads.
  ///
  /// - Throws: `StoreFault.alreadyThere` or `.cannotWrite`; then there is no such file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw StoreFault.alreadyThere(path: path) }
      throw StoreFault.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(bytes))
      try file.synchronize()
      try file.close()
    } catch {
      unlink(path)
      throw StoreFault.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }
}
