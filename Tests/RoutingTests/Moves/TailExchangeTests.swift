import TestSupport
import Testing

@testable import Routing

struct TailExchangeTests {
  @Test(arguments: 1...100)
  func `An exchange saves what was said before it`(_ seed: Int) throws {
    var random = RandomProblem(seed: UInt64(seed), features: [.windows, .capacities])
    var problem = try random.problem(visits: 14, shifts: 4)
    let shift = problem.shifts[0]
    problem = try Problem(
      matrices: problem.matrices, shifts: Array(repeating: shift, count: 4),
      visits: problem.visits)
    var tours = Tours(Tables(problem))
    var insertions = Insertions(tours.tables)
    for visit in problem.visits.indices {
      let entry = insertions.entry(visit, visit % 3, &tours)
      if entry.after >= 0 { tours.insert(visit, after: Int(entry.after), on: visit % 3) }
    }
    tours.commit()
    for before in 0..<14 {
      for visit in 0..<14 where visit != before {
        let move = TailExchange(before: before, visit: visit)
        guard let saving = move.saving(&tours) else { continue }
        let cost = tours.cost
        tours.apply(move)
        #expect(tours.cost == cost - saving)
        var routes: [[Int]] = []
        for route in 0..<4 { routes.append(tours.visits(of: route).map { Int($0) }) }
        let solution = Solution(problem, routes: routes, iterations: 0)
        #expect(solution.cost.total == tours.cost)
        #expect(zip(solution.routes, solution.starts).allSatisfy { $0.count == $1.count })
        tours.undo()
        #expect(tours.cost == cost)
      }
    }
  }

  @Test
  func `Crossed tails are uncrossed`() throws {
    // Each route begins on one side and ends on the other.
    let places = [0, 100, 1, 101]
    let lengths = places.flatMap { from in places.map { Int32(abs(from - $0)) } }
    let matrix = Matrix(size: 4, seconds: lengths, metres: lengths)
    let shift = Problem.Shift(start: nil, end: nil, earliest: 0, latest: 1000, costPerMetre: 1)
    let problem = try Problem(
      matrices: [matrix], shifts: [shift, shift],
      visits: (0..<4).map { Problem.Visit(place: $0, service: 0) })
    var tours = Tours(Tables(problem))
    for (route, order) in [[0, 3], [1, 2]].enumerated() {
      for visit in order {
        tours.insert(visit, after: Int(tours.stops[tours.end(of: route)].previous), on: route)
      }
    }
    let move = TailExchange(before: 0, visit: 2)
    #expect(move.saving(&tours) == 198)
    tours.apply(move)
    #expect(tours.visits(of: 0) == [0, 2])
    #expect(tours.visits(of: 1) == [1, 3])
  }
}
