import TestSupport
import Testing

@testable import Routing

/// Looking beside suitable visits only, against looking everywhere.
struct NearPlacesTests {
  /// How often the best two ways to put a visit in differ from those of a look at all places, while visits are
  /// put in and taken out at random.
  ///
  /// - Parameter count: how many visits stand in a list.
  private func differences(seed: UInt64, count: Int) throws -> Int {
    var problems = RandomProblem(
      seed: seed, features: [.windows, .capacities, .asymmetry, .alikeShifts])
    let problem = try problems.problem(visits: 40, shifts: 3)
    let tables = Tables(problem)
    try #require(NearPlaces.suit(tables))
    var nearPlaces = NearPlaces(tables, count: count, worthwhile: 0)
    var random = SeededGenerator(seed: seed)
    var tours = Tours(tables)
    var kept = Insertions(tables)
    tours.commit()
    var differences = 0
    for _ in 0..<200 {
      let visit = Int.random(in: problem.visits.indices, using: &random)
      if tours.stops[visit].route >= 0, Int.random(in: 0..<3, using: &random) == 0 {
        let route = Int(tours.stops[visit].route)
        tours.unlink(visit)
        if tours.refresh(route) { tours.commit() } else { tours.undo() }
      } else if tours.stops[visit].route < 0 {
        kept.renew(visit, &tours, &nearPlaces)
        var fresh = Insertions(tables)
        for route in tours.active.map({ Int($0) }) {
          let (known, all) = (kept.entry(visit, route, &tours), fresh.entry(visit, route, &tours))
          if (known.cost, known.second) != (all.cost, all.second) { differences += 1 }
          #expect(known.cost >= all.cost)
        }
        let route = Int.random(in: problem.shifts.indices, using: &random)
        let entry = fresh.entry(visit, route, &tours)
        guard entry.after >= 0 else { continue }
        if tours.insert(visit, after: Int(entry.after), on: route) {
          tours.commit()
        } else {
          tours.undo()
        }
      }
    }
    return differences
  }

  @Test(arguments: 1...30)
  func `A list of all visits finds what a look at all places finds`(_ seed: Int) throws {
    #expect(try differences(seed: UInt64(seed), count: 39) == 0)
  }

  @Test
  func `A list of two misses some, and the comparison sees it`() throws {
    #expect(try differences(seed: 1, count: 2) > 0)
  }

  @Test
  func `The nearest that suit stand first, with the legs there and back`() throws {
    var problems = RandomProblem(seed: 4, features: [.asymmetry, .alikeShifts])
    let problem = try problems.problem(visits: 30, shifts: 2)
    let tables = Tables(problem)
    var nearPlaces = NearPlaces(tables, count: 29)
    let matrix = try #require(problem.matrices.first)
    for visit in problem.visits.indices {
      let own = problem.visits[visit].place
      let list = nearPlaces.list(of: visit, tables)
      #expect(Set(list.places.map(\.visit)).count == 29)
      for place in list.places {
        let other = problem.visits[Int(place.visit)].place
        #expect(place.there.seconds == matrix.seconds[own * matrix.size + other])
        #expect(place.back.seconds == matrix.seconds[other * matrix.size + own])
        #expect(Int64(place.there.cost) >= list.leastLeaving)
        #expect(Int64(place.back.cost) >= list.leastArrival)
      }
    }
  }
}
