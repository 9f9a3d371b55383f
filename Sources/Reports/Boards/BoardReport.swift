package import Model

/// The closure board: what is open, late, ageing, by category and town.
package struct BoardReport: Sendable {
  private let figures: BoardFigures
  private let towns: [String: Town]
  private let review: [ReviewItem]
  private let filter: TicketFilter
  private let cases: CasesBlock

  /// - Parameter filter: what the figures were narrowed down to, to be said with them.
  package init(
    _ figures: BoardFigures, towns: [Town], review: [ReviewItem],
    filter: TicketFilter = TicketFilter(), cases: BoardCases = .none
  ) {
    self.figures = figures
    self.cases = CasesBlock(cases: cases)
    self.filter = filter
    self.towns = Dictionary(towns.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.review = review
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let day = "\(figures.day.iso) \(figures.day.weekday.text(in: screen.language))"
    let head = zh ? "销号看板  截至 \(day)" : "Closure board  as of \(day)"
    let opening = ([head] + notes(screen.language))
      .flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
    let blocks =
      [
        tiles(on: screen),
        breakdown(
          zh ? "类别" : "category",
          figures.byCategory.map {
            ($0.category?.text(in: screen.language) ?? none(screen), $0.counts)
          },
          on: screen),
        breakdown(
          zh ? "镇街" : "town",
          figures.byTown.map {
            ($0.town.map { townName($0, screen.language) } ?? none(screen), $0.counts)
          },
          on: screen), ages(on: screen), spans(on: screen),
      ] + (cases.cases.approvals.isEmpty ? [] : [cases.text(on: screen)])
    // The rows of a plain table end in a blank line already.
    return opening + "\n" + blocks.joined(separator: screen.plain ? "" : "\n")
  }

  private func none(_ screen: Screen) -> String { screen.language == .zh ? "未定" : "none yet" }

  private func townName(_ code: String, _ language: Language) -> String {
    guard let town = towns[code] else { return code }
    return language == .zh ? town.zh : town.en
  }

  private func notes(_ language: Language) -> [String] {
    var notes: [String] = []
    let narrowed = [
      filter.category?.text(in: language), filter.town.map { townName($0, language) },
      filter.officer, filter.source?.text(in: language),
    ].compactMap { $0 }
    if !narrowed.isEmpty {
      notes.append(
        language == .zh
          ? "只计 \(narrowed.joined(separator: "、"))" : "only \(narrowed.joined(separator: ", "))")
    }
    if !review.isEmpty {
      notes.append(
        language == .zh
          ? "待审 \(review.count) 项：waiqin review list"
          : "\(review.count) items wait for review: waiqin review list")
    }
    if let note = cases.note(language) { notes.append(note) }
    if figures.isProvisional {
      notes.append(
        language == .zh
          ? "部分期限暂定：不在已公布的放假安排之内" : "some terms are provisional: outside the holiday tables")
    }
    return notes
  }

  private func tiles(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let total = figures.total
    return Table(
      columns: [
        .init(zh ? "在办" : "open", alignment: .right, minimum: 4),
        .init(zh ? "超期" : "overdue", alignment: .right, minimum: 4),
        .init(zh ? "3个工作日内到期" : "due in 3 working days", alignment: .right, minimum: 4),
        .init(zh ? "本周销号" : "closed this week", alignment: .right, minimum: 4),
      ],
      rows: [
        [
          .init(String(total.open), .strong),
          .init(String(total.overdue), total.overdue > 0 ? .bad : .good),
          .init(String(total.dueSoon), total.dueSoon > 0 ? .warning : .good),
          .init(String(total.closedThisWeek), .good),
        ]
      ]
    ).text(on: screen)
  }

  private func breakdown(
    _ heading: String, _ rows: [(name: String, counts: BoardFigures.Counts)], on screen: Screen
  ) -> String {
    let zh = screen.language == .zh
    let most = rows.map(\.counts.open).max() ?? 0
    return Table(
      columns: [
        .init(heading, shrinks: true, minimum: 12),
        .init(zh ? "在办" : "open", alignment: .right, minimum: 4),
        .init("", priority: 1, minimum: 12),
        .init(zh ? "超期" : "overdue", alignment: .right, minimum: 4),
        .init(zh ? "临期" : "due soon", alignment: .right, minimum: 4),
        .init(zh ? "本周销号" : "closed", alignment: .right, priority: 2, minimum: 4),
      ],
      rows: rows.map { name, counts in
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

  private func ages(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let most = figures.ages.map(\.count).max() ?? 0
    return Table(
      columns: [
        .init(zh ? "在办天数" : "age, days", minimum: 8),
        .init(zh ? "件" : "open", alignment: .right, minimum: 4),
        .init("", minimum: 12),
      ],
      rows: figures.ages.map { bucket in
        let days = bucket.days
        let name =
          days.upperBound == .max
          ? (zh ? "\(days.lowerBound) 以上" : "\(days.lowerBound) +")
          : "\(days.lowerBound)-\(days.upperBound)"
        return [
          .init(name), .init(String(bucket.count)),
          .init(Bar(bucket.count, of: most, width: 12).text(on: screen)),
        ]
      }
    ).text(on: screen)
  }

  private func spans(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let rows = [
      (zh ? "最先一公里（收集→交办）" : "first mile (found → assigned)", figures.firstMile),
      (zh ? "最后一公里（反馈→评价）" : "last mile (answered → rated)", figures.lastMile),
    ]
    return Table(
      columns: [
        .init(zh ? "工作日" : "working days", shrinks: true, minimum: 12),
        .init(zh ? "件" : "tickets", alignment: .right, minimum: 4),
        .init(zh ? "平均" : "mean", alignment: .right, minimum: 4),
        .init(zh ? "中位" : "median", alignment: .right, minimum: 4),
        .init(zh ? "最长" : "longest", alignment: .right, minimum: 4),
      ],
      rows: rows.map { name, span in
        [
          .init(name), .init(span.map { String($0.count) } ?? "0"),
          .init(span.map(\.mean) ?? "-"), .init(span.map { String($0.median) } ?? "-"),
          .init(span.map { String($0.longest) } ?? "-"),
        ]
      }
    ).text(on: screen)
  }
}

extension BoardFigures.Span {
  /// The mean in working days with one digit after the point.
  fileprivate var mean: String { "\(meanTenths / 10).\(meanTenths % 10)" }

  fileprivate var json: JSONOutput {
    .object([
      ("tickets", .integer(count)), ("meanWorkdays", .decimal(mean)),
      ("medianWorkdays", .integer(median)), ("longestWorkdays", .integer(longest)),
    ])
  }
}

extension BoardFigures.Counts {
  fileprivate var json: [(String, JSONOutput)] {
    [
      ("open", .integer(open)), ("overdue", .integer(overdue)), ("dueSoon", .integer(dueSoon)),
      ("closedThisWeek", .integer(closedThisWeek)),
    ]
  }
}

extension TicketFilter {
  fileprivate var json: JSONOutput {
    .object([
      ("category", .optional(category?.rawValue)), ("town", .optional(town)),
      ("officer", .optional(officer)), ("source", .optional(source?.rawValue)),
    ])
  }
}

extension BoardReport {
  package var json: JSONOutput {
    .object(
      [("asOf", .text(figures.day.iso))] + figures.total.json + [
        (
          "byCategory",
          .list(
            figures.byCategory.map {
              .object([("category", .optional($0.category?.rawValue))] + $0.counts.json)
            })
        ),
        (
          "byTown",
          .list(
            figures.byTown.map { .object([("town", .optional($0.town))] + $0.counts.json) })
        ),
        (
          "ages",
          .list(
            figures.ages.map { bucket in
              .object([
                ("from", .integer(bucket.days.lowerBound)),
                (
                  "to",
                  bucket.days.upperBound == .max ? .null : .integer(bucket.days.upperBound)
                ),
                ("open", .integer(bucket.count)),
              ])
            })
        ),
        ("firstMile", figures.firstMile?.json ?? .null),
        ("lastMile", figures.lastMile?.json ?? .null),
        ("review", .integer(review.count)), ("provisional", .bool(figures.isProvisional)),
      ] + cases.json + (filter.isOpen ? [] : [("filter", filter.json)]))
  }
}
