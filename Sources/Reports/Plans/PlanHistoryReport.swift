package import Model

/// The plans of a week that were kept, newest first.
package struct PlanHistoryReport: Sendable {
  private let versions: [PlanVersion]
  private let published: Int?

  /// - Parameter published: the number of the one that the officers have; nil for none.
  package init(_ versions: [PlanVersion], published: Int? = nil) {
    self.published = published
    self.versions = versions.sorted { $0.number > $1.number }
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    return Table(
      columns: [
        .init(zh ? "版" : "version", alignment: .right),
        .init(zh ? "保存时间" : "kept at", minimum: 16),
        .init(zh ? "起排日" : "from", priority: 1, minimum: 10),
        .init(zh ? "已排" : "planned", alignment: .right),
        .init(zh ? "未排" : "left out", alignment: .right),
        .init(zh ? "行车分钟" : "drive min", alignment: .right),
        .init(zh ? "较前一版改动" : "changed since the one before", alignment: .right),
        .init(zh ? "发布" : "published"),
      ],
      rows: versions.enumerated().map { index, version in
        [
          .init(String(version.number)), .init(ActionWords.time(version.made)),
          .init(version.plan.firstDay?.iso ?? ""), .init(String(stops(version.plan))),
          .init(String(version.plan.unplanned.count)),
          .init(String(version.plan.routes.reduce(0) { $0 + $1.drivingMinutes })),
          .init(changes(at: index).map { String($0) } ?? ""),
          .init(version.number == published ? (zh ? "已发布" : "yes") : ""),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput {
    .list(
      versions.enumerated().map { index, version in
        .object([
          ("version", .integer(version.number)), ("made", .text(version.made.rfc3339)),
          ("from", .optional(version.plan.firstDay?.iso)),
          ("planned", .integer(stops(version.plan))),
          ("unplanned", .integer(version.plan.unplanned.count)),
          ("changed", changes(at: index).map { .integer($0) } ?? .null),
          ("published", .bool(version.number == published)),
        ])
      })
  }

  private func stops(_ plan: Plan) -> Int { plan.routes.reduce(0) { $0 + $1.stops.count } }

  private func changes(at index: Int) -> Int? {
    guard index + 1 < versions.count else { return nil }
    let difference = PlanDifference(from: versions[index + 1].plan, to: versions[index].plan)
    return difference.retimed.count + difference.moved.count + difference.added.count
      + difference.dropped.count
  }
}
