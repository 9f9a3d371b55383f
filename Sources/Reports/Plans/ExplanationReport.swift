package import Model

/// Why a visit is where it is, or is not in the plan, with what would let it in.
package struct ExplanationReport: Sendable {
  private let explanation: Explanation
  private let visit: RecordID
  private let grounded: [GroundedCrew]
  private let possible: [PossibleCrew]
  private let book: PlanBook

  /// - Parameters:
  ///   - grounded: crews that could make the visit if there were a car for them.
  ///   - possible: officers who could make it together where no crew of the week can.
  package init(
    _ explanation: Explanation, of visit: RecordID, grounded: [GroundedCrew] = [],
    possible: [PossibleCrew] = [], book: PlanBook
  ) {
    self.explanation = explanation
    self.grounded = grounded
    self.possible = possible
    self.visit = visit
    self.book = book
  }

  package func text(on screen: Screen) -> String {
    ([words.name(visit)]
      + (lines(screen.language) + carless(screen.language)).map { "  " + $0 })
      .flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  private var words: SlotWords { SlotWords(book: book) }

  private func lines(_ language: Language) -> [String] {
    let zh = language == .zh
    switch explanation {
    case .planned(let own, let others):
      let elsewhere =
        others.isEmpty
        ? [zh ? "别处排不下" : "nowhere else holds it"]
        : [zh ? "也可以：" : "could also go:"] + others.prefix(5).map { words.text($0, language) }
      return [(zh ? "已排：" : "planned: ") + words.text(own, language)] + elsewhere
    case .excluded(let reason):
      let anyCrew = zh ? "在岗人员怎样编组都不行" : "however the officers at work are put together"
      return [(zh ? "本周不可能：" : "impossible this week: ") + reason.text(in: language)]
        + (reason.isAboutCrews ? [anyCrew] : [])
    case .fits(let slots):
      return [zh ? "现在排得下：" : "there is room for it:"]
        + slots.prefix(5).map { words.text($0, language) }
        + [zh ? "用 waiqin plan move 排入" : "put it in with waiqin plan move"]
    case .displaced(let displacements, let obstacles):
      return [zh ? "要别的走访让位才排得下：" : "fits if others make room:"]
        + displacements.prefix(3).map { text($0, language) } + self.obstacles(obstacles, language)
    case .noFit(let obstacles):
      return [zh ? "哪一天哪个班组都排不下：" : "fits on no crew's day beside what is fixed:"]
        + self.obstacles(obstacles, language)
        + (possible.isEmpty
          ? [
            zh
              ? "可缩短现场时间、放宽时段、增加班组或改期"
              : "shorten the work, widen its windows, add a crew or choose another week"
          ] : together(language))
    }
  }

  private func together(_ language: Language) -> [String] {
    let zh = language == .zh
    let head =
      zh
      ? "在岗人员改编组就能去（waiqin plan --crews free 会试着改编）："
      : "officers at work could make it together (waiqin plan --crews free tries other crews):"
    return [head]
      + possible.map { crew in
        crew.day.iso + (zh ? "：" : ": ")
          + crew.officers.map(book.shortName).joined(separator: zh ? "、" : ", ")
      }
  }

  private func carless(_ language: Language) -> [String] {
    grounded.map { crew in
      let names = crew.officers.map(book.shortName)
      return language == .zh
        ? "\(crew.day.iso)：\(names.joined(separator: "、")) 可以去，但没有车"
        : "\(crew.day.iso): \(names.joined(separator: ", ")) could go, but there is no car for them"
    }
  }

  private func text(_ found: Explanation.Displacement, _ language: Language) -> String {
    let zh = language == .zh
    let leaving = found.leaving.map { other in
      let name = words.name(other.visit)
      if let slot = other.goesTo {
        return zh
          ? "\(name) 改到 \(words.text(slot, language))"
          : "\(name) moves to \(words.text(slot, language))"
      }
      return zh ? "\(name) 移出（优先级 \(other.priority)）" : "\(name) goes (priority \(other.priority))"
    }.joined(separator: zh ? "；" : "; ")
    return words.text(found.slot, language) + (zh ? "，条件：" : ", if ") + leaving
  }

  private func obstacles(
    _ list: [Explanation.ShiftObstacle], _ language: Language
  ) -> [String] {
    list.map { one in
      language == .zh
        ? "\(one.day.iso) \(one.crew)组：\(one.obstacle.text(in: .zh))"
        : "\(one.day.iso) crew \(one.crew): \(one.obstacle.text(in: .en))"
    }
  }

  package var json: JSONOutput {
    let carless = grounded.map { crew in
      JSONOutput.object([("day", .text(crew.day.iso)), ("officers", .texts(crew.officers))])
    }
    let together = possible.map { crew in
      JSONOutput.object([("day", .text(crew.day.iso)), ("officers", .texts(crew.officers))])
    }
    let head: [(String, JSONOutput)] =
      [("visit", .text(visit.text))] + (carless.isEmpty ? [] : [("no_car", .list(carless))])
      + (together.isEmpty ? [] : [("possible_crews", .list(together))])
    switch explanation {
    case .planned(let own, let others):
      return .object(
        head + [
          ("class", .text("planned")), ("slot", own.json), ("others", .list(others.map(\.json))),
        ])
    case .excluded(let reason):
      return .object(
        head + [
          ("class", .text("excluded")), ("reason", .text(reason.code)),
          ("text", .text(reason.text(in: .en))),
        ])
    case .fits(let slots):
      return .object(head + [("class", .text("fits")), ("slots", .list(slots.map(\.json)))])
    case .displaced(let displacements, let obstacles):
      return .object(
        head + [
          ("class", .text("displaced")), ("displacements", .list(displacements.map(Self.json))),
          ("obstacles", .list(obstacles.map(Self.json))),
        ])
    case .noFit(let obstacles):
      return .object(
        head + [("class", .text("no_fit")), ("obstacles", .list(obstacles.map(Self.json)))])
    }
  }

  private static func json(_ found: Explanation.Displacement) -> JSONOutput {
    .object([
      ("slot", found.slot.json), ("priority_lost", .integer(found.priorityLost)),
      (
        "leaving",
        .list(
          found.leaving.map { other in
            .object([
              ("visit", .text(other.visit.text)), ("priority", .integer(other.priority)),
              ("goes_to", other.goesTo?.json ?? .null),
            ])
          })
      ),
    ])
  }

  private static func json(_ one: Explanation.ShiftObstacle) -> JSONOutput {
    .object([
      ("day", .text(one.day.iso)), ("crew", .integer(one.crew)),
      ("obstacle", .text(one.obstacle.code)), ("text", .text(one.obstacle.text(in: .en))),
    ])
  }
}
