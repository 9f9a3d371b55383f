internal import Model

/// When the work of a visit may lie: its own windows, the opening hours of its site, the office hours and
/// its pin, all at once.
struct VisitHours {
  let visit: Visit
  let site: Site
  let office: OfficeHours
  /// False to see what there would be without the pin.
  var heedsPin = true

  /// The stretches of a day, in minutes after midnight, in order and apart from each other.
  func stretches(on day: Day) -> [Range<Int>] {
    let own = Self.open(visit.windows, on: day)
    let opening = Self.open(site.windows, on: day)
    let open = Self.meet(Self.meet(office.halves, own), opening)
    guard heedsPin, let pin = visit.pin else { return open }
    guard let begins = pin.begins(on: day) else { return [] }
    return Self.meet(open, [begins.lowerBound..<begins.upperBound - 1 + visit.minutes])
  }

  /// The working days on which it may be made, from its earliest to its due day.
  ///
  /// A visit that was due before the first of them may be made on any: it is late already.
  static func days(for visit: Visit, of workingDays: [Day]) -> [Day] {
    let isOverdue = isOverdue(visit, on: workingDays)
    return workingDays.filter { day in
      if let earliest = visit.earliest, day < earliest { return false }
      if let due = visit.due, !isOverdue, day > due { return false }
      return true
    }
  }

  static func isOverdue(_ visit: Visit, on workingDays: [Day]) -> Bool {
    guard let due = visit.due, let first = workingDays.first else { return false }
    return due < first
  }

  /// The union of windows on a day; no windows at all leave the whole day open.
  private static func open(_ windows: [TimeWindow], on day: Day) -> [Range<Int>] {
    guard !windows.isEmpty else { return [0..<24 * 60] }
    let intervals = windows.compactMap { $0.interval(on: day) }
      .map { $0.from.minutes..<$0.to.minutes }
      .sorted { $0.lowerBound < $1.lowerBound }
    return intervals.reduce(into: []) { union, next in
      if let last = union.last, next.lowerBound <= last.upperBound {
        union[union.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        union.append(next)
      }
    }
  }

  /// What two ordered lists of stretches have in common.
  private static func meet(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    left.flatMap { a in right.map { b in a.clamped(to: b) } }.filter { !$0.isEmpty }
  }
}
