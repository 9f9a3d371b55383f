/// A ticket's course as a filter sees it: handed over to somebody else it leaves one officer's tickets and comes to
/// another's, on that day.
package struct FilteredCourse: Sendable {
  package let course: TicketCourse
  /// True where the filter holds at the end; else it held earlier.
  package let isWithin: Bool
  /// The day on which it was first open within the filter; nil for never.
  let opened: Day?
  /// The days on which it stopped being open within the filter and was so again, by turns.
  let turns: [Day]

  /// - Returns: nil for a ticket that was never within the filter.
  package init?(_ course: TicketCourse, _ filter: TicketFilter = TicketFilter()) {
    self.course = course
    isWithin = filter.contains(course.properties)
    if filter.isOpen || course.spells.isEmpty {
      if !isWithin { return nil }
      (opened, turns) = (course.found, course.turns)
      return
    }
    var flips: [Day] = []
    let days = [course.found] + (course.turns + course.spells.dropFirst().map(\.from)).sorted()
    for (index, day) in days.enumerated() {
      // What was found and ended on one day was open for a moment.
      let isOpen = index == 0 || course.isOpen(on: day)
      let isSeen = isOpen && filter.contains(course.properties(on: day))
      if isSeen == flips.count.isMultiple(of: 2) { flips.append(day) }
    }
    if flips.isEmpty, !isWithin { return nil }
    opened = flips.first
    turns = Array(flips.dropFirst())
  }

  /// True when it was open within the filter at the end of `day`.
  package func isOpen(on day: Day) -> Bool {
    guard let opened, opened <= day else { return false }
    return turns.count { $0 <= day }.isMultiple(of: 2)
  }

  /// Whether it came and whether it went within a period, by how it stood before and after.
  func flow(in period: Period) -> (opened: Bool, ended: Bool) {
    let before = isOpen(on: period.from.adding(days: -1))
    let after = isOpen(on: period.through)
    if before != after { return (after, before) }
    let moved = period.contains(opened) || turns.contains { period.contains($0) }
    return (moved, moved)
  }
}
