package import Model

extension WeekBoard {
  /// What a visit is pinned to as the board stands; nil for nothing.
  func pin(of visit: RecordID) -> Pin? {
    pins[visit] ?? book.visit(visit)?.pin
  }

  /// What saving writes to visits, by identifier: pins that are not those that were saved last.
  package var unsavedPins: [(visit: RecordID, pin: Pin?)] {
    Set(pins.keys).union(savedPins.keys).sorted().compactMap { visit in
      let saved = savedPins[visit] ?? book.visit(visit)?.pin
      let pin = pin(of: visit)
      return pin == saved ? nil : (visit, pin)
    }
  }

  /// The pin after the one that the visit has: its officer, its time, both, and none again.
  func nextPin(of stop: Plan.Stop, on lane: Lane) -> Pin? {
    let officer = lane.crew.officers.first
    let time = Pin.window(on: lane.day, from: stop.begins, through: nil)
    switch pin(of: stop.visit) {
    case nil: return Pin(officer: officer, window: nil)
    case let pin? where pin.window == nil: return Pin(officer: nil, window: time)
    case let pin? where pin.officer == nil: return Pin(officer: officer, window: time)
    default: return nil
    }
  }

  /// The mark of a pin in a frame; empty for none.
  func pinMark(of visit: RecordID, _ language: Language) -> String {
    let zh = language == .zh
    switch pin(of: visit) {
    case nil: return ""
    case let pin? where pin.window == nil: return zh ? "[锁人] " : "[who] "
    case let pin? where pin.officer == nil: return zh ? "[锁时] " : "[when] "
    default: return zh ? "[锁人时] " : "[who, when] "
    }
  }
}
