package import Model

/// The closure board: what is open, late and ageing, what came and went, and by whom and where.
package struct BoardReport: Sendable {
  let figures: BoardFigures
  let names: BoardNames
  let intake: BoardIntake
  private let filter: TicketFilter
  let cases: CasesBlock
  private let dimension: BoardDimension?

  /// - Parameters:
  ///   - filter: what the figures were narrowed down to, to be said with them.
  ///   - dimension: the one breakdown to show, then in full; nil shows each, its long tail added up.
  package init(
    _ figures: BoardFigures, names: BoardNames, intake: BoardIntake,
    filter: TicketFilter = TicketFilter(), by dimension: BoardDimension? = nil,
    cases: BoardCases = .none
  ) {
    self.figures = figures
    self.names = names
    self.intake = intake
    self.cases = CasesBlock(cases: cases)
    self.filter = filter
    self.dimension = dimension
  }

  package func text(on screen: Screen) -> String {
    let opening = heading(screen.language)
      .flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
    let sides = SideBySide(screen)
    let part = sides.part
    let blocks =
      [tiles(on: part), weeks(on: part), terms(on: part), ages(on: part), spans(on: part)]
      + shownBreakdowns.map { breakdown($0, on: part) } + [
        gaps(on: part),
        cases.cases.approvals.isEmpty ? "" : cases.text(on: part), freshness(on: part),
      ]
    return opening + "\n" + sides.text(blocks.filter { !$0.isEmpty })
  }

  private var shownBreakdowns: [Breakdown] {
    if let dimension { return [figures.breakdown(dimension)] }
    return figures.breakdowns.filter { !$0.rows.isEmpty }.map { $0.shortened(to: Self.longest) }
  }

  /// The rows of a breakdown before the rest is added up.
  private static let longest = 10

  private func heading(_ language: Language) -> [String] {
    let zh = language == .zh
    let day = "\(figures.day.iso) \(figures.day.weekday.text(in: language))"
    let from = figures.scope.period.from.iso
    var lines = [
      zh ? "销号看板  截至 \(day)，回看自 \(from)" : "Closure board  as of \(day), back to \(from)"
    ]
    let narrowed = [
      filter.category?.text(in: language), filter.nationalClass?.text(in: language),
      filter.town.map { names.town($0, language) }, filter.officer.map(names.officer),
      filter.source?.text(in: language),
    ].compactMap { $0 }
    if !narrowed.isEmpty {
      lines.append(
        zh ? "只计 \(narrowed.joined(separator: "、"))" : "only \(narrowed.joined(separator: ", "))")
    }
    if !intake.review.isEmpty {
      lines.append(
        zh
          ? "待审 \(intake.review.count) 项：waiqin review list"
          : "\(intake.review.count) items wait for review: waiqin review list")
    }
    lines += cases.notes(language)
    if figures.isProvisional {
      lines.append(
        zh ? "部分期限暂定：不在已公布的放假安排之内" : "some terms are provisional: outside the holiday tables")
    }
    return lines
  }

  /// The members that say what the figures were narrowed down to.
  var filterJSON: [(String, JSONOutput)] {
    if filter.isOpen { return [] }
    return [
      (
        "filter",
        .object([
          ("category", .optional(filter.category?.rawValue)),
          ("class", .optional(filter.nationalClass?.rawValue)), ("town", .optional(filter.town)),
          ("officer", .optional(filter.officer)), ("source", .optional(filter.source?.rawValue)),
        ])
      )
    ]
  }
}

extension Breakdown {
  /// The rows with the most to tell, in their order, and how many others were added up to what.
  fileprivate func shortened(to count: Int) -> Breakdown {
    guard rows.count > count + 1 else { return self }
    let ranked = rows.indices.sorted { left, right in
      let (one, two) = (rows[left].counts, rows[right].counts)
      return (two.open, two.closedThisWeek, left) < (one.open, one.closedThisWeek, right)
    }
    let kept = Set(ranked.prefix(count))
    var rest = BoardFigures.Counts()
    for index in rows.indices where !kept.contains(index) { rest += rows[index].counts }
    return Breakdown(
      dimension, rows.indices.filter(kept.contains).map { rows[$0] },
      rest: (count: rows.count - count, counts: rest))
  }
}
