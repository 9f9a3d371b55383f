/// What a person has fixed of a visit: who has to be in the crew, on which day or when it begins, or both.
package struct Pin: Hashable, Sendable {
  /// The code of an officer of the crew; nil for any crew.
  package let officer: String?
  /// When its work begins: within this window, its end not included; nil for any time.
  package let window: TimeWindow?

  /// Nil where nothing is fixed.
  package init?(officer: String?, window: TimeWindow?) {
    if officer == nil && window == nil { return nil }
    self.officer = officer
    self.window = window
  }

  /// A day, a time of any day, or both.
  ///
  /// - Parameters:
  ///   - from: when it begins; nil for any time of the day.
  ///   - through: the last minute in which it may begin; nil for exactly `from`.
  /// - Returns: nil for no day and no time, and for times that are turned round.
  package static func window(
    on day: Day?, from: TimeOfDay?, through: TimeOfDay?
  ) -> TimeWindow? {
    if day == nil && from == nil && through == nil { return nil }
    let first = from ?? TimeOfDay(minutes: 0)
    let last = through ?? from ?? TimeOfDay(minutes: 24 * 60 - 1)
    return try? TimeWindow(
      from: first, to: TimeOfDay(minutes: last.minutes + 1),
      on: day.map { .on($0) } ?? .every)
  }

  /// The minutes of `day` in which it may begin; nil on a day that the pin leaves out.
  package func begins(on day: Day) -> Range<Int>? {
    guard let window else { return 0..<24 * 60 }
    return window.interval(on: day).map { $0.from.minutes..<$0.to.minutes }
  }
}

extension Pin: Phrased {
  package func text(in language: Language) -> String { text(in: language) { $0 } }

  /// - Parameter name: how an officer's code is told.
  package func text(in language: Language, naming name: (String) -> String) -> String {
    var parts: [String] = []
    if let officer { parts.append(name(officer)) }
    if let window {
      if case .on(let day) = window.days { parts.append(day.iso) }
      if case .weekdays(let days) = window.days {
        parts.append(days.map { $0.text(in: language) }.joined(separator: ","))
      }
      let last = TimeOfDay(minutes: window.to.minutes - 1)
      if window.from == last {
        parts.append(window.from.text)
      } else if window.from.minutes > 0 || window.to.minutes < 24 * 60 {
        parts.append("\(window.from.text)–\(last.text)")
      }
    }
    return parts.joined(separator: " ")
  }
}
