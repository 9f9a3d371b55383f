internal import Exchange
internal import Foundation
internal import Model

/// The bundle files that a person named: files as they are, folders by their `.json` files.
package enum BundleFiles {
  /// The files at `path`, in the byte order of their names.
  ///
  /// - Throws: `StoreFault.noSuchInput`, or `.noBundles` for a folder without any.
  package static func at(_ path: String) throws(StoreFault) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .noSuchInput(path: path)
    }
    guard isFolder.boolValue else { return [path] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .unreadable(path: path, reason: "folder")
    }
    let files = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if files.isEmpty { throw .noBundles(path: path) }
    return files.map { (path.hasSuffix("/") ? path : path + "/") + $0 }
  }

  /// The bytes of the file at `path`, or of standard input for `-`: never more than a bundle may have, by
  /// one byte, so that a device file or a growing file can't fill the memory.
  ///
  /// - Throws: `StoreFault.noSuchInput` or `.unreadable`, also for what is no regular file.
  package static func bytes(at path: String) throws(StoreFault) -> [UInt8] {
    let descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .noSuchInput(path: path) }
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    if path != "-", status.st_mode & S_IFMT != S_IFREG {
      throw .unreadable(path: path, reason: "not a regular file")
    }
    return try read(descriptor, path: path, expected: Int(status.st_size))
  }

  /// - Parameter expected: the file's size as far as it is known, so that memory is asked for once.
  static func read(
    _ descriptor: Int32, path: String, expected: Int
  ) throws(StoreFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(expected, 0), Bundle.sizeLimit) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Bundle.sizeLimit {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[0..<count])
    }
    return bytes
  }
}
