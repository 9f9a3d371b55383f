internal import ArgumentParser
internal import Model
internal import Planning

/// How long a plan is searched for, and from where.
struct SearchOptions: ParsableArguments {
  @Option(help: "Stop after this many seconds of searching")
  var seconds: Double?
  @Option(help: "Where the search starts; another seed may find another plan")
  var seed: UInt64 = 1
  @Option(help: "Stop after this many rounds of the search")
  var iterations: Int?

  func validate() throws {
    if let seconds, !(0...86_400).contains(seconds) {
      throw UsageFault.badSeconds(seconds)
    }
    if let iterations, iterations < 0 {
      throw UsageFault.badIterations(iterations)
    }
  }

  var limits: PlanningLimits {
    seconds == nil && iterations == nil
      ? .usual : PlanningLimits(iterations: iterations, seconds: seconds)
  }
}

/// The moment from which a week is planned.
struct PlanMoment {
  /// Nil for the whole week.
  let day: Day?
  let time: TimeOfDay?

  /// - Parameters:
  ///   - from: a day as a person types it.
  ///   - now: a time of that day, or of today where none is given.
  init(from: String?, now: String?, today: Day) throws {
    time = try now.map { try TimeOfDay(text: $0) }
    day = try from.map { try Day(iso: $0) } ?? (time == nil ? nil : today)
  }
}
