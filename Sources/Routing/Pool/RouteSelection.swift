/// Chooses from the routes of a pool those that together cost least: set partitioning by diving.
///
/// A linear program over the pool gives every visit a price. What a route costs above the prices of its
/// visits says how much dearer than the program's bound any choice with it must be; routes that fit into
/// the distance between the bound and the present tours are tried for an exact cover. Where there are too
/// many, the routes that the program likes best are fixed, and the rest is tried again.
///
/// Source: Foster, Ryan, "An integer programming approach to the vehicle scheduling problem", Operational
/// Research Quarterly 27(2), 1976, for choosing among known routes.
struct RouteSelection {
  /// By visit: true when its route is chosen anew.
  private var isFree: [Bool]
  /// By visit: what leaving it out costs, cut off where it no longer matters.
  private let prizes: [Int64]
  /// By kind: how many shifts there are.
  private let counts: [Int]
  private var columns: [RouteColumn] = []
  private var kinds: [Int] = []
  private var routes: [PooledRoute] = []
  /// The routes that the program over the whole pool used: a good start for the next one.
  private(set) var liked: [PooledRoute] = []
  /// Routes that were made because the pool lacked them.
  private(set) var made: [PooledRoute] = []

  /// Parts of a unit of cost.
  static let scale: Int64 = 64
  private static let mostMakings = 20
  private static let mostSets = 2_000
  private static let nodes = 3_000

  /// - Parameters:
  ///   - visits: those whose routes are chosen anew.
  ///   - counts: by kind how many shifts may drive them.
  ///   - greatest: what no route can cost more than.
  init(_ tables: Tables, visits: [Int32], counts: [Int], greatest: Int64) {
    self.counts = counts
    isFree = Array(repeating: false, count: tables.visitCount)
    for visit in visits { isFree[Int(visit)] = true }
    prizes = tables.prizes.map { min($0, greatest) }
  }

  /// The routes of a choice that costs less than the present ones; nil when none was found.
  ///
  /// - Parameters:
  ///   - present: routes that serve each of the visits at most once.
  ///   - liked: routes to begin with.
  ///   - maker: makes those that the pool lacks; nil where it has to do. All visits have to be free for it.
  mutating func cheaper(
    than present: [PooledRoute], liked: [PooledRoute], from pool: [PooledRoute],
    maker: RouteMaker? = nil, isOver: () -> Bool
  ) -> [PooledRoute]? {
    var first = 0
    for (number, route) in (present + liked + pool).enumerated()
    where route.visits.allSatisfy({ isFree[Int($0)] }) {
      if number < present.count + liked.count { first += 1 }
      add(route)
    }
    var stage = SelectionStage(
      columns: columns, kinds: kinds, prizes: prizes, counts: counts, open: isFree,
      first: Array(0..<first))
    var left = cost(of: present)
    if let maker { complete(&stage, maker, left, isOver) }
    var fixed: [Int] = []
    while let program = stage.solved(isOver) {
      if fixed.isEmpty { self.liked = program.shares.map { routes[$0.column] } }
      let budget = left - program.bound - Self.scale
      if budget < 0 { return nil }
      if let rest = cover(stage, program, budget, isOver) {
        return (fixed + rest).map { routes[$0] }
      }
      let favourites = stage.favourites(program)
      if favourites.isEmpty || isOver() { return nil }
      for index in favourites { left -= columns[index].cost }
      fixed += favourites
      stage.fix(favourites, program)
    }
    return nil
  }

  /// Makes routes until the program lacks none, and then those that may still be part of a choice below `cost`.
  private mutating func complete(
    _ stage: inout SelectionStage, _ maker: RouteMaker, _ cost: Int64, _ isOver: () -> Bool
  ) {
    for _ in 0..<Self.mostMakings {
      guard let program = stage.solved(isOver) else { return }
      let new = maker.routes(beside: program, slack: cost - program.bound, isOver: isOver)
      let known = columns.count
      for route in new.routes { add(route) }
      stage.add(Array(columns[known...]), kinds: Array(kinds[known...]), beside: program)
      made += new.routes
      if !new.areLacked { return }
    }
  }

  private mutating func add(_ route: PooledRoute) {
    routes.append(route)
    kinds.append(route.kind)
    columns.append(RouteColumn(visits: route.visits.sorted(), cost: route.cost * Self.scale))
  }

  private func cost(of present: [PooledRoute]) -> Int64 {
    var cost: Int64 = 0
    var isLeft = isFree
    for route in present {
      cost += route.cost
      for visit in route.visits { isLeft[Int(visit)] = false }
    }
    for visit in prizes.indices where isLeft[visit] { cost += prizes[visit] }
    return cost * Self.scale
  }

  private func cover(
    _ stage: SelectionStage, _ program: SelectionStage.Program, _ budget: Int64,
    _ isOver: () -> Bool
  ) -> [Int]? {
    var sets: [(cost: Int64, index: Int)] = []
    for index in stage.columns {
      let cost = program.cost(of: index, kinds[index])
      if cost <= budget { sets.append((cost, index)) }
    }
    sets.sort { ($0.cost, $0.index) < ($1.cost, $1.index) }
    // Routes to begin with stand in the pool too.
    var last = -1
    sets.removeAll { set in
      defer { last = set.index }
      return last >= 0 && columns[last] == columns[set.index]
    }
    if sets.count > Self.mostSets { sets.removeLast(sets.count - Self.mostSets) }
    let rows = stage.rows
    var search = ExactCover(
      sets.map { set in
        ExactCover.Set(
          rows: columns[set.index].visits.map { rows[Int($0)] }, cost: set.cost,
          kind: kinds[set.index])
      }, omissions: program.omissions, counts: stage.counts, idle: program.worth, nodes: Self.nodes)
    return search.cover(within: budget, isOver: isOver)?.map { sets[$0].index }
  }
}
