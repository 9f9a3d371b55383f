internal import Model

/// Lays the way of a crew on one day out in time: as early as possible, with the noon rest where it
/// costs least.
///
/// All times are minutes after midnight.
struct Timetable {
  let office: OfficeHours
  let start: ShiftStart

  /// - Parameter start: how the day begins; else at the office in the morning.
  init(office: OfficeHours, start: ShiftStart? = nil) {
    self.office = office
    self.start = start ?? ShiftStart(office)
  }

  /// A piece of work with the way that leads to it.
  struct Task {
    let drivingMinutes: Int
    let minutes: Int
    /// When the whole of the work may lie, in order, without overlaps.
    let hours: [Range<Int>]
  }

  struct Layout: Equatable {
    let leaves: Int
    let stops: [Stop]
    /// Nil where the crew is at the office at noon.
    let rest: Range<Int>?
    let returns: Int

    fileprivate var onTheWay: Int { rest == nil ? 0 : Timetable.noonAtOffice }
  }

  struct Stop: Equatable {
    let arrives: Int
    let begins: Int
    let ends: Int
  }

  /// Minutes by which a crew may return later to spend noon at the office and not on the way.
  fileprivate static let noonAtOffice = 30

  /// The layout that returns first, noon at the office being worth half an hour; nil when the tasks
  /// don't fit into the day in this order.
  func layout(_ tasks: [Task], homeMinutes: Int) -> Layout? {
    restPlaces(legs: tasks.count + 1)
      .compactMap { layout(tasks, homeMinutes: homeMinutes, rest: $0) }
      .min { $0.returns + $0.onTheWay < $1.returns + $1.onTheWay }
  }

  /// By how many minutes a day with nothing but this task is too short for it; 0 when it fits.
  func minutesShort(_ task: Task, homeMinutes: Int) -> Int {
    if start.earliest > office.opens || start.out != nil {
      let minutes = (0..<task.minutes).reversed().first { minutes in
        let shorter = Task(
          drivingMinutes: task.drivingMinutes, minutes: minutes, hours: task.hours)
        return layout([shorter], homeMinutes: homeMinutes) != nil
      }
      let fits = layout([task], homeMinutes: homeMinutes) != nil
      return fits ? 0 : task.minutes - (minutes ?? 0)
    }
    let noon = office.noon
    let arrives = office.opens + task.drivingMinutes
    // Where the way takes too long to rest on site, the rest comes first, at the office.
    let rested =
      arrives <= noon.upperBound - office.restMinutes
      ? max(arrives, noon.lowerBound) + office.restMinutes
      : noon.lowerBound + office.restMinutes + task.drivingMinutes
    let shortages = task.hours.map { stretch in
      let isMorning = stretch.upperBound <= noon.lowerBound
      let here = isMorning ? arrives : rested
      let ends = max(here, stretch.lowerBound) + task.minutes
      // Home before noon is half over, or after a rest on site.
      let late = ends + homeMinutes - (noon.upperBound - office.restMinutes)
      let leaves = isMorning ? max(ends, noon.lowerBound) + office.restMinutes : ends
      let lateAfterRest = leaves + homeMinutes - office.closes
      return max(ends - stretch.upperBound, isMorning ? min(late, lateAfterRest) : lateAfterRest)
    }
    return max(0, shortages.min() ?? task.minutes)
  }

  /// Where the noon rest is taken.
  private enum RestPlace: Equatable {
    /// Not at all: it is over, or none is due.
    case nowhere
    /// At the office, after the way home.
    case afterwards
    /// At the office, before leaving.
    case beforehand
    /// Before driving the leg with this index, or after it.
    case before(leg: Int)
    case after(leg: Int)
  }

  /// Resting before the first leg or after the last is resting at the office.
  private func restPlaces(legs: Int) -> [RestPlace] {
    if start.isRested { return [.nowhere] }
    if start.out != nil {
      // On the way, before the first leg is somewhere else than at the office.
      return [.afterwards]
        + (0..<legs).flatMap { leg -> [RestPlace] in
          leg == legs - 1 ? [.before(leg: leg)] : [.before(leg: leg), .after(leg: leg)]
        }
    }
    let onTheWay = (0..<legs).flatMap { leg -> [RestPlace] in
      switch leg {
      case 0: [.after(leg: 0)]
      case legs - 1: [.before(leg: leg)]
      default: [.before(leg: leg), .after(leg: leg)]
      }
    }
    return [.afterwards, .beforehand] + onTheWay
  }

  private func layout(_ tasks: [Task], homeMinutes: Int, rest place: RestPlace) -> Layout? {
    let noon = office.noon
    let earliest =
      place == .beforehand
      ? max(noon.lowerBound + office.restMinutes, start.earliest) : start.earliest
    let latest = place == .afterwards ? noon.upperBound - office.restMinutes : office.closes
    var time = earliest
    var rest: Range<Int>?
    var stops: [Stop] = []

    /// Rests from now on, or from noon; false when noon is too short for it.
    func takeRest() -> Bool {
      let begins = max(time, noon.lowerBound)
      time = begins + office.restMinutes
      rest = begins..<time
      return time <= noon.upperBound
    }

    for (leg, task) in tasks.enumerated() {
      if place == .before(leg: leg), !takeRest() { return nil }
      let arrives = time + task.drivingMinutes
      time = arrives
      if place == .after(leg: leg), !takeRest() { return nil }
      guard let begins = task.begin(notBefore: time) else { return nil }
      time = begins + task.minutes
      stops.append(Stop(arrives: arrives, begins: begins, ends: time))
    }
    if place == .before(leg: tasks.count), !takeRest() { return nil }
    time += homeMinutes
    guard time <= latest else { return nil }
    if let out = start.out {
      return Layout(
        leaves: out.route.leaves.minutes, stops: stops,
        rest: rest ?? out.rest.map { $0.begins.minutes..<$0.ends.minutes }, returns: time)
    }
    return leavingLate(tasks, stops: stops, rest: rest, returns: time)
  }

  /// The same day without waiting at the first stop: the crew leaves the office later instead.
  private func leavingLate(
    _ tasks: [Task], stops: [Stop], rest: Range<Int>?, returns: Int
  ) -> Layout {
    guard let task = tasks.first, let stop = stops.first else {
      return Layout(leaves: returns, stops: stops, rest: rest, returns: returns)
    }
    var arrives = stop.begins
    if let rest, rest.upperBound <= stop.begins { arrives = rest.lowerBound }
    let first = Stop(arrives: arrives, begins: stop.begins, ends: stop.ends)
    return Layout(
      leaves: arrives - task.drivingMinutes, stops: [first] + stops.dropFirst(), rest: rest,
      returns: returns)
  }
}

extension Timetable.Task {
  /// The first minute, not before `time`, from which the whole work lies within one stretch of hours.
  func begin(notBefore time: Int) -> Int? {
    hours.lazy.map { (max(time, $0.lowerBound), $0.upperBound) }
      .first { $0.0 + minutes <= $0.1 }?.0
  }
}
