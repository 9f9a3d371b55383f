package import Model

/// Which plan the officers have from now on, and whose work packs are out of date.
package struct PublicationReport: Sendable {
  private let version: PlanVersion
  private let changed: Int
  private let withdrawn: Int
  private let officers: [String]

  /// - Parameters:
  ///   - before: the plan that was published until now; nil for none.
  ///   - changed: visits that got another time or crew.
  ///   - withdrawn: visits that are planned no longer.
  package init(_ version: PlanVersion, before: Plan?, changed: Int, withdrawn: Int) {
    self.version = version
    self.changed = changed
    self.withdrawn = withdrawn
    let everyone = Set(
      (version.plan.routes + (before?.routes ?? [])).flatMap(\.crew.officers))
    officers = everyone.filter { code in
      func week(_ plan: Plan?) -> [Plan.Route] {
        plan?.routes.filter { $0.crew.officers.contains(code) } ?? []
      }
      return week(version.plan) != week(before)
    }.sorted()
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let week = version.plan.week.iso
    let head =
      zh
      ? "\(week)：已发布第 \(version.number) 版；\(changed) 项走访的时间或人员有变，\(withdrawn) 项不再安排"
      : "\(week): version \(version.number) is published; \(changed) visits have another time or crew, "
        + "\(withdrawn) are planned no longer"
    let packs =
      officers.isEmpty
      ? (zh ? "各人的工作包不变" : "no work pack changes")
      : (zh ? "需要重新生成工作包：" : "work packs to make again: ")
        + officers.joined(separator: zh ? "、" : ", ")
    return [head, packs].flatMap { Paragraph.lines($0, on: screen, indent: 2) }
      .map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("week", .text(version.plan.week.iso)), ("version", .integer(version.number)),
      ("changed", .integer(changed)), ("withdrawn", .integer(withdrawn)),
      ("packs", .texts(officers)),
    ])
  }
}
