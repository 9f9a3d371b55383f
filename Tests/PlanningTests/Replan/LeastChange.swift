import Model

@testable import Planning

/// The least change of a plan, by trying every place of every visit.
///
/// A visit that goes with another crew or on another day counts one, a visit that is left out three; what is
/// due counts first.
struct LeastChange {
  struct Change: Equatable {
    /// Visits due or overdue that are left out.
    var dueLost = 0
    var units = 0
  }

  private let input: PlanningInput
  private let work: OpenWork

  init(_ input: PlanningInput) throws {
    self.input = input
    work = try OpenWork(input)
  }

  func change(of plan: Plan) -> Change {
    var change = Change()
    for (candidate, place) in work.places.enumerated() {
      let visit = work.candidates[candidate].visit
      let route = plan.routes.first { route in
        work.week.days.contains(route.day) && route.stops.contains { $0.visit == visit.id }
      }
      if route == nil, isDue(visit) { change.dueLost += 1 }
      guard let place else { continue }
      let before = place.shift.map { work.week.shifts[$0] }
      if let route {
        let isSame = before?.day == route.day && before?.crew.number == route.crew.number
        change.units += isSame ? 0 : 1
      } else {
        change.units += 3
      }
    }
    return change
  }

  private func isDue(_ visit: Visit) -> Bool {
    Prizes.Rank(of: visit, in: work.week) != .optional
  }

  /// A change that is smaller; nil when there is none.
  func better(than limit: Change) -> Change? {
    var memory: [Set<Int>: Bool] = [:]
    var orders = [[Int]](repeating: [], count: work.week.shifts.count)
    // What has to leave its place goes first, so that little is left to try.
    let visits = work.candidates.indices.filter {
      work.places[$0] != nil || isDue(work.candidates[$0].visit)
    }.sorted { (canStay($0) ? 1 : 0, $0) < (canStay($1) ? 1 : 0, $1) }

    func holds() -> Bool {
      orders.indices.allSatisfy { shift in
        let key = Set(orders[shift] + [-1 - shift])
        if let known = memory[key] { return known }
        let fits = Self.permutations(orders[shift]).contains { order in
          order.isEmpty || PlanAssembly(input: input, work: work).route(order, on: shift) != nil
        }
        memory[key] = fits
        return fits
      }
    }
    func search(_ index: Int, _ change: Change) -> Change? {
      let isLess =
        change.dueLost < limit.dueLost
        || change.dueLost == limit.dueLost && change.units < limit.units
      // With fewer lost any number of changes would do; four are tried.
      guard isLess, change.units <= max(limit.units, 4) else { return nil }
      guard index < visits.count else { return holds() ? change : nil }
      let candidate = visits[index]
      let place = work.places[candidate]
      for opening in work.candidates[candidate].openings {
        var next = change
        if place != nil, place?.shift != opening.shift { next.units += 1 }
        orders[opening.shift].append(candidate)
        let found = search(index + 1, next)
        orders[opening.shift].removeLast()
        if let found { return found }
      }
      var next = change
      if place != nil { next.units += 3 }
      if isDue(work.candidates[candidate].visit) { next.dueLost += 1 }
      return search(index + 1, next)
    }
    return search(0, Change())
  }

  private func canStay(_ candidate: Int) -> Bool {
    guard let shift = work.places[candidate]?.shift else { return false }
    return work.candidates[candidate].openings.contains { $0.shift == shift }
  }

  private static func permutations(_ list: [Int]) -> [[Int]] {
    guard !list.isEmpty else { return [[]] }
    return list.indices.flatMap { index in
      var rest = list
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
