import Model

@testable import Planning

extension Sample {
  /// 23 to 27 November 2026, Monday to Friday; no holiday in it.
  static let week = "2026-W48"

  static func input(
    week: String = Sample.week, officers: [Officer], sites: [Site], visits: [Visit],
    settings: PlanningSettings = PlanningSettings(), seed: UInt64 = 1, iterations: Int = 300
  ) throws -> PlanningInput {
    PlanningInput(
      week: try Week(iso: week), officers: officers, sites: sites, visits: visits,
      calendar: .china, settings: settings, seed: seed,
      limits: PlanningLimits(iterations: iterations))
  }

  /// Two pairs with cars and, for each of `visits`, the site of the same number.
  static func input(
    visits: [Visit], sites: [Site]? = nil, officers: [Officer]? = nil,
    settings: PlanningSettings = PlanningSettings()
  ) throws -> PlanningInput {
    let numbers = 1...max(1, visits.count)
    return try input(
      officers: officers ?? (pair(1) + pair(3)),
      sites: sites ?? numbers.map { try site($0, point: point(north: 2_000 + $0 * 900)) },
      visits: visits, settings: settings)
  }
}
