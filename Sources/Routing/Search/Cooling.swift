/// One cooling of a search.
///
/// Where more is to be done than fits, prizes usually outweigh any way, so that a temperature of some legs never
/// exchanges a visit for another. Such a cooling goes over prizes first: from about what is left out is worth down to a
/// small part of it; then over legs, from the best that this has found.
struct Cooling {
  private let leg: Schedule.Leg
  /// The unit of the leg's temperatures, in costs.
  private let meanLeg: Double
  /// The part of the cooling that goes over prizes.
  private let prizeShare: Double
  private var overPrizes: Annealing?
  /// The share of the cooling at which the part over legs began.
  private var start = 0.0
  private(set) var annealing: Annealing

  /// - Parameter worth: about what a visit is worth that is left out, in costs; nil where prizes don't matter.
  init(_ leg: Schedule.Leg, meanLeg: Double, worth: Double?, _ settings: Settings) {
    self.leg = leg
    self.meanLeg = meanLeg
    prizeShare = settings.prizeShare
    overPrizes = worth.map {
      Annealing(first: settings.firstPrize * $0, last: settings.lastPrize * $0)
    }
    annealing = overPrizes ?? Annealing(first: leg.first * meanLeg, last: leg.last * meanLeg)
  }

  /// - Parameters:
  ///   - share: how much of the cooling is over, from 0 to 1.
  ///   - isComplete: true when nothing is left out any more.
  /// - Returns: true when the part over prizes has just ended.
  mutating func cool(to share: Double, isComplete: Bool) -> Bool {
    var hasEnded = false
    if overPrizes != nil, isComplete || share >= prizeShare {
      overPrizes = nil
      start = min(share, prizeShare)
      annealing = Annealing(first: leg.first * meanLeg, last: leg.last * meanLeg)
      hasEnded = true
    }
    annealing.cool(to: overPrizes == nil ? (share - start) / (1 - start) : share / prizeShare)
    return hasEnded
  }
}

extension SlackInduction {
  /// About what a visit is worth that is left out: the lower middle of the prizes of those that may be, so that a single one
  /// of a higher rank doesn't set the scale. Nil where nothing is left out, or where prizes are no more than a few legs.
  func worthLeftOut(_ meanLeg: Double) -> Double? {
    let prizes = tours.absent.map { tours.tables.prizes[Int($0)] }
      .filter { $0 != Problem.Visit.obligatory }.sorted()
    guard settings.prizeShare > 0, !prizes.isEmpty else { return nil }
    let middle = Double(prizes[(prizes.count - 1) / 2])
    return middle > settings.legsInPrize * meanLeg ? middle : nil
  }
}
