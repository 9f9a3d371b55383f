import TestSupport
import Testing

@testable import Routing

struct PlaceOrderTests {
  @Test(arguments: 1...20)
  func `Every place has a number of its own, and nowhere keeps the last`(_ seed: Int) throws {
    var problems = RandomProblem(seed: UInt64(seed), features: .all)
    let problem = try problems.problem(visits: 12, shifts: 3)
    let order = PlaceOrder(problem)
    #expect(order.numbers.sorted() == (0...problem.places).map { Int32($0) })
    #expect(order[problem.places] == Int32(problem.places))
  }

  @Test(arguments: 1...20)
  func `Legs stand under the new numbers`(_ seed: Int) throws {
    var problems = RandomProblem(seed: UInt64(seed), features: [.asymmetry])
    let problem = try problems.problem(visits: 12, shifts: 3)
    let order = PlaceOrder(problem)
    let tables = Tables(problem)
    let matrix = try #require(problem.matrices.first)
    for from in 0..<matrix.size {
      for to in 0..<matrix.size {
        let leg = tables.legs[0].leg(order[from], order[to])
        #expect(leg.seconds == matrix.seconds[from * matrix.size + to])
      }
    }
  }

  @Test
  func `Neighbours on a line get neighbouring numbers`() throws {
    // Places 0, 2, 4, 1, 3 along a line, a minute apart.
    let positions: [Int32] = [0, 180, 60, 240, 120]
    let seconds = positions.flatMap { from in positions.map { abs(from - $0) } }
    let problem = try Problem(
      matrices: [Matrix(size: 5, seconds: seconds, metres: seconds)], shifts: [], visits: [])
    #expect(PlaceOrder(problem).numbers == [0, 3, 1, 4, 2, 5])
  }
}
