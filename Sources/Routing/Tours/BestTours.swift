/// The best tours so far, by the stop that follows each.
struct BestTours {
  private(set) var cost: Int64
  private var next: [Int32]
  /// As in `Tours`.
  private(set) var appointments: [Problem.Window?]
  private let visitCount: Int

  init(_ tours: borrowing Tours) {
    cost = tours.cost
    next = tours.stops.map(\.next)
    appointments = tours.appointments
    visitCount = tours.tables.visitCount
  }

  mutating func take(_ tours: borrowing Tours) {
    cost = tours.cost
    if !appointments.isEmpty { appointments = tours.appointments }
    for stop in tours.stops.indices { next[stop] = tours.stops[stop].next }
  }

  /// For each shift its visits in order.
  var routes: [[Int]] {
    stride(from: visitCount, to: next.count, by: 2).map { start in
      var visits: [Int] = []
      var stop = Int(next[start])
      while stop < visitCount {
        visits.append(stop)
        stop = Int(next[stop])
      }
      return visits
    }
  }
}
