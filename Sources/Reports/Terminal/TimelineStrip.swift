package import Model

/// A day's course as a strip of fixed width under a scale of hours.
package struct TimelineStrip: Sendable {
  /// What a crew does for a while.
  package enum Activity: Phrased, CaseIterable, Sendable {
    case waiting
    case rest
    case driving
    case visit

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.waiting, .zh): "等候"
      case (.waiting, .en): "waiting"
      case (.rest, .zh): "休息"
      case (.rest, .en): "break"
      case (.driving, .zh): "行车"
      case (.driving, .en): "driving"
      case (.visit, .zh): "现场"
      case (.visit, .en): "visit"
      }
    }

    fileprivate func mark(ascii: Bool) -> Character {
      switch self {
      case .waiting: ascii ? "~" : "·"
      case .rest: ascii ? "." : "░"
      case .driving: ascii ? "-" : "─"
      case .visit: ascii ? "#" : "█"
      }
    }
  }

  /// A while of the day; its label is written over the strip where there is room.
  package struct Span: Sendable {
    let activity: Activity
    let from: TimeOfDay
    let to: TimeOfDay
    let label: String

    package init(_ activity: Activity, from: TimeOfDay, to: TimeOfDay, label: String = "") {
      self.activity = activity
      self.from = from
      self.to = to
      self.label = SafeText.line(label)
    }
  }

  private let spans: [Span]

  /// - Parameter spans: in the order of the day; where some overlap, visits lie over drives, and
  ///   these over breaks and waiting.
  package init(_ spans: [Span]) { self.spans = spans }

  /// Scale, strip and the meaning of its marks, all lines of one width; a span a line on a plain screen.
  ///
  /// The strip shows 08:00 to 18:00, and whole hours more where a span begins before or ends after.
  package func text(on screen: Screen) -> String {
    if screen.plain { return facts(in: screen.language) }
    let scale = HourScale(spans: spans, columns: screen.width)
    let strip = "|" + painted(on: scale, screen) + "|"
    let legend =
      spans.isEmpty
      ? [] : Paragraph.lines(self.legend(on: screen), columns: scale.columns + 2, on: screen)
    return ([scale.text, strip] + legend)
      .map { screen.padded($0, to: scale.columns + 2) + "\n" }.joined()
  }

  private func facts(in language: Language) -> String {
    spans.map { span in
      let label = span.label.isEmpty ? "" : " \(span.label)"
      return "\(span.from.text)-\(span.to.text) \(span.activity.text(in: language))\(label)\n"
    }.joined()
  }

  private func legend(on screen: Screen) -> String {
    Activity.allCases.reversed()
      .filter { activity in spans.contains { $0.activity == activity } }
      .map { "\($0.mark(ascii: screen.drawsASCII)) \($0.text(in: screen.language))" }
      .joined(separator: "  ")
  }

  private func painted(on scale: HourScale, _ screen: Screen) -> String {
    var cells = [String](repeating: " ", count: scale.columns)
    for activity in Activity.allCases {
      let mark = String(activity.mark(ascii: screen.drawsASCII))
      for span in spans where span.activity == activity {
        for cell in scale.cells(of: span) { cells[cell] = mark }
      }
    }
    var labelled: [Range<Int>] = []
    for span in spans {
      let free = scale.cells(of: span)
      let columns = screen.columns(of: span.label)
      let start = free.lowerBound + (free.count - columns) / 2
      let place = start..<(start + columns)
      if columns == 0 || columns > free.count || labelled.contains(where: place.overlaps) {
        continue
      }
      labelled.append(place)
      // The whole label stands in its first cell and leaves the others empty.
      for cell in place { cells[cell] = "" }
      cells[start] = span.label
    }
    return cells.joined()
  }
}
