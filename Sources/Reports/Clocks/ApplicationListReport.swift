package import Model

/// The applications, each with the running clock that is due first.
package struct ApplicationListReport: Sendable {
  private let rows: [(record: Fields, clocks: ApplicationClocks?)]

  /// - Parameter rows: clocks are nil for a record that is no usable application yet.
  package init(_ rows: [(record: Fields, clocks: ApplicationClocks?)]) {
    self.rows = rows.enumerated().sorted { left, right in
      switch (left.element.record.text("number"), right.element.record.text("number")) {
      case (let first?, let second?) where first != second:
        first.utf8.lexicographicallyPrecedes(second.utf8)
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let language = screen.language
    return Table(
      columns: [
        .init(zh ? "标识" : "id", priority: 4, minimum: 8), .init(zh ? "登记号" : "number"),
        .init(zh ? "项目" : "project", priority: 1, shrinks: true, minimum: 14),
        .init(zh ? "类别" : "class", priority: 2), .init(zh ? "阶段" : "stage"),
        .init(zh ? "期限" : "clock", priority: 3), .init(zh ? "到期" : "due"),
        .init(zh ? "剩余" : "left", alignment: .right, priority: 3),
        .init(zh ? "灯" : "light"),
      ],
      rows: rows.map { record, clocks in
        let kind = record.choice("class") ?? clocks?.application.class
        let stage: ApplicationStage = record.choice("stage") ?? .applied
        let clock = clocks?.current
        return [
          .init(record.id.short), .init(record.text("number") ?? ""),
          .init(record.text("name") ?? ""),
          .init((kind as ApplicationClass?)?.text(in: language) ?? ""),
          .init(Self.stage(stage, clocks, language)), .init(clock?.kind.text(in: language) ?? ""),
          .init(clock?.due.iso ?? ""), .init(clock?.leftText ?? ""),
          .init(clock?.state(in: language) ?? "", clock?.style ?? .normal),
        ]
      }
    ).text(on: screen)
  }

  /// The stage, or that it counts as accepted because nobody gave a notice in time.
  private static func stage(
    _ stage: ApplicationStage, _ clocks: ApplicationClocks?, _ language: Language
  ) -> String {
    guard stage == .applied, clocks?.isDeemedAccepted == true else {
      return stage.text(in: language)
    }
    return language == .zh ? "视为受理" : "deemed accepted"
  }

  package var json: JSONOutput {
    .list(
      rows.map { record, clocks in
        let clock = clocks?.current
        return .object(
          RecordReport(record, isMasked: true).members + [
            ("acceptedFrom", .optional(clocks?.acceptance?.day.iso)),
            ("clock", .optional(clock?.kind.rawValue)), ("due", .optional(clock?.due.iso)),
            ("left", clock.map { .integer($0.left) } ?? .null),
            ("light", .optional(clock?.light?.rawValue)),
            ("warnings", .integer(clocks?.warnings.count ?? 0)),
          ])
      })
  }
}
