package import Model

/// What changed from one plan of a week to a later one.
package struct PlanDifferenceReport: Sendable {
  private let difference: PlanDifference
  private let book: PlanBook
  private let week: Week
  private let versions: (Int, Int)?
  /// Why visits are left out of the later plan; for looking up only.
  private let reasons: [RecordID: Plan.Reason]

  /// - Parameters:
  ///   - later: the plan that the difference leads to.
  ///   - versions: the numbers of the two plans; nil for a change that is not kept yet.
  package init(
    _ difference: PlanDifference, to later: Plan, book: PlanBook, versions: (Int, Int)?
  ) {
    self.difference = difference
    self.book = book
    week = later.week
    self.versions = versions
    reasons = Dictionary(
      later.unplanned.map { ($0.visit, $0.reason) }, uniquingKeysWith: { first, _ in first })
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let zh = language == .zh
    let counts =
      zh
      ? "不变 \(difference.kept)，改时间 \(difference.retimed.count)，改日或换人 \(difference.moved.count)，"
        + "新排入 \(difference.added.count)，移出 \(difference.dropped.count)"
      : "kept \(difference.kept), retimed \(difference.retimed.count), moved "
        + "\(difference.moved.count), added \(difference.added.count), dropped "
        + "\(difference.dropped.count)"
    let moves = (difference.moved + difference.retimed).map { move in
      "  \(words.name(move.visit))\(zh ? "：" : ": ")\(place(move.from, language)) → "
        + place(move.to, language)
    }
    let added = difference.added.map {
      "  + \(words.name($0.visit))\(zh ? "：" : ": ")\(place($0.place, language))"
    }
    let dropped = difference.dropped.map { single in
      let reason = reasons[single.visit].map { (zh ? "；" : "; ") + $0.text(in: language) } ?? ""
      return "  - \(words.name(single.visit))\(zh ? "：原为 " : ": was ")"
        + place(single.place, language) + reason
    }
    let waiting = difference.waiting.map { visit in
      let reason = reasons[visit].map { (zh ? "；" : "; ") + $0.text(in: language) } ?? ""
      return "  ! \(words.name(visit))\(zh ? "：没有排入" : ": not planned")" + reason
    }
    let pair = versions.map {
      zh ? "：第 \($0.0) 版 → 第 \($0.1) 版" : ": version \($0.0) → \($0.1)"
    }
    return
      (["\(week.iso)\(pair ?? "")\(zh ? "：" : ": ")\(counts)"] + moves + added + dropped
      + waiting)
      .flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    func move(_ move: PlanDifference.Move) -> JSONOutput {
      .object([
        ("visit", .text(move.visit.text)), ("from", json(move.from)), ("to", json(move.to)),
      ])
    }
    func single(_ single: PlanDifference.Single) -> JSONOutput {
      .object([("visit", .text(single.visit.text)), ("place", json(single.place))])
    }
    return .object([
      ("kept", .integer(difference.kept)), ("retimed", .list(difference.retimed.map(move))),
      ("moved", .list(difference.moved.map(move))),
      ("added", .list(difference.added.map(single))),
      (
        "dropped",
        .list(
          difference.dropped.map { dropped in
            .object([
              ("visit", .text(dropped.visit.text)), ("place", json(dropped.place)),
              ("reason", .optional(reasons[dropped.visit]?.code)),
            ])
          })
      ),
      (
        "waiting",
        .list(
          difference.waiting.map { visit in
            .object([
              ("visit", .text(visit.text)), ("reason", .optional(reasons[visit]?.code)),
            ])
          })
      ),
    ])
  }

  private var words: SlotWords { SlotWords(book: book) }

  private func place(_ place: PlanDifference.Place, _ language: Language) -> String {
    let crew = place.officers.map(book.shortName).joined(separator: language == .zh ? "、" : ", ")
    return "\(place.day.weekday.text(in: language)) \(place.begins.text) \(crew)"
  }

  private func json(_ place: PlanDifference.Place) -> JSONOutput {
    .object([
      ("day", .text(place.day.iso)), ("crew", .integer(place.crew)),
      ("officers", .texts(place.officers)), ("begins", .text(place.begins.text)),
    ])
  }
}
