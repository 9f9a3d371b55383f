/// A visit's place in its route, or the start or end of a route, and what a change beside it must know.
///
/// Stops are linked by number: visits first, then for each shift its start and its end.
struct Stop: Sendable {
  /// The stop after it, and before it.
  var next: Int32 = -1
  var previous: Int32 = -1
  /// The shift; -1 for a visit that is left out.
  var route: Int32 = -1
  var place: Int32
  /// The earliest second at which it can be left.
  var departure: Int32 = 0
  /// The latest second at which it can be reached so that the rest of the route stays in time.
  var latest: Int32 = 0
  /// What the leg to the next stop costs; 0 on an unused shift.
  var legCost: Int32 = 0
  /// Seconds of service on its shift.
  var service: Int32 = 0
}
