import Foundation

/// How much of a law's work the tests do: a part in everyday runs, all of it when `WAIQIN_LONG_TESTS=1`.
enum TestSize {
  static let isLong = ProcessInfo.processInfo.environment["WAIQIN_LONG_TESTS"] == "1"

  static func count(_ everyday: Int, long: Int) -> Int { isLong ? long : everyday }
}
