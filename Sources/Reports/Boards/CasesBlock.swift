internal import Model

/// The board's block about approvals, and its note about visits made by too few.
struct CasesBlock {
  let cases: BoardCases

  func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    return Table(
      columns: [
        .init(zh ? "本年办结" : "decided this year", shrinks: true, minimum: 12),
        .init(zh ? "件" : "count", alignment: .right, minimum: 4),
        .init(zh ? "跑零次" : "zero trips", alignment: .right, minimum: 4),
        .init(zh ? "即办" : "at once", alignment: .right, minimum: 4),
        .init(zh ? "时限压缩" : "terms cut", alignment: .right, minimum: 4),
      ],
      rows: cases.approvals.map { figures in
        [
          .init(figures.class.text(in: screen.language)), .init(String(figures.decided)),
          .init(Self.percent(figures.zeroTrips)), .init(Self.percent(figures.atOnce)),
          .init(Self.percent(figures.termsCut)),
        ]
      }
    ).text(on: screen)
  }

  private static func percent(_ share: Ratio?) -> String {
    share.map { BoardReport.percent($0) + "%" } ?? "-"
  }

  /// Nil where every visit had its two.
  func note(_ language: Language) -> String? {
    if cases.short.isEmpty { return nil }
    let named = cases.short.prefix(3).map(\.visit.short).joined(
      separator: language == .zh ? "、" : ", ")
    let isMore = cases.short.count > 3
    return language == .zh
      ? "\(cases.short.count) 次走访现场人数或持证人数不足：\(named)\(isMore ? " 等" : "")；"
        + "请核实后用 waiqin visit edit 补录 crew"
      : "visits made by too few, or without the certificates needed: \(cases.short.count) "
        + "(\(named)\(isMore ? ", …" : "")); see who was there: waiqin visit edit … crew=…"
  }

  var json: [(String, JSONOutput)] {
    [
      (
        "approvals",
        .list(
          cases.approvals.map { figures in
            .object([
              ("class", .text(figures.class.rawValue)), ("decided", .integer(figures.decided)),
              ("zeroTrips", Self.share(figures.zeroTrips)),
              ("atOnce", Self.share(figures.atOnce)), ("termsCut", Self.share(figures.termsCut)),
            ])
          })
      ),
      (
        "visitsShort",
        .list(
          cases.short.map { short in
            .object([
              ("visit", .text(short.visit.text)), ("day", .text(short.day.iso)),
              ("officers", .integer(short.gap.people.present)),
              ("officersNeeded", .integer(short.gap.people.needed)),
              ("certificates", .integer(short.gap.certificates.present)),
              ("certificatesNeeded", .integer(short.gap.certificates.needed)),
            ])
          })
      ),
    ]
  }

  private static func share(_ share: Ratio?) -> JSONOutput {
    share.map { .decimal($0.text(digits: 3)) } ?? .null
  }
}
