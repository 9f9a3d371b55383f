internal import Model

/// How a crew's day begins: at its office in the morning, or on the way at the moment from which a week
/// is planned.
struct ShiftStart {
  /// Minutes after midnight before which it does nothing new.
  let earliest: Int
  /// True when no noon rest has to be planned any more.
  let isRested: Bool
  /// What it has done by then; nil for a crew that is at its office.
  let out: PlanPast.Out?

  /// A whole day.
  init(_ office: OfficeHours) {
    earliest = office.opens
    isRested = false
    out = nil
  }

  init(_ out: PlanPast.Out) {
    earliest = out.earliest
    isRested = out.isRested
    self.out = out
  }

  /// At the office at `now`: whoever is there at noon rests there.
  init(_ office: OfficeHours, now: Int) {
    let isNoon = now > office.noon.lowerBound && office.restMinutes > 0
    earliest =
      isNoon ? max(now, office.noon.lowerBound + office.restMinutes) : max(now, office.opens)
    isRested = isNoon
    out = nil
  }
}
