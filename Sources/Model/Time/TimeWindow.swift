/// When something can be done: a span of the day, on some days.
package struct TimeWindow: Hashable, Sendable {
  package let from: TimeOfDay
  package let to: TimeOfDay
  package let days: DaySelection

  package enum DaySelection: Hashable, Sendable {
    case every
    case weekdays([Weekday])
    case on(Day)
  }

  /// - Throws: `TimeFault.emptyWindow` unless `from` lies before `to`.
  package init(
    from: TimeOfDay, to: TimeOfDay, on days: DaySelection = .every
  ) throws(TimeFault) {
    guard from < to else { throw .emptyWindow(from: from.text, to: to.text) }
    self.from = from
    self.to = to
    self.days = days
  }

  /// The window written as `08:30-11:30`, `1,3 08:30-11:30` (Monday is 1) or
  /// `2026-11-25 14:00-16:00`.
  ///
  /// - Throws: `TimeFault`.
  package init(text: String) throws(TimeFault) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    let span = (parts.last ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, span.count == 2 else { throw .noSuchWindow(text) }
    try self.init(
      from: try TimeOfDay(text: String(span[0])), to: try TimeOfDay(text: String(span[1])),
      on: parts.count == 1 ? .every : try Self.days(parts[0], of: text))
  }

  package var text: String {
    let span = from.text + "-" + to.text
    switch days {
    case .every: return span
    case .weekdays(let days):
      return days.map { String($0.rawValue) }.joined(separator: ",") + " " + span
    case .on(let day): return day.iso + " " + span
    }
  }

  /// The span on `day`; nil on a day that the window leaves out.
  package func interval(on day: Day) -> (from: TimeOfDay, to: TimeOfDay)? {
    switch days {
    case .every: (from, to)
    case .weekdays(let days): days.contains(day.weekday) ? (from, to) : nil
    case .on(let only): only == day ? (from, to) : nil
    }
  }

  private static func days(_ text: String, of whole: String) throws(TimeFault) -> DaySelection {
    if text.utf8.count == 10 { return .on(try Day(iso: text)) }
    var days: [Weekday] = []
    for number in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard number.utf8.count == 1, let day = Int(number).flatMap(Weekday.init(rawValue:)) else {
        throw .noSuchWindow(whole)
      }
      days.append(day)
    }
    return .weekdays(days)
  }
}
