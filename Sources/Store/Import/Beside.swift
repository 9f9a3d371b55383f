package import Dispatch
internal import Synchronization

/// Work that goes on beside the caller's own, on another core; what comes of it is asked for later.
package final class Beside<Outcome: Sendable>: Sendable {
  private let result = Mutex<Result<Outcome, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  package init(
    on queue: DispatchQueue = .global(qos: .userInitiated),
    _ work: @escaping @Sendable () throws -> Outcome
  ) {
    queue.async {
      let outcome = Result { try work() }
      self.result.withLock { $0 = outcome }
      self.isDone.signal()
    }
  }

  /// Waits for the end of the work.
  ///
  /// - Returns: what came of it; nil when it was asked for before.
  /// - Throws: what the work threw.
  @discardableResult
  package func outcome() throws -> Outcome? {
    isDone.wait()
    defer { isDone.signal() }
    return try result.withLock { $0.take() }?.get()
  }
}
