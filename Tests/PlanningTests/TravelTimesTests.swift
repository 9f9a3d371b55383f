import Model
import Testing

@testable import Planning

struct TravelTimesTests {
  private func place(north: Int, town: String? = nil) throws -> TravelTimes.Place {
    let point = try #require(Point(field: Sample.point(north: north)))
    return TravelTimes.Place(point: point, town: town)
  }

  private func leg(
    _ metres: Int, _ towns: (String?, String?) = (nil, nil)
  ) throws -> TravelTimes.Leg {
    TravelTimes.leg(
      from: try place(north: 0, town: towns.0), to: try place(north: metres, town: towns.1),
      speeds: PlanningSettings.Speeds())
  }

  @Test func `between towns a way of ten kilometres takes 23 minutes`() throws {
    let leg = try leg(10_000)
    #expect((13_150...13_250).contains(leg.metres))
    #expect(leg.minutes == 23, "13.2 km at 35 km/h are 22.6 minutes")
  }

  @Test func `in town the speed is the town's`() throws {
    #expect(try leg(10_000, ("A", "A")).minutes == 32, "13.2 km at 25 km/h are 31.7 minutes")
    #expect(try leg(10_000, ("A", "B")).minutes == 23)
  }

  @Test func `a short way counts as in town`() throws {
    #expect(try leg(2_000).minutes == 7, "2.6 km at 25 km/h are 6.3 minutes")
  }

  @Test func `different points are at least a minute apart, equal ones none`() throws {
    #expect(try leg(3).minutes == 1)
    #expect(try leg(0) == TravelTimes.Leg(minutes: 0, metres: 0))
  }

  @Test func `the table holds every leg row by row`() throws {
    let places = try [0, 4_000, 9_000].map { try place(north: $0) }
    let speeds = PlanningSettings.Speeds()
    let travel = TravelTimes(places: places, roads: Roads(speeds: speeds))
    for start in 0..<3 {
      for end in 0..<3 {
        let expected = TravelTimes.leg(from: places[start], to: places[end], speeds: speeds)
        #expect(travel.leg(from: start, to: end) == expected)
      }
    }
    #expect(travel.legs.count == 9)
  }

  @Test func `a speed that is no speed is raised to walking pace`() {
    let speeds = PlanningSettings.Speeds(betweenTowns: 0, inTown: .nan, detour: -1)
    #expect(speeds.betweenTowns == 5)
    #expect(speeds.inTown == 5)
    #expect(speeds.detour == 1)
  }
}
