/// How much of a search is over, by the first of its limits; without any it is over at once.
struct Progress {
  private let limits: Limits
  private let clock: @Sendable () -> Double
  /// When the search began, by the clock.
  private let started: Double
  /// Of the seconds, those of this part of the search.
  private let part: ClosedRange<Double>
  private(set) var iterations = 0
  private var lastImprovement = 0
  /// Rounds until the clock is asked again, and how many it is asked after at present.
  private var patience = 1
  private var pace = 1
  /// Seconds since the search began when the clock was last asked; 0 without a limit of seconds.
  private(set) var elapsed: Double
  /// From 0 to 1.
  private(set) var share = 0.0
  private(set) var isOver = false
  /// True when the seconds of the whole search are used up, so that even a first solution is cut short.
  private(set) var isOutOfTime = false

  /// True when it is known beforehand how long the search may take.
  var hasEnd: Bool { limits.iterations != nil || limits.seconds != nil }

  /// - Parameters:
  ///   - limits: the rounds of this part of a search, and the seconds of all of it.
  ///   - started: when the search began; nil for now.
  ///   - part: of the seconds, those of this part; nil for all.
  init(
    _ limits: Limits, clock: @escaping @Sendable () -> Double, started: Double? = nil,
    part: ClosedRange<Double>? = nil
  ) {
    self.limits = limits
    self.clock = clock
    self.started = started ?? (limits.seconds == nil ? 0 : clock())
    self.part = part ?? 0...max(0, limits.seconds ?? 0)
    elapsed = self.part.lowerBound
    isOver = limits == Limits() || limits.iterations.map { $0 <= 0 } ?? false
  }

  /// Asks the clock now.
  mutating func askClock() {
    guard let seconds = limits.seconds else { return }
    let now = clock() - started
    // About a millisecond between questions.
    let since = now - elapsed
    if since < 0.0005 { pace = min(pace * 2, 1024) }
    if since > 0.002 { pace = max(pace / 2, 1) }
    // Of a clock that was stopped before the search began no difference can be told.
    elapsed = now < seconds ? now : seconds
    isOutOfTime = elapsed >= seconds
    if elapsed >= part.upperBound { isOver = true }
  }

  /// Counts a round.
  mutating func count(isImprovement: Bool) {
    iterations += 1
    if isImprovement { lastImprovement = iterations }
    if let most = limits.iterations, iterations >= most { isOver = true }
    if let most = limits.noImprovement, iterations - lastImprovement >= most { isOver = true }
    patience -= 1
    if patience <= 0 {
      askClock()
      patience = pace
    }
  }

  /// Brings `share` up to date.
  mutating func updateShare() {
    var share = 0.0
    if let most = limits.iterations, most > 0 {
      share = max(share, Double(iterations) / Double(most))
    }
    if limits.seconds != nil, part.upperBound > part.lowerBound {
      share = max(share, (elapsed - part.lowerBound) / (part.upperBound - part.lowerBound))
    }
    if limits.iterations == nil, limits.seconds == nil, let most = limits.noImprovement {
      share = Double(iterations - lastImprovement) / Double(max(1, most))
    }
    self.share = min(share, 1)
  }
}
