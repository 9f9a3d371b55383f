/// Why a problem is refused, made of facts.
package enum ProblemFault: Error, Equatable, Sendable {
  /// What a value belongs to.
  package enum Owner: Equatable, Sendable {
    case matrix(profile: Int)
    case shift(Int)
    case visit(Int)
    case relation(Int)
    case balance
  }

  /// A field that a fault is about.
  package enum Field: Equatable, Sendable {
    case size, seconds, metres, start, end, earliest, latest, longest, overtime, costPerOvertime
    case fixedCost, capacities, breaks, profile, costPerSecond, costPerMetre, costPerDuration
    case place, service, serviceByShift, windows, release, softDue, costPerLateSecond, demands
    case costByShift, prize, visits, count, costPerWaiting, crews, unit, cost
    case atLeast, atMost, grid, allowed, reload
  }

  /// There are shifts or visits but no matrix to travel by.
  case noMatrix
  /// A value outside the range that is accepted.
  case outOfRange(Owner, Field, value: Int64, accepted: ClosedRange<Int64>)
  /// A list with too many or too few entries.
  case count(Owner, Field, found: Int, expected: Int)
  /// The earliest second lies after the latest one.
  case reversed(Owner, Field, from: Int32, to: Int32)
  /// Windows or breaks that overlap or stand in the wrong order.
  case disorder(Owner, Field, index: Int)
  /// A break that is longer than the time in which it must lie.
  case breakTooLong(shift: Int, index: Int, seconds: Int32, room: Int32)
  /// A visit that a relation names more than once, or a second reload of a shift.
  case repeated(Owner, visit: Int)
  /// The cost of a single leg, or all costs together, would overflow.
  case costsTooLarge(Owner)
}
