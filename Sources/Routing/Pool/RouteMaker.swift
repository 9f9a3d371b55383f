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
  private static let mostLacked = 40
  private static let mostBeside = 300

  /// Nil where there are too many visits, where costs are too large to be added up, or where shifts reload.
  init?(_ tables: Tables) {
    guard tables.visitCount <= SmallSet.capacity, Pricing.isWithinRange(tables),
      tables.reloads.isEmpty
    else { return nil }
    self.tables = tables
    kinds = ShiftKind.all(of: tables)
    pricings = kinds.map { Pricing(tables, kind: $0, scale: RouteSelection.scale) }
  }

  /// Routes that lower the program's cost.
  ///
  /// - Parameter hopeful: the kinds for which they are looked for; nil for all.
  func routes(
    lackedBy program: SelectionStage.Program, of hopeful: Set<Int>? = nil, isOver: () -> Bool
  ) -> [PooledRoute] {
    routes(
      program, .quick, of: hopeful, most: Self.mostLacked, below: -SelectionStage.tolerance, isOver)
  }

  /// Routes of which each raises the program's cost by less than `slack`, in scaled units, when it is driven: all that are
  /// about as good as others by `margin`, as far as can be told in a hurry.
  func routes(
    beside program: SelectionStage.Program, margin: Int64, slack: Int64, isOver: () -> Bool
  ) -> [PooledRoute] {
    routes(program, .beside(margin), most: Self.mostBeside, below: slack, isOver)
  }

  /// Each can be driven.
  private func routes(
    _ program: SelectionStage.Program, _ care: Pricing.Care, of hopeful: Set<Int>? = nil,
    most: Int, below ceiling: Int64, _ isOver: () -> Bool
  ) -> [PooledRoute] {
    let prices = Pricing.Prices(
      gains: program.prices, subsets: program.subsets, costs: program.subsetPrices)
    var routes: [PooledRoute] = []
    var walk = Walk(tables)
    for (pricing, shifts) in zip(pricings, kinds) where !isOver() {
      let kind = tables.shifts[shifts.example].kind
      if let hopeful, !hopeful.contains(kind) { continue }
      let worth = program.worth[kind]
      let found = pricing.cheapestRoutes(
        prices, care, most: most, ceiling: ceiling - worth, isOver: isOver)
      for column in found?.routes ?? [] {
        if let route = PooledRoute(driving: column.visits, on: shifts.example, &walk, tables) {
          routes.append(route)
        }
      }
    }
    return routes
  }
}
