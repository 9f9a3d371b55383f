import Testing

@testable import Routing

/// Routes whose best times can be worked out by hand. Places lie on a line, a second apart.
struct WalkTests {
  private func outcome(
    _ shift: Problem.Shift, _ visits: [Problem.Visit], places: Int = 60
  ) throws -> (outcome: Walk.Outcome?, starts: [Int32]) {
    let lengths = (0..<places).flatMap { a in (0..<places).map { Int32(abs(a - $0)) } }
    let problem = try Problem(
      matrices: [Matrix(size: places, seconds: lengths, metres: lengths)], shifts: [shift],
      visits: visits)
    var walk = Walk(Tables(problem))
    let outcome = walk.outcome(of: visits.indices.map { Int32($0) }, on: 0)
    return (outcome, walk.starts)
  }

  private func shift(_ latest: Int32, breaks: [Problem.Break] = []) -> Problem.Shift {
    Problem.Shift(
      start: 0, end: 0, earliest: 0, latest: latest, breaks: breaks, costPerSecond: 1)
  }

  @Test
  func `A break is taken before the drive when there is no time after it`() throws {
    let rest = Problem.Break(earliest: 20, latestEnd: 35, seconds: 10)
    let visit = Problem.Visit(place: 30, service: 5)
    // Driving first would reach the visit at 30 and leave no room for the break.
    #expect(try outcome(shift(94, breaks: [rest]), [visit]).outcome == nil)
    let late = try outcome(shift(95, breaks: [rest]), [visit])
    #expect(late.starts == [60])
    #expect(late.outcome?.returns == 95)
  }

  @Test
  func `A route that is back in time for its break needs none on the way`() throws {
    let rest = Problem.Break(earliest: 20, latestEnd: 40, seconds: 15)
    let visit = Problem.Visit(place: 10, service: 5)
    let early = try outcome(shift(25, breaks: [rest]), [visit])
    #expect(early.outcome?.returns == 25)
    #expect(early.starts == [10])
  }

  @Test
  func `A break does not interrupt a service`() throws {
    let rest = Problem.Break(earliest: 12, latestEnd: 22, seconds: 5)
    let visit = Problem.Visit(place: 10, service: 30)
    let result = try outcome(shift(200, breaks: [rest]), [visit])
    #expect(result.starts == [17])
    #expect(result.outcome?.returns == 57)
  }

  @Test
  func `The later of two windows is taken when the first is missed`() throws {
    let visit = Problem.Visit(
      place: 10, service: 1,
      windows: [Problem.Window(from: 0, to: 9), Problem.Window(from: 20, to: 30)])
    #expect(try outcome(shift(100), [visit]).starts == [20])
  }

  @Test
  func `A route leaves late rather than wait`() throws {
    var shift = shift(100)
    shift.costPerDuration = 1
    let visit = Problem.Visit(
      place: 10, service: 5, windows: [Problem.Window(from: 40, to: 50)])
    let result = try outcome(shift, [visit])
    #expect(result.outcome?.leaves == 30)
    #expect(result.outcome?.duration == 25)
  }

  @Test
  func `The longest duration rules out what waits too long`() throws {
    var shift = shift(100)
    let visits = [
      Problem.Visit(place: 10, service: 5, windows: [Problem.Window(from: 0, to: 10)]),
      Problem.Visit(place: 10, service: 5, windows: [Problem.Window(from: 60, to: 70)]),
    ]
    shift.longest = 74
    #expect(try outcome(shift, visits).outcome == nil)
    shift.longest = 75
    #expect(try outcome(shift, visits).outcome?.returns == 75)
  }

  @Test
  func `Overtime and lateness cost by the second`() throws {
    var shift = shift(20)
    shift.overtime = 10
    shift.costPerOvertime = 7
    let visit = Problem.Visit(
      place: 10, service: 5, softDue: 4, costPerLateSecond: 3)
    let result = try outcome(shift, [visit]).outcome
    #expect(result?.overtime == 35)
    #expect(result?.lateness == 18)
    #expect(result?.travel == 20)
  }

  @Test
  func `A route leaves when shortness and lateness cost least together`() throws {
    // Leaving a second later saves 2 for the waiting; from second 10 on it costs 3 for lateness.
    var shift = shift(200)
    shift.costPerDuration = 2
    let visits = [
      Problem.Visit(place: 10, service: 5, softDue: 20, costPerLateSecond: 3),
      Problem.Visit(place: 10, service: 5, windows: [Problem.Window(from: 90, to: 99)]),
    ]
    let result = try outcome(shift, visits).outcome
    #expect(result?.leaves == 10)
    #expect(result?.total == 210)
  }

  @Test
  func `A route leaves early enough for its longest duration at the price of lateness`() throws {
    var shift = shift(200)
    shift.longest = 70
    let visits = [
      Problem.Visit(place: 10, service: 5, softDue: 20, costPerLateSecond: 3),
      Problem.Visit(place: 10, service: 5, windows: [Problem.Window(from: 90, to: 99)]),
    ]
    let result = try outcome(shift, visits).outcome
    #expect(result?.leaves == 35)
    #expect(result?.lateness == 75)
  }
}
