internal import Model
internal import Routing

/// Puts open work into numbers for the search.
///
/// A candidate becomes a visit and a crew's day a shift; each day of the week lies 86,400 seconds
/// after the one before. What rests on who and when only (skills, heads, certificates, earliest and
/// due days) is settled already: it stands in the shifts that a visit is allowed on. Costs are
/// seconds of driving.
struct ProblemBuilder {
  let input: PlanningInput
  let work: OpenWork
  /// What leaving a visit out and moving it cost; nil where that follows from this work alone.
  var weights: VisitWeights?

  init(input: PlanningInput, work: OpenWork, weights: VisitWeights? = nil) {
    self.input = input
    self.work = work
    self.weights = weights
  }

  /// - Throws: `PlanningFault.tooMany` when the ranks can't be kept apart in 64 bits, or there are
  ///   more places than the search takes.
  func problem() throws(PlanningFault) -> Problem {
    let wishes = wishCosts()
    let weights: VisitWeights
    if let known = self.weights {
      weights = known
    } else {
      weights = try self.weights(beside: wishes)
    }
    let costs = work.candidates.indices.map { candidate in
      guard weights.move > 0, let place = work.places[candidate] else { return wishes[candidate] }
      return wishes[candidate].enumerated().map { shift, cost in
        shift == place.shift ? cost : cost + weights.move
      }
    }
    do {
      return try Problem(
        matrices: [matrix()], shifts: work.week.shifts.indices.map(shift),
        visits: zip(work.candidates, costs).map { candidate, costs in
          visit(candidate, costs: costs, prize: weights.prizes[candidate.visit.id] ?? 0)
        }, balance: balance)
    } catch {
      // Everything else that a problem can be refused for was checked on the way here.
      throw tooMany
    }
  }

  private var tooMany: PlanningFault {
    .tooMany(visits: work.candidates.count, shifts: work.week.shifts.count)
  }

  // MARK: Shifts

  /// The wish for even loads; officers who ride together on several days are one crew.
  private var balance: Problem.Balance? {
    let minutes = input.settings.wishes.evenLoads
    guard minutes > 0 else { return nil }
    return Problem.Balance(
      crews: crewNumbers, unit: Self.seconds(60), cost: 60 * Int64(clamping: minutes))
  }

  /// By shift the number of its crew: the same officers have the same number.
  var crewNumbers: [Int] {
    var known: [[String]: Int] = [:]
    return work.week.shifts.map { shift in
      let officers = shift.crew.officers.sorted()
      let number = known[officers] ?? known.count
      known[officers] = number
      return number
    }
  }

  private func matrix() -> Matrix {
    Matrix(
      size: work.travel.places.count,
      seconds: work.travel.legs.map { Self.seconds($0.minutes) },
      metres: work.travel.legs.map { Int32(clamping: $0.metres) })
  }

  private func shift(_ index: Int) -> Problem.Shift {
    let office = input.settings.office
    let day = work.week.shifts[index].day
    let start = work.week.starts[index]
    let hasRest = office.restMinutes > 0 && !start.isRested
    return Problem.Shift(
      start: work.beginnings[index], end: work.offices[index],
      earliest: second(min(start.earliest, office.closes), on: day),
      latest: second(office.closes, on: day), breaks: hasRest ? [noon(on: day)] : [],
      costPerSecond: 1)
  }

  private func noon(on day: Day) -> Problem.Break {
    let office = input.settings.office
    return Problem.Break(
      earliest: second(office.noon.lowerBound, on: day),
      latestEnd: second(office.noon.upperBound, on: day),
      seconds: Self.seconds(office.restMinutes))
  }

  // MARK: Visits

  private func visit(
    _ candidate: OpenWork.Candidate, costs: [Int64], prize: Int64
  ) -> Problem.Visit {
    Problem.Visit(
      place: candidate.place, service: Self.seconds(candidate.visit.minutes),
      windows: windows(of: candidate), allowed: ShiftSet(candidate.openings.map(\.shift)),
      costByShift: costs, prize: prize)
  }

  /// When the work may begin, so that all of it lies within one stretch of hours.
  private func windows(of candidate: OpenWork.Candidate) -> [Problem.Window] {
    var windows: [Problem.Window] = []
    var lastDay: Day?
    for opening in candidate.openings {
      let day = work.week.shifts[opening.shift].day
      // All crews of a day find the same hours.
      if day == lastDay { continue }
      lastDay = day
      for stretch in opening.hours where stretch.count >= candidate.visit.minutes {
        let from = second(stretch.lowerBound, on: day)
        let to = second(stretch.upperBound - candidate.visit.minutes, on: day)
        if let last = windows.last, last.to >= from {
          windows[windows.count - 1] = Problem.Window(from: last.from, to: max(last.to, to))
        } else {
          windows.append(Problem.Window(from: from, to: to))
        }
      }
    }
    return windows
  }

  /// By candidate and shift, in seconds of driving.
  func wishCosts() -> [[Int64]] {
    let wishes = self.wishes
    return work.candidates.map { candidate in
      work.week.shifts.indices.map { shift in
        60 * Int64(clamping: wishes.minutes(candidate.visit, at: candidate.site, on: shift))
      }
    }
  }

  var wishes: WishCosts {
    WishCosts(
      wishes: input.settings.wishes, week: work.week, officers: input.officersByCode)
  }

  private func weights(beside costs: [[Int64]]) throws(PlanningFault) -> VisitWeights {
    let prizes = try prizes(
      beside: costs, isPlanned: input.keepsClose ? work.places.map { $0 != nil } : [])
    return VisitWeights(work.candidates.map(\.visit), prizes)
  }

  /// A bound above what leaving out visits can save of uneven loads.
  static func greatestEvening(
    _ visits: some Sequence<Visit>, _ wishes: PlanningSettings.Wishes
  ) -> Int64 {
    let hours = visits.reduce(Int64(0)) { $0 + Int64($1.minutes) } / 60
    return 60 * Int64(clamping: wishes.evenLoads) * hours * hours
  }

  /// - Parameter isPlanned: by candidate whether it stands in a plan that is to change little; empty where
  ///   there is none.
  func prizes(
    beside costs: [[Int64]], isPlanned: [Bool]
  ) throws(PlanningFault) -> Prizes {
    let longestLeg = work.travel.legs.reduce(0) { max($0, $1.minutes) } * 60
    let legs = 2 * (work.candidates.count + work.week.shifts.count)
    let wishes = costs.reduce(Int64(0)) { $0 + ($1.max() ?? 0) }
    let evening = Self.greatestEvening(
      work.candidates.map(\.visit), input.settings.wishes)
    let prizes = Prizes(
      ranks: work.candidates.map { Prizes.Rank(of: $0.visit, in: work.week) },
      priorities: work.candidates.map(\.visit.priority),
      isPlanned: isPlanned, greatestSaving: Int64(legs) * Int64(longestLeg) + wishes + evening)
    guard let prizes else { throw tooMany }
    return prizes
  }

  // MARK: Times

  /// A minute of `day` as a second of the horizon, which begins on the week's Monday.
  private func second(_ minute: Int, on day: Day) -> Int32 {
    Self.seconds((day - input.week.monday) * 24 * 60 + minute)
  }

  private static func seconds(_ minutes: Int) -> Int32 {
    Int32(clamping: minutes.multipliedReportingOverflow(by: 60).partialValue)
  }
}
