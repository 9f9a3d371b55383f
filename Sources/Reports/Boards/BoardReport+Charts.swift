internal import Model

/// What came and went by week, how terms were kept, and how old the open tickets are.
extension BoardReport {
  /// Opened against ended by week, with the line of what stays open.
  func weeks(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let most = figures.weeks.map { max($0.opened, $0.ended) }.max() ?? 0
    let table = Table(
      columns: [
        .init(zh ? "周" : "week", minimum: 8),
        .init(zh ? "新增" : "opened", alignment: .right, minimum: 4),
        .init("", priority: 1, minimum: 10),
        .init(zh ? "了结" : "ended", alignment: .right, minimum: 4),
        .init("", priority: 1, minimum: 10),
        .init(zh ? "周末在办" : "open then", alignment: .right, minimum: 4),
      ],
      rows: figures.weeks.map { flow in
        [
          .init(flow.week.iso), .init(String(flow.opened)),
          .init(Bar(flow.opened, of: most, width: 10).text(on: screen)),
          .init(String(flow.ended)),
          .init(Bar(flow.ended, of: most, width: 10).text(on: screen)),
          .init(String(flow.open), .strong),
        ]
      }
    ).text(on: screen)
    let open = figures.weeks.map(\.open)
    guard !screen.plain, let first = open.first, let last = open.last, open.count > 1 else {
      return table
    }
    let line = "\(first) \(Sparkline(open).text(on: screen)) \(last)"
    return table + "\n" + (zh ? "在办 " : "open ") + line + "\n"
  }

  func terms(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let terms = figures.terms
    let bar = StackedBar([
      .init(zh ? "按期销号" : "closed in time", terms.met, .good),
      .init(zh ? "期内在办" : "open, in time", terms.running),
      .init(zh ? "临期" : "at risk", terms.atRisk, .warning),
      .init(zh ? "逾期" : "missed", terms.missed, .bad),
    ])
    let heading = zh ? "期限（按当时的到期日）" : "terms, by the due day of the time"
    let lines =
      [screen.truncated(heading, to: screen.width), bar.text(on: screen, width: 48)]
      + bar.legend(on: screen)
    // The next block of a plain screen needs the blank line that tables end in.
    return lines.filter { !$0.isEmpty }.map { $0 + "\n" }.joined() + (screen.plain ? "\n" : "")
  }

  func ages(on screen: Screen) -> String {
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

  /// How long the open tickets have waited, and how long what was done in the period took.
  func spans(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let rows = [
      (zh ? "在办时长（自然日）" : "open so far (days)", figures.age),
      (zh ? "办结用时（工作日）" : "time to close (working days)", figures.timeToClose),
      (zh ? "最先一公里（收集→交办，工作日）" : "first mile: found → assigned (wd)", figures.firstMile),
      (zh ? "最后一公里（反馈→评价，工作日）" : "last mile: answered → rated (wd)", figures.lastMile),
    ]
    func heading(_ text: String, priority: Int = 0) -> Table.Column {
      .init(text, alignment: .right, priority: priority, minimum: 3)
    }
    return Table(
      columns: [
        .init(zh ? "时长" : "how long", shrinks: true, wraps: true, minimum: 14),
        heading(zh ? "件" : "tickets"), heading(zh ? "平均" : "mean", priority: 2),
        heading(zh ? "中位" : "median"), heading("p80"), heading("p95", priority: 1),
        heading(zh ? "最长" : "longest"),
      ],
      rows: rows.map { name, span in
        [
          .init(name), .init(span.map { String($0.count) } ?? "0"),
          .init(span.map(\.mean) ?? "-"),
        ]
          + [\BoardSpan.median, \.p80, \.p95, \.longest].map { part in
            .init(span.map { String($0[keyPath: part]) } ?? "-")
          }
      }
    ).text(on: screen)
  }
}

extension BoardSpan {
  /// The mean in days with one digit after the point.
  var mean: String { "\(meanTenths / 10).\(meanTenths % 10)" }
}
