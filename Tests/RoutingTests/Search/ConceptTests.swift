import Testing

@testable import Routing

/// What each concept of a problem does, on instances small enough to see the answer; trying everything
/// confirms each. Places lie on a line, a second and a unit of cost apart; the office is at 0.
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
    return try solve(problem)
  }

  private func solve(_ problem: Problem) throws -> Solution {
    let solution = Search(problem: problem, seed: 1, limits: Limits(iterations: 300)).solution()
    #expect(solution.cost.total == BruteForce(problem: problem).leastCost())
    return solution
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

  /// A shift that begins with one of something, a visit at 14 and one further out that take one each, and a store.
  private func store(at place: Int) -> (Problem.Shift, [Problem.Visit]) {
    var small = shift()
    small.capacities = [1]
    let visits = [14, 16].map {
      Problem.Visit(place: $0, service: 10, demands: [1], prize: 1000)
    }
    let store = Problem.Visit(
      place: place, service: 2, demands: [0], allowed: [0], reload: [2], prize: 0)
    return (small, visits + [store])
  }

  @Test
  func `What a shift has too little of it fetches on the way, where that is shortest`() throws {
    let (small, visits) = store(at: 15)
    let solution = try solve([small], visits)
    #expect(
      solution.routes == [[0, 2, 1]] || solution.routes == [[1, 2, 0]]
        || solution.routes == [[2, 0, 1]] || solution.routes == [[2, 1, 0]])
    #expect(solution.cost.total == 32)
    #expect(try solve([small], store(at: 20).1).cost.total == 40)
  }

  @Test
  func `A shift that has enough fetches nothing, and misses nothing by that`() throws {
    var (shift, visits) = store(at: 15)
    shift.capacities = [2]
    let solution = try solve([shift], visits)
    #expect(solution.routes.first?.contains(2) == false)
    #expect(solution.unserved.isEmpty && solution.cost.total == 32)
  }

  @Test(arguments: 1...60)
  func `With reloads the search finds what trying everything finds`(_ seed: Int) throws {
    let problem = try Self.reloading(seed)
    let solution = Search(problem: problem, seed: 1, limits: Limits(iterations: 2_000)).solution()
    #expect(SolutionCheck(problem, solution).violations == [])
    #expect(solution.cost.total == BruteForce(problem: problem).leastCost())
  }

  @Test
  func `The control: without reloads trying everything finds less`() throws {
    let differ = try (1...60).filter { seed in
      let problem = try Self.reloading(seed)
      return BruteForce(problem: problem, ignoresReloads: true).leastCost()
        != BruteForce(problem: problem).leastCost()
    }
    #expect(differ.count > 10)
  }

  private static func reloading(_ seed: Int) throws -> Problem {
    let features: RandomProblem.Features =
      seed % 3 == 0
      ? [.capacities, .reloads, .duration, .windows, .oneWindow]
      : [.capacities, .reloads, .windows, .asymmetry, .openEnds, .skills, .breaks]
    var random = RandomProblem(seed: UInt64(seed), features: features)
    return try random.problem(visits: 2 + seed % 3, shifts: 1 + seed % 2)
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
    let solution = try solve(problem)
    #expect(solution.routes == [[], [0]])
    #expect(solution.cost.travel == 18)
  }

  @Test
  func `Of several windows the one is used that saves the way back`() throws {
    var open = visit(10)
    open.windows = [Problem.Window(from: 0, to: 5), Problem.Window(from: 45, to: 50)]
    let solution = try solve([shift(80)], [open, visit(20)])
    // Past the visit, on to the farther one, and back in time for the second window.
    #expect(solution.routes == [[1, 0]])
    #expect(solution.starts == [[20, 45]])
  }

  @Test
  func `A break is taken where it does not cost a visit`() throws {
    var shift = shift(75)
    shift.breaks = [Problem.Break(earliest: 20, latestEnd: 50, seconds: 15)]
    var early = visit(10)
    early.windows = [Problem.Window(from: 0, to: 12)]
    let solution = try solve([shift], [early, visit(20)])
    #expect(solution.unserved.isEmpty)
    #expect(solution.starts == [[10, 45]])
    shift.latest = 74
    #expect(try solve([shift], [early, visit(20)]).unserved.count == 1)
  }

  @Test
  func `Service takes as long as the shift needs for it`() throws {
    var slow = visit(10)
    slow.serviceByShift = [100, 20]
    let solution = try solve([shift(60), shift(40)], [slow])
    #expect(solution.routes == [[], [0]])
    #expect(solution.starts == [[], [10]])
  }

  @Test
  func `A visit goes on none but its allowed shifts`() throws {
    var bound = visit(10)
    bound.allowed = [1, 2]
    var dear = shift()
    dear.fixedCost = 7
    let solution = try solve([shift(), dear, shift(19)], [bound])
    #expect(solution.routes == [[], [0], []])
  }

  @Test
  func `Lateness past a soft due time is weighed against the way`() throws {
    var due = visit(20)
    due.softDue = 20
    due.costPerLateSecond = 1
    // On the way out the nearer visit would make it 10 seconds late, which is cheaper than a detour.
    var near = visit(10)
    near.windows = [Problem.Window(from: 0, to: 10)]
    let late = try solve([shift()], [due, near])
    #expect(late.routes == [[1, 0]])
    #expect(late.cost.lateness == 10)
    near.windows = []
    let punctual = try solve([shift()], [due, near])
    #expect(punctual.routes == [[0, 1]])
    #expect(punctual.cost.lateness == 0)
  }

  @Test
  func `Waiting costs by the second and is avoided`() throws {
    var shift = shift()
    shift.costPerWaiting = 2
    var noon = visit(10)
    noon.windows = [Problem.Window(from: 60, to: 70)]
    var early = visit(5)
    early.windows = [Problem.Window(from: 0, to: 30)]
    let solution = try solve([shift], [noon, early])
    // It leaves at 25, serves the early visit at 30, and waits for 15 seconds.
    #expect(solution.starts == [[30, 60]])
    #expect(solution.cost.waiting == 30)
  }

  @Test
  func `A visit may be pinned to a shift, a second, both, or a range`() throws {
    let free = visit(8)
    var pinned = free
    pinned.allowed = [1]
    #expect(try solve([shift(), shift()], [pinned]).routes == [[], [0]])
    pinned = free
    pinned.windows = [Problem.Window(from: 33, to: 33)]
    #expect(try solve([shift(30), shift()], [pinned]).starts == [[], [33]])
    pinned.allowed = [2]
    #expect(try solve([shift(), shift(), shift()], [pinned]).starts == [[], [], [33]])
    pinned = free
    pinned.windows = [Problem.Window(from: 40, to: 50)]
    let ranged = try solve([shift(65)], [pinned, visit(20)])
    #expect(ranged.routes == [[1, 0]])
    #expect(ranged.starts == [[20, 42]])
  }

  @Test
  func `What is frozen stays, and the rest starts where and when it ends`() throws {
    // The crew has finished at place 12 by second 50.
    var rest = shift()
    rest.start = 12
    rest.earliest = 50
    let solution = try solve([rest], [visit(15), visit(6)])
    #expect(solution.routes == [[0, 1]])
    #expect(solution.starts == [[53, 72]])
    #expect(solution.cost.travel == 18)
  }
}
