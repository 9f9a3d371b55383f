internal import Model

/// The hours that a `TimelineStrip` shows, with as many columns for each.
struct HourScale {
  private let firstHour: Int
  private let hours: Int
  private let columnsAnHour: Int

  /// 08:00 to 18:00, and whole hours more for spans outside; up to six columns an hour.
  init(spans: [TimelineStrip.Span], columns: Int) {
    let first = min(8, (spans.map(\.from.minutes).min() ?? .max) / 60)
    let last = max(18, ((spans.map(\.to.minutes).max() ?? 0) + 59) / 60)
    firstHour = first
    hours = last - first
    columnsAnHour = min(max((columns - 2) / (last - first), 1), 6)
  }

  var columns: Int { hours * columnsAnHour }

  /// The hours' numbers over the place where each begins, as many as there is room for.
  var text: String {
    let step = (2 + columnsAnHour) / columnsAnHour
    var line = " "
    for hour in stride(from: 0, through: hours, by: step) {
      // The last number would stand beyond the strip's end.
      if hour * columnsAnHour >= columns { break }
      let number = firstHour + hour
      line += String(repeating: " ", count: max(hour * columnsAnHour + 1 - line.utf8.count, 0))
      line += number < 10 ? "0\(number)" : String(number)
    }
    return line
  }

  /// The cells of a span, at least one for any that takes time.
  func cells(of span: TimelineStrip.Span) -> Range<Int> {
    let from = min(cell(of: span.from.minutes), columns - 1)
    let to = cell(of: span.to.minutes)
    if span.to <= span.from { return from..<from }
    return from..<max(to, from + 1)
  }

  /// The cell boundary nearest to a minute of the day.
  private func cell(of minute: Int) -> Int {
    ((minute - firstHour * 60) * columnsAnHour + 30) / 60
  }
}
