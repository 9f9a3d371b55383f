/// The numbers that steer a search. The defaults were found by measuring; none changes what a solution
/// costs, only how soon a good one is found.
package struct Settings: Equatable, Sendable {
  /// Where annealing begins and ends, in mean legs.
  package var firstTemperature = 1.0
  package var lastTemperature = 0.05
  /// Where more is to be done than fits: the part of a cooling that goes over prizes, where it begins and ends, in parts
  /// of what a visit is worth that is left out, and above how many mean legs that has to be.
  package var prizeShare = 0.5
  package var firstPrize = 1.0
  package var lastPrize = 0.05
  package var legsInPrize = 4.0
  /// From so many visits on a route on average, a search begins anew several times.
  package var longRoute = 12.0
  /// The share of a search in which it does so; the rest goes on from the best.
  package var startsShare = 0.8
  /// How many rounds each of these coolings gets at least, for each visit.
  package var roundsPerVisit = 250.0
  package var mostStarts = 16
  /// With more visits there are too few rounds for that.
  package var visitsForStarts = 500
  /// How warm the last cooling begins then, in mean legs.
  package var rewarmedTemperature = 0.1
  /// Where routes are short: choosing among those that were driven, and among others that are made for it as well.
  package var choosing = Rewarming(
    firstShare: 0.6, count: 4, temperature: 0.1, leastRounds: 3_000, selectionShare: 0.12)
  package var making = Rewarming(
    firstShare: 0.2, count: 8, temperature: 0.2, leastRounds: 100, selectionShare: 0.5)
  /// Where routes are long and visits too many for several beginnings: one cooling of all tours, then parts of them.
  package var parting = Rewarming(
    firstShare: 0.4, count: 6, temperature: 0.5, leastRounds: 500, selectionShare: 0.12)
  /// How many visits a part has at most.
  package var partSize = 300
  /// How many routes are kept to choose among, and by which part their tours may cost more than the best.
  package var poolSize = 30_000
  package var noteMargin = 0.01
  /// The share of a search at which routes are chosen among for the last time.
  package var lastSelection = 0.985
  /// With more routes than this a visit is put into a route of this many of its neighbours.
  package var nearRoutes = 40
  /// With more routes than that, how many visits that were left out before are tried again in a round besides those just
  /// removed, and how often one that may be left out is looked for on all routes when none near has a place for it.
  package var othersOfManyRoutes = 5
  package var farShare = 0.1
  /// From so many visits on, a visit is put in beside one of this many that suit it best, where there would
  /// otherwise be several times as many places to look at.
  package var nearPlacesFrom = 150
  package var nearPlaces = 40
  /// How many visits a ruin removes on average.
  package var averageRemoved = 10.0
  /// The longest string that a ruin removes.
  package var longestString = 10.0
  /// The share of strings that keep some visits in their middle.
  package var splitShare = 0.5
  /// The chance that a string that keeps some visits keeps one more.
  package var splitDepth = 0.01
  /// The chance that a way to insert is overlooked.
  package var blinkShare = 0.01
  /// The share of rounds in which optional visits are put in even where that doesn't pay: it may
  /// take several of them to make a shift pay.
  package var generousShare = 0.1
  /// Where many visits are optional, the share of rounds that open an unused shift with one that is left out, and how many
  /// others near it are tried then.
  package var openingShare = 0.1
  package var settlers = 400
  /// Where shifts differ, the share of rounds in which one of them takes no visits.
  package var closedShare = 0.2
  /// Where shifts differ, the share of rounds that exchange all visits of two shifts instead of ruining.
  package var exchangeShare = 0.02
  /// The share of rounds that split a route in two before ruining.
  package var splitRouteShare = 0.05
  /// Up to so many visits some rounds overlook many ways to insert: where there is little to choose
  /// from, being greedy closes off too much.
  package var smallCount = 20
  /// The share of those rounds, and the chance to overlook a way in them.
  package var looseShare = 0.1
  package var looseBlinkShare = 0.3
  /// How many neighbours of a moved visit local search looks at.
  package var neighbours = 25

  package init() {}
}

extension Settings {
  /// Coolings that follow a first one, each from the best so far; between them routes are chosen anew.
  package struct Rewarming: Equatable, Sendable {
    /// The share of a search that the first one takes.
    package var firstShare: Double
    /// How many follow it.
    package var count: Int
    /// How warm they begin, in mean legs.
    package var temperature: Double
    /// With fewer rounds for each visit there is one cooling only.
    package var leastRounds: Double
    /// The share of the seconds up to then after which no more routes are chosen among.
    package var selectionShare: Double
  }
}
