/// What regional assessment with standards brought in a period: projects that went the lighter way, and the
/// working days that they were spared.
package struct RegionalFigures: Hashable, Sendable {
  /// Applications that went the lighter way and were decided in the period.
  package let projects: [RecordID]
  /// The sum over them of what their region saves a project.
  package let workdaysSaved: Int
  /// Projects that name no region that is here: they count, and save nothing.
  package let withoutRegion: [RecordID]

  /// - Parameters:
  ///   - first: the first day of the period.
  ///   - last: its last day, included.
  package init(
    _ applications: [Application], regions: [Region], from first: Day, through last: Day
  ) {
    let saved = Dictionary(
      regions.map { ($0.id, $0.savedWorkdays) }, uniquingKeysWith: { first, _ in first })
    let lighter = applications.filter { application in
      application.isLighter && (application.decided.map { first <= $0 && $0 <= last } ?? false)
    }
    projects = lighter.map(\.id).sorted()
    workdaysSaved = lighter.reduce(0) { $0 + ($1.region.flatMap { saved[$0] } ?? 0) }
    withoutRegion = lighter.filter { $0.region.flatMap { saved[$0] } == nil }.map(\.id).sorted()
  }
}
