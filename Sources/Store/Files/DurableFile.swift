internal import Foundation

/// Files that are there for good once written: their bytes and their name have reached the disk.
enum DurableFile {
  /// Writes `bytes` to `folder`/`name` unless a file of that name is there already.
  ///
  /// The bytes go to a temporary name first, so a file with the final name is always whole.
  /// - Throws: `StoreFault.cannotWrite`.
  static func write(
    _ bytes: [UInt8], folder: String, name: String, mode: mode_t = 0o644
  ) throws(StoreFault) {
    try makeFolder(folder)
    let path = folder + "/" + name
    // An earlier attempt may have ended before the name reached the disk.
    if access(path, F_OK) == 0 { return try syncFolder(folder) }
    let temporary = path + ".part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw fault(temporary) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw fault(temporary) }
      written += count
    }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw fault(temporary) }
    try syncFolder(folder)
  }

  /// Moves a file into another folder under the same name.
  static func move(_ name: String, from source: String, to target: String) throws(StoreFault) {
    try makeFolder(target)
    guard rename(source + "/" + name, target + "/" + name) == 0 || errno == ENOENT else {
      throw fault(target + "/" + name)
    }
    try syncFolder(target)
    try syncFolder(source)
  }

  /// Gives the whole file at `source` the name `target`, in the place of what has it.
  static func name(_ source: String, as target: String) throws(StoreFault) {
    let descriptor = open(source, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(source) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0, rename(source, target) == 0 else { throw fault(target) }
    try syncFolder(URL(fileURLWithPath: target).deletingLastPathComponent().path)
  }

  /// Makes `folder` where it is missing, and syncs the folder above it.
  private static func makeFolder(_ folder: String) throws(StoreFault) {
    if access(folder, F_OK) == 0 { return }
    let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    if parent != folder { try makeFolder(parent) }
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw fault(folder) }
    try syncFolder(parent)
  }

  static func syncFolder(_ folder: String) throws(StoreFault) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fault(folder) }
  }

  static func fault(_ path: String) -> StoreFault {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
