internal import ArgumentParser
internal import Foundation
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
  @Option(
    help: "Search on so many cores and keep the best; else 2 with --seconds alone, 1 with rounds")
  var threads: Int?
  @Option(
    help: "Who rides together: pairs (A/B pairs stay together, else whom it pays), free or usual")
  var crews = CrewChoice.pairs.rawValue
  @OptionGroup var loads: LoadOptions

  func validate() throws {
    if let seconds, !(0...86_400).contains(seconds) {
      throw UsageFault.badSeconds(seconds)
    }
    if let iterations, iterations < 0 {
      throw UsageFault.badIterations(iterations)
    }
    if let threads, !Self.threads.contains(threads) {
      throw UsageFault.badThreads(threads, Self.threads)
    }
    guard CrewChoice(rawValue: crews) != nil else { throw UsageFault.badCrews(crews) }
  }

  private static let threads = 1...16

  var limits: PlanningLimits {
    var limits =
      seconds == nil && iterations == nil
      ? .usual : PlanningLimits(iterations: iterations, seconds: seconds)
    // Rounds are to give the same plan on every machine: how many cores there are must not matter.
    limits.threads =
      threads
      ?? (iterations == nil && seconds != nil
        ? min(2, ProcessInfo.processInfo.activeProcessorCount) : 1)
    return limits
  }

  var settings: PlanningSettings {
    var settings = loads.settings
    settings.crews = CrewChoice(rawValue: crews) ?? .pairs
    return settings
  }
}

/// What even loads are worth.
struct LoadOptions: ParsableArguments {
  @Option(
    help: "Even loads: a crew of n hours on site costs n² times so many minutes of driving; else 0")
  var even = 0

  func validate() throws {
    if !(0...1_000).contains(even) { throw UsageFault.badEven(even) }
  }

  var settings: PlanningSettings {
    var settings = PlanningSettings.desk
    settings.wishes.evenLoads = even
    return settings
  }
}

extension PlanningSettings {
  /// What commands plan with where nothing else is asked for.
  static let desk = PlanningSettings(crews: .pairs)
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
