/// A problem laid out flat for the search: every question that is asked millions of times a second is
/// one look-up here.
struct Tables: Sendable {
  let problem: Problem
  let visitCount: Int
  let shiftCount: Int
  /// Places of the problem, numbered by their order, and one more that is nowhere: it costs nothing to go to
  /// or come from.
  let placeCount: Int
  /// Travel by kind of leg; shifts that travel alike share one.
  let legs: [LegTable]
  /// By shift.
  let shifts: [ShiftFacts]
  /// By visit, with the appointments that hold at present.
  private(set) var visits: [VisitFacts]
  /// What visits say of themselves, where some are tied in time; otherwise empty.
  private let ownVisits: [VisitFacts]
  /// Ties in time.
  let timedTies: TimedTies
  /// All windows, a visit's own in a row (`VisitFacts.windows`).
  let windows: [Problem.Window]
  /// Cost of a visit on a shift, flat by visit and shift; `forbidden` where it can't go. Empty when
  /// nothing is forbidden and nothing costs anything.
  let assignment: [Int64]
  /// Flat by visit, and by shift: `amounts` entries each.
  let demands: [Int32]
  let capacities: [Int32]
  let amounts: Int
  let reloads: Reloads
  /// Prizes by visit.
  let prizes: [Int64]
  /// What is lost when every visit is left out. Of alternatives only the greatest prize can be lost.
  let allPrizes: Int64

  /// True when some visits have to stay on one shift, or apart, so that tails can't move freely.
  let hasShiftTies: Bool

  static let forbidden = Int64.max

  init(_ problem: Problem) {
    self.problem = problem
    visitCount = problem.visits.count
    shiftCount = problem.shifts.count
    placeCount = problem.places + 1
    amounts = problem.shifts.first?.capacities.count ?? 0
    demands = problem.shifts.isEmpty ? [] : problem.visits.flatMap(\.demands)
    capacities = problem.shifts.flatMap(\.capacities)
    let reloads = Reloads(problem)
    self.reloads = reloads
    prizes = problem.visits.map(\.prize)
    timedTies = TimedTies(problem)
    hasShiftTies = problem.relations.contains {
      if case .alternatives = $0 { false } else { true }
    }
    allPrizes = problem.lostPrizes { _ in false }
    let order = PlaceOrder(problem)
    var windows: [Problem.Window] = []
    let visits = problem.visits.map { VisitFacts($0, at: order[$0.place], windows: &windows) }
    self.visits = visits
    ownVisits = timedTies.isEmpty ? [] : visits
    self.windows = windows
    let assignment = AssignmentTable(problem, visits: visits, reloads: reloads)
    self.assignment = assignment.costs
    var legs: [LegTable] = []
    shifts = ShiftFacts.all(
      of: problem, assignment: assignment, reloads: reloads, order, legs: &legs)
    self.legs = legs
  }

  /// The first second, not before `time`, at which service of a visit may start; nil for none.
  @inline(__always)
  func firstOpen(_ visit: VisitFacts, _ time: Int32) -> Int32? {
    visit.firstOpen(time, windows.span)
  }

  /// The last second, not after `time`, at which service of a visit may start; nil for none.
  @inline(__always)
  func lastOpen(_ visit: VisitFacts, _ time: Int32) -> Int32? {
    visit.lastOpen(time, windows.span)
  }

  /// The end of the window to which a start of service belongs.
  func endOfWindow(_ visit: VisitFacts, at time: Int32) -> Int32 {
    for index in visit.windows where windows[index].to >= time {
      return min(windows[index].to, visit.to)
    }
    return visit.to
  }

  /// Makes a visit start within a window for the time being; nil ends that.
  mutating func appoint(_ visit: Int, _ window: Problem.Window?) {
    guard visit < ownVisits.count else { return }
    let own = ownVisits[visit]
    visits[visit] = window.map { own.clipped(to: $0, windows) } ?? own
  }

  /// How long a visit takes on a shift, in seconds.
  @inline(__always)
  func service(_ visit: Int, on shift: Int) -> Int32 {
    let facts = visits[visit]
    return facts.dependsOnShift ? problem.visits[visit].serviceByShift[shift] : facts.service
  }

  /// What it costs to have a visit on a shift, travel apart; `forbidden` where it can't go.
  @inline(__always)
  func assignmentCost(_ visit: Int, on shift: Int) -> Int64 {
    assignment.isEmpty ? 0 : assignment[visit * shiftCount + shift]
  }
}
