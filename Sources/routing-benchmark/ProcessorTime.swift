import Foundation

/// The processor time that this process has used, which other programs on the machine do not disturb.
enum ProcessorTime {
  @Sendable
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
