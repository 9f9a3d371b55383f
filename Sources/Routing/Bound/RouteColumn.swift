/// A route of one kind of shift, as the linear program sees it.
struct RouteColumn: Equatable {
  /// In the order of driving. A visit may stand here twice: such a route is none that could be driven,
  /// but allowing it can only lower the bound.
  let visits: [Int32]
  /// Travel, fixed cost and costs by shift, in scaled units.
  let cost: Int64
}
