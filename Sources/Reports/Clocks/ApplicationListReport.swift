package import Model

/// The applications, each with the running clock that is due first.
package struct ApplicationListReport: Sendable {
  private typealias Row = (record: Fields, clocks: ApplicationClocks?)
  private let isMasked: Bool
  private let groups: [(title: ListTitle, rows: [Row])]

  /// - Parameter rows: clocks are nil for a record that is no usable application yet.
  package init(_ rows: [(record: Fields, clocks: ApplicationClocks?)]) {
    isMasked = true
    groups = [(.none, Self.sorted(rows, isMasked: true))]
  }

  /// The applications of a list, divided where `dimension` says by what.
  ///
  /// - Parameter isMasked: leaves out who complained.
  package init(
    _ records: [ListedRecord], by dimension: BoardDimension?, names: BoardNames,
    isMasked: Bool = true, clocks: (Fields) -> ApplicationClocks?
  ) {
    self.isMasked = isMasked
    func rows(_ records: [ListedRecord]) -> [Row] {
      Self.sorted(records.map { ($0.fields, clocks($0.fields)) }, isMasked: isMasked)
    }
    guard let dimension else {
      groups = [(.none, rows(records))]
      return
    }
    groups = records.grouped(by: dimension).map { key, records in
      (ListTitle(key, of: dimension, count: records.count, names: names), rows(records))
    }
  }

  private static func sorted(_ rows: [Row], isMasked: Bool) -> [Row] {
    rows.enumerated().sorted { left, right in
      switch (left.element.record.text("number"), right.element.record.text("number")) {
      case (let first?, let second?) where first != second:
        first.utf8.lexicographicallyPrecedes(second.utf8)
      case (_?, nil): true
      case (nil, _?): false
      default: left.offset < right.offset
      }
    }.map { (isMasked ? $0.element.record.masked : $0.element.record, $0.element.clocks) }
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
      groups: groups.map {
        .init($0.title.text(in: language), rows: $0.rows.map { cells($0, language) })
      }
    ).text(on: screen)
  }

  private func cells(_ row: Row, _ language: Language) -> [Table.Cell] {
    let (record, clocks) = row
    let kind = record.choice("class") ?? clocks?.application.class
    let stage = clocks?.application.stage ?? record.choice("stage") ?? .applied
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
      groups.flatMap(\.rows).map { record, clocks in
        let clock = clocks?.current
        return .object(
          RecordReport(record, isMasked: isMasked).members + [
            ("acceptedFrom", .optional(clocks?.acceptance?.day.iso)),
            ("clock", .optional(clock?.kind.rawValue)), ("due", .optional(clock?.due.iso)),
            ("left", clock.map { .integer($0.left) } ?? .null),
            ("light", .optional(clock?.light?.rawValue)),
            ("warnings", .integer(clocks?.warnings.count ?? 0)),
          ])
      })
  }
}
