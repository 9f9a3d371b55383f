import Testing

@testable import Routing

/// The same problem, seed and rounds give the same bytes in every kind of build and on every machine: what
/// came out once is written down here.
struct DigestTests {
  /// What a problem may have, and what its solution came to.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let features: RandomProblem.Features
    let visits: Int
    let shifts: Int
    let iterations: Int
    let digest: UInt64
    /// Routes count as long, so that the search begins several times.
    var isLong = false

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "everything", features: .all, visits: 20, shifts: 5, iterations: 500,
      digest: 0x8A28_E279_F55A_6AC6),
    Case(
      name: "windows and capacities", features: [.windows, .capacities], visits: 40, shifts: 8,
      iterations: 2000, digest: 0x2723_54C1_B3F7_0D21),
    Case(
      name: "alike shifts", features: [.windows, .capacities, .alikeShifts], visits: 40, shifts: 9,
      iterations: 2000, digest: 0x338E_86BE_009F_21C6),
    Case(
      name: "alike shifts, several beginnings", features: [.windows, .alikeShifts], visits: 40,
      shifts: 9, iterations: 2000, digest: 0x3C98_8D16_EAC8_2AA1, isLong: true),
    Case(
      name: "many visits", features: [.windows, .capacities, .alikeShifts], visits: 160, shifts: 6,
      iterations: 500, digest: 0xB91E_F1F8_083E_91BE),
    Case(
      name: "ties in time", features: [.windows, .timed, .prizes, .breaks], visits: 20, shifts: 5,
      iterations: 500, digest: 0xB13E_7BE5_4DD3_CBA6),
  ]

  private static func solve(_ own: Case, seed: UInt64 = 1) throws -> Solution {
    var random = RandomProblem(seed: 11, features: own.features)
    let problem = try random.problem(visits: own.visits, shifts: own.shifts)
    var settings = Settings()
    if own.isLong { (settings.longRoute, settings.roundsPerVisit) = (1, 10) }
    return Search(
      problem: problem, seed: seed, limits: Limits(iterations: own.iterations), settings: settings
    ).solution()
  }

  /// FNV-1a over routes, starts and cost.
  private static func digest(_ solution: Solution) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ number: Int64) {
      for shift in stride(from: Int64(0), to: 64, by: 8) {
        digest ^= UInt64(truncatingIfNeeded: number >> shift) & 0xFF
        digest = digest &* 0x0000_0100_0000_01B3
      }
    }
    for (route, starts) in zip(solution.routes, solution.starts) {
      add(Int64(route.count))
      for visit in route { add(Int64(visit)) }
      for start in starts { add(Int64(start)) }
    }
    add(solution.cost.total)
    return digest
  }

  @Test(arguments: cases)
  func `The same seed and rounds give the same bytes in every build`(_ own: Case) throws {
    let digest = Self.digest(try Self.solve(own))
    #expect(digest == own.digest)
  }

  @Test(arguments: cases)
  func `The control: another seed gives other bytes in most`(_ own: Case) throws {
    let differs = try (2...4).contains {
      Self.digest(try Self.solve(own, seed: UInt64($0))) != own.digest
    }
    #expect(differs)
  }
}
