/// Makes routes that a pool lacks: those that its linear program would use if it knew them.
///
/// A search knows the routes that it has come by. At the prices of their program label setting finds others that cost
/// less than their visits are worth, until there are none (column generation); and then routes that cost hardly
/// more, since the best whole choice rarely consists of the program's favourites alone.
struct RouteMaker {
  private let tables: Tables
  private let kinds: [ShiftKind]
  /// By kind.
  private let pricings: [Pricing]

  /// How many routes of each kind are made at a time: of those that a program lacks, and of those beside it.
  private static let mostLacked = 100
  private static let mostBeside = 400

  /// Nil where there are too many visits, or where costs are too large to be added up.
  init?(_ tables: Tables) {
    guard tables.visitCount <= VisitSet.capacity, Pricing.isWithinRange(tables) else { return nil }
    self.tables = tables
    kinds = ShiftKind.all(of: tables)
    pricings = kinds.map { Pricing(tables, kind: $0, scale: RouteSelection.scale) }
  }

  /// Routes that lower the program's cost; where it lacks none, those that raise it by less than `slack`, in scaled units.
  /// Each can be driven.
  func routes(
    beside program: SelectionStage.Program, slack: Int64, isOver: () -> Bool
  ) -> (routes: [PooledRoute], areLacked: Bool) {
    var lacked: [PooledRoute] = []
    var beside: [PooledRoute] = []
    var walk = Walk(tables)
    for (pricing, shifts) in zip(pricings, kinds) where !isOver() {
      let worth = program.worth[tables.shifts[shifts.example].kind]
      let found = pricing.cheapestRoutes(
        gains: program.prices, .quick, most: Self.mostBeside, ceiling: slack - worth, isOver: isOver
      )
      for (number, column) in (found?.routes ?? []).enumerated() {
        let cost = column.cost - program.worth(of: column.visits) + worth
        let isLacked = cost < -SelectionStage.tolerance
        // Where some are lacked, the others wait for better prices.
        guard isLacked ? number < Self.mostLacked : lacked.isEmpty else { break }
        guard let route = PooledRoute(driving: column.visits, on: shifts.example, &walk, tables)
        else { continue }
        if isLacked { lacked.append(route) } else { beside.append(route) }
      }
    }
    return lacked.isEmpty ? (beside, false) : (lacked, true)
  }
}
