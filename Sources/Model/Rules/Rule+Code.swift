extension Rule {
  /// The first day of the Ecological and Environmental Code (生态环境法典), which replaced the single laws.
  package static let codeInForce = (try? Day(iso: "2026-08-15")) ?? .last

  /// The row up to the day before the Code, and the one that follows it.
  ///
  /// The number goes on as it was, until somebody has read the article.
  func untilTheCode() -> [Rule] {
    let code = Self.codeInForce
    return [
      with(Validity(from: validity.from, through: code.adding(days: -1)), source, known: true),
      with(
        Validity(from: code, through: validity.through),
        Words(
          zh: "生态环境法典（\(code.iso) 起施行，条款未查明）；数字沿用：\(source.zh)",
          en: "Ecological and Environmental Code (in force since \(code.iso), article not known); "
            + "number as before: \(source.en)"), known: false),
    ]
  }

  private func with(_ validity: Validity, _ source: Words, known: Bool) -> Rule {
    Rule(
      id: id, name: name, count: count, unit: unit, start: start, extension: `extension`,
      stops: stops, source: source, isArticleKnown: known, validity: validity,
      confidence: known ? confidence : .carriedOver, note: note)
  }
}

extension Validity {
  static let always = Validity(from: nil, through: nil)

  /// From a day on that is written in this program.
  static func since(_ day: String) -> Validity { Validity(from: try? Day(iso: day), through: nil) }
}
