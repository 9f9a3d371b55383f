package import Model

/// Whether the lighter way is possible, and why.
package struct ScreeningReport: Sendable {
  private let screening: Screening
  private let site: String?

  /// - Parameter site: the name of the site, where one was asked about.
  package init(_ screening: Screening, site: String?) {
    self.screening = screening
    self.site = site
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    var lines = [ScreeningWords.answer(screening.answer, language)]
    if screening.answer != .notPossible {
      lines += screening.question.lighterWays.map {
        "  " + ScreeningWords.way(from: $0.from, to: $0.to, language)
      }
    }
    lines.append(subject(language))
    lines += screening.reasons.map { "- " + ScreeningWords.text($0, language) }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
  }

  private func subject(_ language: Language) -> String {
    let question = screening.question
    let place = question.place.map {
      "\(Degrees.text($0.latitude)), \(Degrees.text($0.longitude)) wgs84"
    }
    let industry = question.industry.map { industry in
      let name = language == .zh ? industry.division?.zh : industry.division?.en
      let word = language == .zh ? "行业 " : "industry "
      return word + industry.code + (name.map { language == .zh ? "（\($0)）" : " (\($0))" } ?? "")
    }
    return [site, place, industry, question.day.iso].compactMap { $0 }
      .joined(separator: language == .zh ? "，" : ", ")
  }

  package var json: JSONOutput {
    let question = screening.question
    return .object([
      ("answer", .text(screening.answer.rawValue)), ("day", .text(question.day.iso)),
      ("site", .optional(site)), ("industry", .optional(question.industry?.code)),
      (
        "lighter",
        .list(
          screening.answer == .notPossible
            ? []
            : question.lighterWays.map {
              .object([("from", .text($0.from.rawValue)), ("to", .text($0.to.rawValue))])
            })
      ),
      ("reasons", .list(screening.reasons.map(json))),
    ])
  }

  private func json(_ reason: ScreeningReason) -> JSONOutput {
    let line = reason.restriction
    let validity = line?.validity ?? reason.region?.validity
    return .object([
      ("reason", .text(reason.name)), ("region", .optional(reason.region?.code)),
      ("line", .optional(line?.line)),
      ("document", .optional(line == nil ? reason.region?.document : line?.document)),
      ("from", .optional(validity?.from?.iso)), ("through", .optional(validity?.through?.iso)),
      ("zh", .text(ScreeningWords.text(reason, .zh))),
      ("en", .text(ScreeningWords.text(reason, .en))),
    ])
  }
}
