package import Model

/// The board by a property, and what its data lack.
extension BoardReport {
  func breakdown(_ breakdown: Breakdown, on screen: Screen) -> String {
    let zh = screen.language == .zh
    let most = breakdown.rows.map(\.counts.open).max() ?? 0
    let named = breakdown.rows.map {
      (names.text($0.key, of: breakdown.dimension, screen.language), $0.counts)
    }
    let rest = breakdown.rest.map { rest in
      [(zh ? "其余 \(rest.count) 项" : "\(rest.count) others", rest.counts)]
    }
    return Table(
      columns: [
        .init(breakdown.dimension.text(in: screen.language), shrinks: true, minimum: 22),
        .init(zh ? "在办" : "open", alignment: .right, minimum: 4),
        .init("", priority: 3, minimum: 12),
        .init(zh ? "超期" : "overdue", alignment: .right, minimum: 4),
        .init(zh ? "临期" : "due soon", alignment: .right, minimum: 4),
        .init(zh ? "本周销号" : "closed", alignment: .right, priority: 2, minimum: 4),
      ],
      rows: (named + (rest ?? [])).map { name, counts in
        [
          .init(name), .init(String(counts.open)),
          .init(Bar(counts.open, of: most, width: 12).text(on: screen)),
          .init(String(counts.overdue), counts.overdue > 0 ? .bad : .dim),
          .init(String(counts.dueSoon), counts.dueSoon > 0 ? .warning : .dim),
          .init(String(counts.closedThisWeek), .dim),
        ]
      }
    ).text(on: screen)
  }

  /// What figures may lack; nothing where nothing is missing.
  func gaps(on screen: Screen) -> String {
    let rows = gapCounts.filter { $0.count > 0 }
    if rows.isEmpty { return "" }
    let zh = screen.language == .zh
    return Table(
      columns: [
        .init(zh ? "数据缺口" : "missing in the data", shrinks: true, minimum: 14),
        .init(zh ? "件" : "how many", alignment: .right, minimum: 4),
      ],
      rows: rows.map { gap, count in
        [.init(gap.text(in: screen.language)), .init(String(count), .warning)]
      }
    ).text(on: screen)
  }

  var gapCounts: [(gap: BoardFigure.Gap, count: Int)] {
    BoardFigure.Gap.allCases.map { gap in
      let count =
        switch gap {
        case .operations: intake.count(.gap)
        case .incomplete: intake.count(.incomplete)
        case .noDue: figures.gaps.noDue
        case .noCategory: figures.gaps.noCategory
        case .noTown: figures.gaps.noTown
        case .noHandler: figures.gaps.noHandler
        }
      return (gap, count)
    }
  }

  /// When whose data last came in, a row a day.
  func freshness(on screen: Screen) -> String {
    let zh = screen.language == .zh
    if intake.freshness.isEmpty { return "" }
    return Table(
      columns: [
        .init(zh ? "最近数据包" : "last bundle", minimum: 10),
        .init(zh ? "天前" : "days ago", alignment: .right, minimum: 4),
        .init(zh ? "人员" : "officers", shrinks: true, wraps: true, minimum: 20),
      ],
      rows: intake.byDay.map { day, officers in
        [
          .init(day?.iso ?? (zh ? "尚无" : "none yet"), day == nil ? .warning : .normal),
          .init(day.map { String(figures.day - $0) } ?? "-"),
          .init(officers.joined(separator: zh ? "、" : ", ")),
        ]
      }
    ).text(on: screen)
  }
}

extension BoardFigure.Gap: Phrased {
  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.operations, .zh): "设备缺号"
    case (.operations, .en): "gaps in what devices sent"
    case (.incomplete, .zh): "缺必填内容的记录"
    case (.incomplete, .en): "records that lack something"
    case (.noDue, .zh): "在办而无到期日"
    case (.noDue, .en): "open without a due day"
    case (.noCategory, .zh): "在办而无类别"
    case (.noCategory, .en): "open without a category"
    case (.noTown, .zh): "在办而无镇街"
    case (.noTown, .en): "open without a town"
    case (.noHandler, .zh): "在办而无经办人"
    case (.noHandler, .en): "open without a handler"
    }
  }
}
