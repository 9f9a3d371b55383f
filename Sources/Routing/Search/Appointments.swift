/// Settles when visits start that are tied to others in time.
///
/// Before such a visit is put in, it and those placed that it is tied to get windows within which every
/// choice of starts keeps their ties. From then on each route can be judged by itself again. Which
/// windows is drawn anew each time, so that in the long run the good ones come up.
struct Appointments {
  enum Outcome {
    case settled
    /// No window is left for the visit.
    case impossible
    /// A partner's route can't be served in time any more, so that the round must be undone.
    case broken
  }

  /// When there are shifts at all.
  private let hours: ClosedRange<Int32>
  /// Partners with the windows that they had before the last visit was settled.
  private var old: [(visit: Int, window: Problem.Window?)] = []
  private var new: [(visit: Int, window: Problem.Window)] = []

  init(_ tables: Tables) {
    let earliest = tables.shifts.reduce(Int32(Problem.horizon)) { min($0, $1.earliest) }
    let latest = tables.shifts.reduce(Int32(0)) { max($0, $1.latest) }
    hours = earliest...max(earliest, latest)
  }

  private static let always = Problem.Window(from: 0, to: Int32(Problem.horizon))

  /// - Parameter notBefore: when given, nothing is drawn: the visit gets as much room as can be, and
  ///   what starts at once starts as soon after this second as the grid allows.
  mutating func settle(
    _ visit: Int, _ tours: inout Tours, _ random: inout SplitMix64, notBefore: Int32? = nil
  ) -> Outcome {
    old.removeAll(keepingCapacity: true)
    new.removeAll(keepingCapacity: true)
    guard tours.tables.timedTies.isTied(visit) else { return .settled }
    var own = Self.always
    var grid: Int32?
    var isInstant = false
    for tie in tours.tables.timedTies.of(visit) {
      guard tours.stops[tie.partner].route >= 0 else {
        if case .atOnce(let step) = tie.kind { grid = step }
        continue
      }
      let starts = tours.starts(of: tie.partner)
      var partner = Self.always
      switch tie.kind {
      case .after(let atLeast, let atMost):
        let last = notBefore == nil ? random.number(in: starts) : starts.lowerBound
        partner = Problem.Window(from: 0, to: last)
        own = own.cut(from: last + atLeast)
        if let atMost {
          let first = random.number(in: max(starts.lowerBound, last + atLeast - atMost)...last)
          partner = partner.cut(from: first)
          own = own.cut(to: first + atMost)
        }
      case .before(let atLeast, let atMost):
        let first = notBefore == nil ? random.number(in: starts) : starts.upperBound
        partner = partner.cut(from: first)
        own = own.cut(to: first - atLeast)
        if let atMost {
          let last = random.number(in: first...min(starts.upperBound, first - atLeast + atMost))
          partner = partner.cut(to: last)
          own = own.cut(from: last - atMost)
        }
      case .atOnce:
        own = own.cut(from: starts.lowerBound).cut(to: starts.lowerBound)
        isInstant = true
        continue
      }
      if let now = tours.appointments[tie.partner] {
        partner = partner.cut(from: now.from).cut(to: now.to)
      }
      new.append((tie.partner, partner))
    }
    if let grid, !isInstant {
      guard let instant = instant(visit, grid, own, tours, &random, notBefore) else {
        return .impossible
      }
      own = Problem.Window(from: instant, to: instant)
    }
    return apply(own, to: visit, &tours)
  }

  private mutating func apply(
    _ own: Problem.Window, to visit: Int, _ tours: inout Tours
  ) -> Outcome {
    if own == Self.always { return tours.appoint(visit, nil) ? .settled : .broken }
    guard own.from <= own.to, tours.appoint(visit, own),
      tours.tables.visits[visit].from <= tours.tables.visits[visit].to
    else { return tours.appoint(visit, nil) ? .impossible : .broken }
    for partner in new {
      old.append((partner.visit, tours.appointments[partner.visit]))
      guard tours.appoint(partner.visit, partner.window) else { return .broken }
    }
    return .settled
  }

  /// Gives the partners of a visit that was not put in after all their windows back.
  ///
  /// - Returns: false when the round must be undone.
  mutating func withdraw(_ visit: Int, _ tours: inout Tours) -> Bool {
    if !tours.tables.timedTies.isTied(visit) { return true }
    if !tours.appoint(visit, nil) { return false }
    while let partner = old.popLast() {
      if !tours.appoint(partner.visit, partner.window) { return false }
    }
    return true
  }

  /// A second at which a visit and all that must start with it are open; nil when none was found.
  private func instant(
    _ visit: Int, _ grid: Int32, _ own: Problem.Window, _ tours: borrowing Tours,
    _ random: inout SplitMix64, _ notBefore: Int32?
  ) -> Int32? {
    let members = tours.tables.timedTies.meeting(of: visit)
    let from = members.reduce(max(hours.lowerBound, own.from, notBefore ?? 0)) {
      max($0, tours.tables.visits[$1].from)
    }
    let to = members.reduce(min(hours.upperBound, own.to)) { min($0, tours.tables.visits[$1].to) }
    let steps = (from + grid - 1) / grid...max((from + grid - 1) / grid, to / grid)
    for trial in 0..<16 {
      var step = random.number(in: steps)
      if notBefore != nil {
        step = min(steps.lowerBound + Int32(trial), steps.upperBound)
      } else if tours.lastStarts[visit] >= 0, random.index(below: 2) == 0 {
        // Where it was, or just beside.
        step = tours.lastStarts[visit] / grid + Int32(random.index(below: 3)) - 1
      }
      let instant = step * grid
      if instant < own.from || instant > own.to { continue }
      let isOpen = members.allSatisfy {
        tours.tables.firstOpen(tours.tables.visits[$0], instant) == instant
      }
      if isOpen { return instant }
    }
    return nil
  }
}

extension SplitMix64 {
  /// A number from a range, as often one of its ends as one between.
  fileprivate mutating func number(in range: ClosedRange<Int32>) -> Int32 {
    switch index(below: 4) {
    case 0: range.lowerBound
    case 1: range.upperBound
    default: range.lowerBound + Int32(index(below: range.count))
    }
  }
}

extension Problem.Window {
  fileprivate func cut(from: Int32) -> Self { Self(from: max(self.from, from), to: to) }
  fileprivate func cut(to: Int32) -> Self { Self(from: from, to: min(self.to, to)) }
}
