internal import Foundation
internal import Model

/// The time that this machine tells.
enum SystemClock {
  static var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
}
