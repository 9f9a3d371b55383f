/// Days that contradict each other, or lie where they can't.
extension RecordCheck {
  var days: RecordContradiction? {
    for (first, then) in record.kind.dayOrder where isChanged(first, then) {
      guard let start = record.day(first), let end = record.day(then), end < start else { continue }
      if isDeemed, then == "accepted" { continue }
      return .days(record.kind, first: first, start, then: then, end)
    }
    return nil
  }

  /// True for an application that counts as accepted on the day of receipt, which later notices don't change.
  private var isDeemed: Bool {
    record.kind == .application && record.day("accepted") != nil
      && record.day("accepted") == record.day("applied")
  }

  /// A day of something that has happened, and lies after today.
  var future: RecordContradiction? {
    for field in record.kind.pastDays where changed.contains(field) {
      if let day = record.day(field), today < day {
        return .future(record.kind, field: field, day, today: today)
      }
    }
    return nil
  }

  /// What was done at once, and yet not on the day on which it came in and was accepted.
  var atOnce: RecordContradiction? {
    guard record.kind == .application, record.bool("at_once"),
      isChanged("at_once", "applied", "accepted", "decided"), let decided = record.day("decided")
    else { return nil }
    let earlier = ["applied", "accepted"].first { record.day($0).map { $0 < decided } ?? false }
    return earlier.flatMap { field in
      record.day(field).map { .notAtOnce(since: field, $0, decided: decided) }
    }
  }

  /// What would make the record count nowhere.
  var unusable: RecordContradiction? {
    guard standing?.fault == nil, let fault = record.fault else { return nil }
    if case .missing = fault { return nil }
    return .unusable(fault)
  }

  /// A pause that stops no clock, since it lies before acceptance, or that has no end.
  var pauses: RecordContradiction? {
    guard record.kind == .application, isChanged("pauses", "accepted") else { return nil }
    let accepted = record.day("accepted")
    for pause in record.pauses("pauses") {
      if pause.through - pause.from > Deadline.longest { return .endlessPause(pause) }
      if accepted.map({ pause.from < $0 }) ?? true {
        return .pauseBeforeAcceptance(pause, accepted: accepted)
      }
    }
    return nil
  }
}

extension RecordKind {
  /// The days of what has happened, which can't lie ahead.
  fileprivate var pastDays: [String] {
    switch self {
    case .ticket: ["found"]
    case .application:
      [
        "applied", "noticed", "completed", "accepted", "decided", "delivered", "draft_from",
        "drafted",
      ]
    case .site, .officer, .visit, .item, .region, .restriction, .permit, .agency, .car: []
    }
  }
}
