internal import Foundation

/// The right to write: one process at a time holds the lock file beside the store.
///
/// SQLite up to 3.51.2 can corrupt a WAL file when one connection checkpoints while another commits, so
/// the lock spans opening, writing, checkpoint and closing. The kernel frees it when the process ends.
struct WriterLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock.
  ///
  /// - Parameters:
  ///   - seconds: how long to wait before giving up.
  ///   - onWait: called once when another process holds it.
  /// - Throws: `StoreFault.busy`, or `.cannotWrite` when the file cannot be made.
  init(path: String, store: String, seconds: Int, onWait: () -> Void) throws(StoreFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    let pausesPerSecond = 20
    var pauses = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if pauses == 0 { onWait() }
      if pauses >= seconds * pausesPerSecond {
        close(descriptor)
        throw .busy(path: store, seconds: seconds)
      }
      usleep(UInt32(1_000_000 / pausesPerSecond))
      pauses += 1
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
