/// The last day of a term.
///
/// The day of receipt is day 0. A term in working days leaves out holidays and days in lieu and counts
/// make-up working days. A term in months ends on the day of the same number. A term in plain days or months
/// that ends on a day off moves to the next working day. Paused days are not counted.
///
/// Source: Civil Code arts 201 to 203; Administrative Licensing Law art 82.
package struct Deadline: Hashable, Sendable {
  package let due: Day
  /// The last day counted, before it moved to a working day.
  package let nominal: Day
  /// True when it reaches out of the years whose holiday tables are published.
  package let isProvisional: Bool
  /// The days counted, in order.
  package let counted: [Day]

  /// The longest term, in days of either unit.
  package static let longest = 3_660

  /// - Parameter limit: 0 to `longest`.
  /// - Throws: `TimeFault.limitOutOfRange`, or `.neverEnds` when the pauses leave no days before 9999.
  package init(
    received: Day, limit: Int, unit: TermUnit, pauses: [Pause] = [], calendar: WorkCalendar
  ) throws(TimeFault) {
    guard (0...Self.longest).contains(limit) else { throw .limitOutOfRange(limit) }
    let limit = unit == .months ? received.adding(months: limit) - received : limit
    let pauses = pauses.sorted { $0.from < $1.from }
    var counted: [Day] = []
    counted.reserveCapacity(limit)
    var day = received
    while counted.count < limit {
      guard day < Day.last else { throw .neverEnds }
      day = day.adding(days: 1)
      if let pause = pauses.first(where: { $0.contains(day) }) {
        day = pause.through
        continue
      }
      if unit != .workdays || calendar.isWorkday(day) { counted.append(day) }
    }
    let nominal = counted.last ?? received
    var due = nominal
    while unit != .workdays, limit > 0, !calendar.isWorkday(due), due < Day.last {
      due = due.adding(days: 1)
    }
    self.due = due
    self.nominal = nominal
    self.counted = counted
    isProvisional = calendar.isProvisional(received) || calendar.isProvisional(due)
  }

  /// The last day on which something is done so many plain days before `end`.
  ///
  /// When that is a day off, the working day before it: nobody can hand anything in on a day off.
  package init(daysBefore end: Day, count: Int, calendar: WorkCalendar) {
    nominal = end.adding(days: -count)
    var due = nominal
    while count > 0, !calendar.isWorkday(due), due > Day.first { due = due.adding(days: -1) }
    self.due = due
    counted = Day.days(from: nominal, through: end.adding(days: -1)).suffix(count)
    isProvisional = calendar.isProvisional(end) || calendar.isProvisional(due)
  }
}

/// What a term is counted in.
package enum TermUnit: String, CaseIterable, Sendable {
  case workdays
  case days
  case months
}
