internal import Dispatch
internal import Foundation
internal import Model
internal import Planning
internal import Synchronization

/// Watches over a search: Ctrl-C ends it with the best plan so far, and on a terminal one sees that it goes on.
final class SearchWatch: Sendable {
  private let isStopped = Atomic(false)
  /// Whether a limit in seconds was asked for.
  private let heedsTime: Bool
  private let language: Language
  /// Longer than any search: with it the search asks the clock, and so hears of Ctrl-C.
  private static let forever = 1e15

  init(_ limits: PlanningLimits, language: Language) {
    heedsTime = limits.seconds != nil
    self.language = language
  }

  /// The limits with which a search asks the clock.
  static func limits(_ limits: PlanningLimits) -> PlanningLimits {
    PlanningLimits(
      iterations: limits.iterations, seconds: limits.seconds ?? forever, threads: limits.threads)
  }

  /// Seconds; without a limit in seconds time stands still, so that rounds alone decide.
  private var now: Double {
    if isStopped.load(ordering: .relaxed) { return .infinity }
    return heedsTime ? Date().timeIntervalSinceReferenceDate : 0
  }

  /// Makes a plan with `search`, which is handed a clock and a place to report rounds to.
  func plan(
    _ search: (
      _ clock: @escaping @Sendable () -> Double, _ report: @escaping @Sendable (Int) -> Void
    ) throws -> Plan
  ) rethrows -> Plan {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { self.isStopped.store(true, ordering: .relaxed) }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    let shows = Console.standard.showsProgress
    let pace = Pace()
    let plan = try search({ self.now }) { rounds in
      guard shows, pace.isDue else { return }
      Console.standard.progress(
        self.language == .zh ? "已搜索 \(rounds) 轮" : "searching, \(rounds) rounds")
    }
    if shows { Console.standard.progress("") }
    if isStopped.load(ordering: .relaxed) {
      Console.standard.warn(
        language == .zh ? "提示：已中止；保留目前最好的计划" : "hint: stopped; the best plan so far is kept")
    }
    return plan
  }
}

/// Lets something be shown now and then.
private final class Pace: Sendable {
  private let last = Mutex(Date.distantPast)
  private static let seconds = 0.2

  /// True when enough time has gone by since it was last true.
  var isDue: Bool {
    last.withLock { last in
      let now = Date()
      guard now.timeIntervalSince(last) > Self.seconds else { return false }
      last = now
      return true
    }
  }
}
