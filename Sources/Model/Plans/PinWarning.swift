/// What whoever pins a visit has to know.
package enum PinWarning: Hashable, Sendable, Phrased {
  /// The officer is away on the day, so that no plan can keep to the pin.
  case away(officer: String, Day, Pause)
  /// The visit may not be made so early.
  case tooEarly(Day, earliest: Day)
  /// It is due earlier that week: only a plan that begins after its due day, when it is late anyway, can keep to the pin.
  case afterDue(Day, due: Day)
  /// Nobody works on the day.
  case dayOff(Day)

  /// The first thing to be said of `pin`; nil for nothing.
  package init?(_ pin: Pin, of visit: Visit, officers: [Officer], calendar: WorkCalendar) {
    guard case .on(let day) = pin.window?.days else { return nil }
    let pause = officers.first { $0.code == pin.officer }?.away.first { $0.contains(day) }
    if let pause, let officer = pin.officer {
      self = .away(officer: officer, day, pause)
    } else if let earliest = visit.earliest, day < earliest {
      self = .tooEarly(day, earliest: earliest)
    } else if let due = visit.due, due < day, Week(containing: day).contains(due) {
      self = .afterDue(day, due: due)
    } else if !calendar.isWorkday(day) {
      self = .dayOff(day)
    } else {
      return nil
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.away(let officer, let day, let pause), .zh):
      "\(officer) \(day.iso) 不在（\(pause.text)）；在此期间的计划无法照此锁定"
    case (.away(let officer, let day, let pause), .en):
      "\(officer) is away on \(day.iso) (\(pause.text)); no plan can keep to this pin"
    case (.tooEarly(let day, let earliest), .zh):
      "\(day.iso) 还不能去，最早 \(earliest.iso)；计划无法照此锁定"
    case (.tooEarly(let day, let earliest), .en):
      "not to be made on \(day.iso), not before \(earliest.iso); no plan can keep to this pin"
    case (.afterDue(let day, let due), .zh):
      "\(day.iso) 晚于期限 \(due.iso)；期限过后才起排的计划才会照此排入"
    case (.afterDue(let day, let due), .en):
      "\(day.iso) is after the due day \(due.iso); only a plan that begins later than that can keep to this pin"
    case (.dayOff(let day), .zh): "\(day.iso) 不是工作日；计划无法照此锁定"
    case (.dayOff(let day), .en): "\(day.iso) is no working day; no plan can keep to this pin"
    }
  }
}
