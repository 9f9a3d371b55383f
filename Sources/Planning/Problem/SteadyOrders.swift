internal import Model

/// Orders of driving that differ as little as possible from those of the plan that stands.
///
/// Which visits go on which crew's day stays as the search found it. On each day what was there before
/// keeps its order, and what is new goes to its cheapest position, where that holds.
struct SteadyOrders {
  private let assembly: PlanAssembly

  init(_ assembly: PlanAssembly) { self.assembly = assembly }

  func orders(_ found: [[Int]]) -> [[Int]] {
    zip(found, assembly.work.plannedOrders).enumerated().map { shift, orders in
      steady(orders.0, before: orders.1, on: shift) ?? orders.0
    }
  }

  /// Nil where what is new does not fit into the order of before.
  private func steady(_ found: [Int], before: [Int], on shift: Int) -> [Int]? {
    var order = before.filter(found.contains)
    if !order.isEmpty, assembly.route(order, on: shift) == nil { return nil }
    for visit in found where !order.contains(visit) {
      let longer = (0...order.count).compactMap { position -> (minutes: Int, order: [Int])? in
        var longer = order
        longer.insert(visit, at: position)
        return assembly.route(longer, on: shift).map { ($0.drivingMinutes, longer) }
      }
      guard let best = longer.min(by: { $0.minutes < $1.minutes }) else { return nil }
      order = best.order
    }
    return order
  }
}
