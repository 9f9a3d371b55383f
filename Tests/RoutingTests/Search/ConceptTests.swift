import Testing

@testable import Routing

/// What each concept of a problem does, on instances small enough to see the answer. Places lie on a
/// line, a second and a unit of cost apart; the office is at 0.
struct ConceptTests {
  private func solve(
    _ shifts: [Problem.Shift], _ visits: [Problem.Visit], relations: [Problem.Relation] = [],
    balance: Problem.Balance? = nil, matrix: Matrix? = nil
  ) throws -> Solution {
    let places = 40
    let lengths = (0..<places).flatMap { a in (0..<places).map { Int32(abs(a - $0)) } }
    let problem = try Problem(
      matrices: [matrix ?? Matrix(size: places, seconds: lengths, metres: lengths)],
      shifts: shifts, visits: visits, relations: relations, balance: balance)
    return Search(problem: problem, seed: 1, limits: Limits(iterations: 300)).solution()
  }

  private func shift(_ latest: Int32 = 200) -> Problem.Shift {
    Problem.Shift(start: 0, end: 0, earliest: 0, latest: latest, costPerSecond: 1)
  }

  private func visit(_ place: Int, prize: Int64 = 1000) -> Problem.Visit {
    Problem.Visit(place: place, service: 10, prize: prize)
  }

  @Test
  func `Of alternatives the one that costs least is served, and nothing is lost`() throws {
    let solution = try solve(
      [shift()], [visit(30), visit(5)], relations: [.alternatives([0, 1])])
    #expect(solution.routes == [[1]])
    #expect(solution.cost.total == 10)
  }

  @Test
  func `Visits that belong together go on one shift`() throws {
    var near = shift()
    near.start = 30
    near.end = 30
    let solution = try solve(
      [shift(), near], [visit(2), visit(29)], relations: [.sameShift([0, 1])])
    #expect(solution.routes.contains { $0.count == 2 })
  }

  @Test
  func `Visits that must be kept apart go on two shifts`() throws {
    let solution = try solve(
      [shift(), shift()], [visit(9), visit(10)], relations: [.differentShifts([0, 1])])
    #expect(solution.routes.map(\.count) == [1, 1])
  }

  @Test
  func `A visit that costs more than its prize is left out`() throws {
    let solution = try solve([shift()], [visit(20, prize: 33), visit(3, prize: 33)])
    #expect(solution.routes == [[1]])
    #expect(solution.unserved == [0])
    #expect(solution.cost.prizes == 33)
  }

  @Test
  func `Two visits that only together are worth the way are found`() throws {
    let solution = try solve([shift()], [visit(30, prize: 35), visit(30, prize: 35)])
    #expect(solution.unserved.isEmpty)
  }

  @Test
  func `A visit pinned to a shift and to a second stays there`() throws {
    var pinned = visit(8)
    pinned.allowed = [1]
    pinned.windows = [Problem.Window(from: 77, to: 77)]
    let solution = try solve([shift(), shift()], [pinned, visit(9)])
    #expect(solution.routes[1].contains(0))
    let position = try #require(solution.routes[1].firstIndex(of: 0))
    #expect(solution.starts[1][position] == 77)
  }

  @Test
  func `What an officer must not do goes to the one who may`() throws {
    var able = shift()
    able.skills = 0b10
    able.fixedCost = 50
    var needy = visit(8)
    needy.skills = 0b10
    let solution = try solve([shift(), able], [needy])
    #expect(solution.routes == [[], [0]])
    #expect(solution.cost.fixed == 50)
  }

  @Test
  func `No service starts before its release`() throws {
    var late = visit(5)
    late.release = 60
    #expect(try solve([shift()], [late]).starts == [[60]])
  }

  @Test
  func `Keeping to the published plan can be worth a detour`() throws {
    var moved = visit(10)
    moved.costByShift = [30, 0]
    let solution = try solve([shift(), shift()], [moved, visit(11)])
    #expect(solution.routes[1].contains(0))
    #expect(solution.cost.assignment == 0)
  }

  @Test
  func `Capacities hold in every amount`() throws {
    var small = shift()
    small.capacities = [10, 3]
    var heavy = visit(5)
    heavy.demands = [1, 2]
    let solution = try solve([small], [heavy, heavy])
    #expect(solution.routes[0].count == 1)
  }

  @Test
  func `Even loads are worth some driving`() throws {
    let visits = [visit(9), visit(10), visit(11), visit(12)]
    let together = try solve([shift(), shift()], visits)
    #expect(together.routes.contains { $0.count == 4 })
    let balance = Problem.Balance(crews: [0, 1], unit: 10, cost: 10)
    let apart = try solve([shift(), shift()], visits, balance: balance)
    #expect(apart.routes.map(\.count) == [2, 2])
    #expect(apart.cost.balance == 80)
  }

  @Test
  func `A shift without start and end pays only for what lies between`() throws {
    let open = Problem.Shift(start: nil, end: nil, earliest: 0, latest: 200, costPerSecond: 1)
    #expect(try solve([open], [visit(20), visit(33)]).cost.travel == 13)
  }

  @Test
  func `One-way roads are driven the right way round`() throws {
    // 0 → 1 → 2 → 0 is short, the other way is long.
    let lengths: [Int32] = [0, 1, 9, 9, 0, 1, 1, 9, 0]
    let solution = try solve(
      [shift()], [visit(1), visit(2)], matrix: Matrix(size: 3, seconds: lengths, metres: lengths))
    #expect(solution.routes == [[0, 1]])
    #expect(solution.cost.travel == 3)
  }

  @Test
  func `Overtime is used where it is cheaper than leaving a visit out`() throws {
    var shift = shift(40)
    shift.overtime = 20
    shift.costPerOvertime = 5
    let solution = try solve([shift], [visit(20)])
    #expect(solution.unserved.isEmpty)
    #expect(solution.cost.overtime == 50)
  }

  @Test
  func `Each shift travels by its own profile`() throws {
    let slow = Matrix(size: 2, seconds: [0, 90, 90, 0], metres: [0, 5, 5, 0])
    let fast = Matrix(size: 2, seconds: [0, 9, 9, 0], metres: [0, 5, 5, 0])
    var car = shift()
    car.profile = 1
    let problem = try Problem(
      matrices: [slow, fast], shifts: [shift(), car], visits: [visit(1)])
    let solution = Search(problem: problem, seed: 1, limits: Limits(iterations: 10)).solution()
    #expect(solution.routes == [[], [0]])
    #expect(solution.cost.travel == 18)
  }
}
