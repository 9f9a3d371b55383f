import Testing

@testable import Routing

struct ScheduleTests {
  @Test
  func `Coolings follow each other without a gap, and the last goes on from the best`() {
    let schedule = Schedule(Settings(), starts: 8)
    #expect(schedule.legs.count == 9)
    #expect(schedule.legs.map(\.beginsAnew) == Array(repeating: true, count: 8) + [false])
    #expect(schedule.legs.last?.end == 1)
    var leg = 0
    for step in 0...1000 {
      let position = schedule.position(at: Double(step) / 1000)
      #expect(position.leg == leg || position.leg == leg + 1)
      #expect((0...1).contains(position.share))
      leg = position.leg
    }
    #expect(leg == 8)
  }

  @Test
  func `Where routes are short, one cooling is followed by shorter ones from the best`() {
    let schedule = Schedule(Settings(), Settings().choosing)
    #expect(schedule.legs.map(\.beginsAnew) == Array(repeating: false, count: 5))
    #expect(schedule.legs.first?.end == 0.6)
    #expect(schedule.legs.last?.end == 1)
    #expect(schedule.position(at: 0.85).leg == 3)
    // Searches side by side stop where one ends.
    for stage in [3.0, 4.0] { #expect(schedule.leg(startingAt: stage / 5) != nil) }
    var none = Settings().choosing
    none.count = 0
    #expect(Schedule(Settings(), none).legs.map(\.end) == [1])
  }

  @Test
  func `Searches side by side stop where a cooling ends`() {
    let stages = (1...3).map { Schedule(Settings(), starts: 4).leg(startingAt: Double($0) / 5) }
    #expect(stages.map { $0?.beginsAnew } == [true, true, true])
    for starts in [4, 8, 16] {
      let last = Schedule(Settings(), starts: starts).leg(startingAt: 4.0 / 5)
      #expect(last?.beginsAnew == false)
    }
    #expect(Schedule(Settings()).leg(startingAt: 4.0 / 5) == nil)
  }

  @Test
  func `A search begins anew only where each time gets rounds enough`() {
    let settings = Settings()
    let starts = { Schedule.starts(rounds: $0, visits: 100, settings) }
    #expect(starts(100_000) == 0)
    #expect(starts(130_000) == 4)
    #expect(starts(270_000) == 8)
    #expect(starts(1e12) == 16)
    #expect(Schedule.starts(rounds: 1e12, visits: 501, settings) == 0)
  }

  /// Few alike shifts with wide hours, so that routes are long.
  private static func longRoutes() throws -> Problem {
    var random = RandomProblem(seed: 3, features: [.alikeShifts])
    let problem = try random.problem(visits: 40, shifts: 4)
    var shift = problem.shifts[0]
    shift.latest = 2000
    return try Problem(
      matrices: problem.matrices, shifts: Array(repeating: shift, count: 4),
      visits: problem.visits)
  }

  private static func search(_ iterations: Int, _ change: (inout Settings) -> Void) throws -> Search
  {
    var settings = Settings()
    settings.roundsPerVisit = 5
    change(&settings)
    return Search(
      problem: try longRoutes(), seed: 1, limits: Limits(iterations: iterations),
      settings: settings)
  }

  @Test
  func `Beginning anew gives the same each time, also side by side`() async throws {
    let search = try Self.search(2000) { _ in }
    let first = search.solution()
    #expect(first == search.solution())
    #expect(SolutionCheck(search.problem, first).violations.isEmpty)
    let both = await search.solution(threads: 2)
    #expect(await search.solution(threads: 2) == both)
    #expect(SolutionCheck(search.problem, both).violations.isEmpty)
  }

  @Test
  func `The control: it goes another way than one cooling`() throws {
    let anew = try Self.search(2000) { _ in }.solution()
    let once = try Self.search(2000) { $0.mostStarts = 0 }.solution()
    #expect(anew != once)
  }
}
