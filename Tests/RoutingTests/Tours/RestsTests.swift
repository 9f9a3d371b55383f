import TestSupport
import Testing

@testable import Routing

/// Shifts with breaks: what tours keep by the number of breaks taken says what a walk says.
struct RestsTests {
  private static let features: RandomProblem.Features = [
    .windows, .breaks, .openEnds, .asymmetry, .serviceByShift, .capacities, .assignment,
  ]

  /// What putting a visit into a route costs at each of its places, from the first on; nil where it can't be.
  private typealias Places = [Int64?]

  /// By walking the route with the visit.
  private func walked(
    _ visit: Int, _ route: Int, _ tours: borrowing Tours, _ walk: inout Walk
  ) -> Places {
    let order = tours.visits(of: route)
    guard tours.hasRoom(for: visit, on: route), let before = walk.outcome(of: order, on: route)
    else { return [] }
    return (0...order.count).map { place in
      var longer = order
      longer.insert(Int32(visit), at: place)
      return walk.outcome(of: longer, on: route).map { $0.total - before.total }
    }
  }

  /// By legs and windows alone.
  private func driven(_ visit: Int, _ route: Int, _ tours: inout Tours) -> Places {
    guard tours.hasRoom(for: visit, on: route) else { return [] }
    let insertion = Insertion(visit, on: route, &tours)
    let stops = [tours.start(of: route)] + tours.visits(of: route).map { Int($0) }
    return stops.map { insertion.cost(after: $0, &tours) }
  }

  /// Puts visits into shifts with breaks and takes them out at random; hands over an absent visit and a shift on which it
  /// may go after each change.
  private func play(
    seed: Int, check: (_ visit: Int, _ route: Int, inout Tours, inout Walk) -> Void
  ) throws {
    var maker = RandomProblem(seed: UInt64(seed), features: Self.features)
    let problem = try maker.problem(visits: 14, shifts: 4)
    let tables = Tables(problem)
    let resting = tables.shifts.indices.filter { tables.shifts[$0].hasRests }
    var random = SeededGenerator(seed: UInt64(seed))
    var tours = Tours(tables)
    var walk = Walk(tables)
    var insertions = Insertions(tables)
    tours.commit()
    for _ in 0..<60 {
      guard let route = resting.randomElement(using: &random) else { return }
      let visit = Int.random(in: problem.visits.indices, using: &random)
      if tours.stops[visit].route >= 0 {
        let own = Int(tours.stops[visit].route)
        tours.unlink(visit)
        if tours.refresh(own), Bool.random(using: &random) { tours.commit() } else { tours.undo() }
      } else if tables.assignmentCost(visit, on: route) != Tables.forbidden {
        check(visit, route, &tours, &walk)
        let entry = insertions.entry(visit, route, &tours)
        if entry.after >= 0 {
          let isInTime = tours.insert(visit, after: Int(entry.after), on: route)
          #expect(isInTime)
          tours.commit()
        }
      }
    }
  }

  @Test(arguments: 1...100)
  func `A visit goes where a walk says that it can, at that cost`(_ seed: Int) throws {
    try play(seed: seed) { visit, route, tours, walk in
      let costs = walked(visit, route, tours, &walk).compactMap { $0 }.sorted()
      var insertions = Insertions(tours.tables)
      let entry = insertions.scan(visit, route, &tours)
      #expect(entry.cost == costs.first ?? Insertions.impossible)
      #expect(entry.second == costs.dropFirst().first ?? Insertions.impossible)
    }
  }

  @Test
  func `The control: without breaks many places look possible that are not`() throws {
    var asked = 0
    var wrong = 0
    for seed in 1...30 {
      try play(seed: seed) { visit, route, tours, walk in
        let places = Array(zip(walked(visit, route, tours, &walk), driven(visit, route, &tours)))
        asked += places.count { walked, _ in walked != nil }
        wrong += places.count { walked, driven in walked == nil && driven != nil }
        // Never the other way round, so that legs and windows may be asked first.
        let isBound = places.allSatisfy { walked, driven in walked == nil || walked == driven }
        #expect(isBound)
      }
    }
    #expect(wrong > 100)
    #expect(asked > 500)
  }

  @Test
  func `Shifts on which time costs something are walked as before`() throws {
    let rest = Problem.Break(earliest: 20, latestEnd: 60, seconds: 10)
    var shift = Problem.Shift(
      start: 0, end: 0, earliest: 0, latest: 100, breaks: [rest], costPerSecond: 1)
    func hasRests(_ shift: Problem.Shift, due: Int32? = nil) throws -> Bool {
      var visit = Problem.Visit(place: 0, service: 1)
      (visit.softDue, visit.costPerLateSecond) = (due, 1)
      let matrix = Matrix(size: 1, seconds: [0], metres: [0])
      let problem = try Problem(matrices: [matrix], shifts: [shift], visits: [visit])
      return Tables(problem).shifts[0].hasRests
    }
    #expect(try hasRests(shift))
    #expect(try !hasRests(shift, due: 5))
    shift.costPerDuration = 1
    #expect(try !hasRests(shift))
    shift.costPerDuration = 0
    shift.breaks = (1...4).map { number in
      Problem.Break(earliest: 20 * number, latestEnd: 20 * number + 15, seconds: 5)
    }
    #expect(try !hasRests(shift))
    shift.breaks = []
    #expect(try !hasRests(shift))
  }
}
