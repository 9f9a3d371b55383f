import TestSupport
import Testing

@testable import Model

struct PlanValueTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a plan goes into a value and comes back the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let plan = try Self.plan(using: &random)
      #expect(Plan(value: plan.value) == plan)
    }
  }

  @Test func `a plan that lost a part is no plan`() throws {
    var random = SeededGenerator(seed: 7)
    let plan = try Self.plan(using: &random)
    guard case .object(let members) = plan.value else {
      Issue.record("a plan's value is an object")
      return
    }
    for missing in members where missing.key != "from" {
      let rest = members.filter { $0.key != missing.key }
      #expect(Plan(value: .object(rest)) == nil, "\(missing.key)")
    }
    #expect(Plan(value: .null) == nil)
  }

  @Test func `a reason that is not known leaves no plan`() {
    let unplanned = FieldValue.object([
      ("visit", .text(Fields.sampleID.text)), ("reason", .object([("code", .text("bored"))])),
    ])
    let value = FieldValue.object([
      ("week", .text("2026-W48")), ("seed", .text("1")), ("iterations", .integer(1)),
      ("routes", .list([])), ("unplanned", .list([unplanned])),
    ])
    #expect(Plan(value: value) == nil)
  }

  @Test func `every reason has its code and says what would make it fit`() throws {
    let reasons = try Self.reasons
    #expect(Set(reasons.map(\.code)).count == 14)
    for reason in reasons {
      #expect(reason.text(in: .zh).contains("；") || reason.text(in: .zh).contains("，"))
      #expect(reason.text(in: .en).contains("; ") || reason.text(in: .en).contains(", "))
    }
  }

  @Test func `a route sums up its driving`() throws {
    var random = SeededGenerator(seed: 9)
    let route = try #require(try Self.plan(using: &random).routes.first)
    #expect(
      route.drivingMinutes == route.stops.map(\.drivingMinutes).reduce(0, +) + route.homeMinutes)
    #expect(route.metres == route.stops.map(\.metres).reduce(0, +) + route.homeMetres)
  }

  private static var reasons: [Plan.Reason] {
    get throws {
      [
        .noPoint(site: "示例"), .noSite, .noSkill([.air, .water]), .noCrewWith([.air, .water]),
        .windowOffDays(earliest: nil, due: nil), .noCrewThen,
        .windowOffDays(earliest: try Day(iso: "2026-11-25"), due: try Day(iso: "2026-11-26")),
        .crewTooSmall(people: 3, certified: 2), .windowShut,
        .tooEarly(earliest: try Day(iso: "2026-11-30")),
        .officerAway(code: "O-01", backup: "O-02"), .officerAway(code: "O-01", backup: nil),
        .tooFar(minutesShort: 25), .windowMissed, .outOfReach, .noRoom,
      ]
    }
  }

  private static func plan(using random: inout SeededGenerator) throws -> Plan {
    let week = try Week(iso: "2026-W48")
    func number(_ most: Int) -> Int { .random(in: 0...most, using: &random) }
    func visit() -> RecordID { RecordID(high: random.next(), low: random.next()) }
    func time() -> TimeOfDay { TimeOfDay(minutes: number(1_440)) }
    var routes: [Plan.Route] = []
    for _ in 0...number(3) {
      let stops = (0...number(4)).map { _ in
        Plan.Stop(
          visit: visit(), drivingMinutes: number(90), metres: number(90_000), arrives: time(),
          begins: time(), ends: time())
      }
      routes.append(
        Plan.Route(
          day: week.days[number(6)],
          crew: Plan.Crew(number: number(9), officers: ["O-01", "O-02"], car: "示例A·0001"),
          leaves: time(), returns: time(), stops: stops,
          rest: number(1) == 0 ? nil : Plan.Rest(begins: time(), ends: time()),
          homeMinutes: number(90), homeMetres: number(90_000)))
    }
    return Plan(
      week: week, from: number(1) == 0 ? nil : week.days[number(4)], seed: random.next(),
      iterations: number(20_000), routes: routes,
      unplanned: try reasons.map { Plan.Unplanned(visit: visit(), reason: $0) })
  }
}
