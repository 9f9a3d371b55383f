import Model
import TestSupport
import Testing

@testable import Exchange

@Suite struct TableRequestTests {
  static func spots(_ count: Int) throws -> [Spot] {
    try (0..<count).map {
      Spot(
        try Point(
          e7Latitude: 307_000_000 + Int64($0) * 100_007, e7Longitude: 1_206_500_000 - Int64($0) * 7,
          datum: .gcj02))
    }
  }

  @Test func `a request names its places once when each is asked to each`() throws {
    let spots = try Self.spots(2)
    let request = TableRequest(origins: spots, destinations: spots)
    #expect(
      request.address(at: "http://localhost:5000/", profile: "driving")
        == "http://localhost:5000/table/v1/driving/120.6500000,30.7000000;120.6499993,30.7100007"
        + "?annotations=duration,distance")
  }

  @Test func `degrees south and west have a sign, small ones their zeros`() throws {
    let spot = Spot(try Point(e7Latitude: -5, e7Longitude: -1_800_000_000, datum: .wgs84))
    let request = TableRequest(origins: [spot], destinations: [spot])
    let address = request.address(at: "http://a", profile: "b")
    #expect(address.contains("/-180.0000000,-0.0000005?"))
    #expect(try TableRequest(address: address) == request)
  }

  @Test(arguments: [1, 2, 5, 7, 23], [2, 3, 6, 100])
  func `requests together ask for every pair once, none is too long, each is read back`(
    count: Int, most: Int
  ) throws {
    let spots = try Self.spots(count)
    let requests = TableRequest.all(among: spots, most: most)
    var asked: [[Spot]: Int] = [:]
    for request in requests {
      let address = request.address(at: "http://localhost:5000", profile: "driving")
      #expect(try TableRequest(address: address) == request)
      #expect(address.split(separator: "?")[0].split(separator: ";").count <= most)
      for from in request.origins {
        for to in request.destinations { asked[[from, to], default: 0] += 1 }
      }
    }
    #expect(asked.count == count * count)
    #expect(asked.values.allSatisfy { $0 == 1 })
  }

  @Test(arguments: [
    "", "hello", "http://a/route/v1/driving/1,2;3,4?annotations=duration,distance",
    "http://a/table/v1/driving/1,2;3?annotations=duration,distance",
    "http://a/table/v1/driving/1,2;3,x?annotations=duration,distance",
    "http://a/table/v1/driving/1,2;3,95?annotations=duration,distance",
    "http://a/table/v1/driving/1,2;3,4?annotations=duration",
    "http://a/table/v1/driving/1,2;3,4?annotations=duration,distance&sources=2",
    "http://a/table/v1/driving/1,2;3,4?annotations=duration,distance&sources=-1",
    "http://a/table/v1/driving/1,2;3,4?annotations=duration,distance&destinations=",
  ])
  func `what is no such request is refused`(address: String) {
    #expect(throws: RoadFault.self) { try TableRequest(address: address) }
  }

  @Test func `a request that a person wrote is understood`() throws {
    let request = try TableRequest(
      address: "https://a/table/v1/car/120,30;121,31;122,32?sources=0%3B2&destinations=1"
        + "&annotations=distance,duration")
    #expect(request.origins.map(\.longitude) == [1_200_000_000, 1_220_000_000])
    #expect(request.destinations.map(\.latitude) == [310_000_000])
  }
}
