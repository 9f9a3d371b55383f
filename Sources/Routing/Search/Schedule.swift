/// When annealing begins anew, and how warm.
///
/// Where routes are long, a single cooling ends in whatever number of routes and whatever sharing out of
/// visits it froze in, and more rounds hardly help it out of there. Several short coolings from nothing
/// end in several; the best of them is worth going on from. Where routes are short, one long cooling is
/// followed by several short ones from the best, between which routes are chosen anew among all known ones. Where
/// long routes have too many visits for several beginnings, one cooling is followed by coolings of a part each, so that
/// each part may end better than it did.
struct Schedule: Sendable {
  /// A cooling, from where the one before ended.
  struct Leg: Sendable {
    /// The share of the search at which it ends.
    let end: Double
    /// Temperatures, in mean legs.
    let first: Double
    let last: Double
    /// From nothing; otherwise from the best so far.
    let beginsAnew: Bool
    /// Of a part of the tours only, the others staying where they are.
    var isOfPart = false
  }

  let legs: [Leg]

  /// One cooling for the whole search.
  init(_ settings: Settings) {
    legs = [
      Leg(
        end: 1, first: settings.firstTemperature, last: settings.lastTemperature,
        beginsAnew: false)
    ]
  }

  /// - Parameter starts: how many coolings begin from nothing, before the last one; above 0.
  init(_ settings: Settings, starts: Int) {
    let (first, last) = (settings.firstTemperature, settings.lastTemperature)
    let share = settings.startsShare / Double(max(1, starts))
    legs =
      (0..<starts).map {
        Leg(end: Double($0 + 1) * share, first: first, last: last, beginsAnew: true)
      } + [Leg(end: 1, first: settings.rewarmedTemperature, last: last, beginsAnew: false)]
  }

  /// A first cooling, and those that follow it, of all tours or of a part each.
  init(_ settings: Settings, _ rewarming: Settings.Rewarming, ofParts: Bool = false) {
    let last = settings.lastTemperature
    let first = Leg(
      end: rewarming.count > 0 ? rewarming.firstShare : 1, first: settings.firstTemperature,
      last: last, beginsAnew: false)
    legs =
      [first]
      + (0..<max(0, rewarming.count)).map { number in
        let share = Double(number + 1) / Double(rewarming.count)
        return Leg(
          end: first.end + (1 - first.end) * share, first: rewarming.temperature,
          last: last, beginsAnew: false, isOfPart: ofParts)
      }
  }

  /// How many starts pay; 0 where each would get too few rounds. A multiple of four, so that no cooling
  /// goes across the stages of searches side by side.
  ///
  /// - Parameter rounds: about how many rounds the whole search will make.
  static func starts(rounds: Double, visits: Int, _ settings: Settings) -> Int {
    guard visits <= settings.visitsForStarts else { return 0 }
    let starts = settings.startsShare * rounds / (settings.roundsPerVisit * Double(max(1, visits)))
    return Int(min(starts, Double(settings.mostStarts))) / 4 * 4
  }

  /// The leg that begins at a share of the search, later than at its beginning.
  func leg(startingAt share: Double) -> Leg? {
    for (before, leg) in zip(legs, legs.dropFirst()) where abs(before.end - share) < 1e-9 {
      return leg
    }
    return nil
  }

  /// The leg to which a share of the search belongs, and how much of that leg is over.
  func position(at share: Double) -> (leg: Int, share: Double) {
    let leg = legs.firstIndex { share < $0.end - 1e-9 } ?? legs.count - 1
    let start = leg == 0 ? 0 : legs[leg - 1].end
    return (leg, min(1, max(0, (share - start) / (legs[leg].end - start))))
  }
}
