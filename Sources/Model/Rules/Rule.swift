/// One limit, as it stands on the days of its validity.
package struct Rule: Hashable, Sendable, Identifiable {
  /// Shared by the rows that follow on each other in time, such as `eia_book`.
  package let id: String
  package let name: Words
  /// How many units; below 0 for a term that is counted back from its start event.
  package let count: Int
  package let unit: TermUnit
  /// The event from which it runs; its day is day 0.
  package let start: RuleStart
  /// How it may be made longer; nil where nothing is said.
  package let `extension`: Words?
  /// What stops its clock.
  package let stops: [PauseReason]
  /// The law or paper that it was taken from.
  package let source: Words
  /// False where the Code has taken the place of its law, and the article of the Code is not known.
  package let isArticleKnown: Bool
  package let validity: Validity
  package let confidence: RuleConfidence
  package let note: Words?

  package init(
    id: String, name: Words, count: Int, unit: TermUnit, start: RuleStart,
    extension: Words? = nil, stops: [PauseReason] = [], source: Words, isArticleKnown: Bool = true,
    validity: Validity, confidence: RuleConfidence, note: Words? = nil
  ) {
    self.id = id
    self.name = name
    self.count = count
    self.unit = unit
    self.start = start
    self.extension = `extension`
    self.stops = stops
    self.source = source
    self.isArticleKnown = isArticleKnown
    self.validity = validity
    self.confidence = confidence
    self.note = note
  }

  /// The last day of the term that starts on `day`.
  ///
  /// - Throws: `TimeFault.neverEnds` when the pauses leave no days before 9999.
  package func deadline(
    from day: Day, pauses: [Pause] = [], calendar: WorkCalendar
  ) throws(TimeFault) -> Deadline {
    if count < 0 {
      let days = Int(min(count.magnitude, UInt(Deadline.longest)))
      return Deadline(daysBefore: day, count: days, calendar: calendar)
    }
    return try Deadline(
      received: day, limit: count, unit: unit, pauses: pauses, calendar: calendar)
  }

  /// "60 working days", "60 days before".
  package func term(in language: Language) -> String {
    let number = Int(count.magnitude)
    let term = unit.text(number, in: language)
    switch language {
    case .zh: return count < 0 ? "提前 \(term)" : term
    case .en: return count < 0 ? "\(term) before" : term
    }
  }
}

/// How sure it is that a rule reads as stated.
package enum RuleConfidence: String, CaseIterable, Sendable, Phrased {
  case textRead = "text read"
  /// The bureau's own report, not a law.
  case own = "seed"
  case secondary = "secondary page"
  case oneCity = "one city, secondary page"
  /// The number of a rule that the Code has replaced, of which the new article is not known.
  case carriedOver = "carried over"

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.textRead, .zh): "已读原文"
    case (.textRead, .en): "text read"
    case (.own, .zh): "本单位小结"
    case (.own, .en): "the bureau's own report"
    case (.secondary, .zh): "转引"
    case (.secondary, .en): "quoted from another page"
    case (.oneCity, .zh): "一地做法，转引"
    case (.oneCity, .en): "one city's, quoted from another page"
    case (.carriedOver, .zh): "数字沿用，新条款未读"
    case (.carriedOver, .en): "number as before, new article not read"
    }
  }
}

extension TermUnit {
  /// "3 working days", "1 month".
  package func text(_ count: Int, in language: Language) -> String {
    switch (self, language) {
    case (.workdays, .zh): "\(count) 个工作日"
    case (.workdays, .en): count == 1 ? "1 working day" : "\(count) working days"
    case (.days, .zh): "\(count) 天"
    case (.days, .en): count == 1 ? "1 day" : "\(count) days"
    case (.months, .zh): "\(count) 个月"
    case (.months, .en): count == 1 ? "1 month" : "\(count) months"
    }
  }
}
