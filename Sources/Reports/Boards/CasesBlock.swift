internal import Model

/// The board's block about approvals, and its notes about what is to be looked at.
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

  /// How many records of a kind of fault the notes name.
  private static let named = 3

  func notes(_ language: Language) -> [String] {
    let short = (cases.short.isEmpty ? [] : [shortVisits(language)]) + unknownTrips(language)
    let warnings = cases.warnings.prefix(Self.named).map { $0.text(in: language) }
    let others = cases.warnings.count - warnings.count
    if others <= 0 { return short + warnings }
    return short + warnings + [
      language == .zh
        ? "另有 \(others) 条同类提示：waiqin board --json 的 warnings"
        : "\(others.counted("more note")) of this kind: warnings in waiqin board --json"
    ]
  }

  /// Of which applications nobody wrote down how often the applicant came.
  private func unknownTrips(_ language: Language) -> [String] {
    let unknown = cases.approvals.filter { $0.tripsKnown < $0.decided }.map { figures in
      "\(figures.class.text(in: language)) \(figures.decided - figures.tripsKnown)"
    }
    if unknown.isEmpty { return [] }
    return [
      language == .zh
        ? "跑动次数未登记、不计入“跑零次”：\(unknown.joined(separator: "、"))；"
          + "请用 waiqin application edit 补录 trips"
        : "trips not recorded and left out of zero trips: \(unknown.joined(separator: ", ")); "
          + "fill in trips, waiqin application edit"
    ]
  }

  private func shortVisits(_ language: Language) -> String {
    let named = cases.short.prefix(Self.named).map(\.visit.short).joined(
      separator: language == .zh ? "、" : ", ")
    let isMore = cases.short.count > Self.named
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
              ("tripsKnown", .integer(figures.tripsKnown)),
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
      ("pausesWithoutNotice", count(.pausesWithoutNotice)),
      ("longPromises", count(.longPromises)),
      ("warnings", .list(cases.warnings.map(\.json))),
    ]
  }

  /// How many records a set has; null where a filter leaves them out.
  private func count(_ set: CaseSet) -> JSONOutput {
    cases.isTold ? .integer(cases.records(of: set).count) : .null
  }

  private static func share(_ share: Ratio?) -> JSONOutput {
    share.map { .decimal($0.text(digits: 3)) } ?? .null
  }
}
