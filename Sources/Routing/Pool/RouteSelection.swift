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
  private(set) var columns: [RouteColumn] = []
  private(set) var kinds: [Int] = []
  private(set) var routes: [PooledRoute] = []
  /// The routes that the program over the whole pool used: a good start for the next one.
  var liked: [PooledRoute] = []
  /// Routes that were made because the pool lacked them.
  var made: [PooledRoute] = []
  /// Rows about three visits that the program needed: a good start for the next one, too.
  var subsets: SubsetRows

  /// Parts of a unit of cost.
  static let scale: Int64 = 64
  private static let mostSets = 2_000
  /// How many steps an exact cover may take among known routes.
  private static let mostSteps = 3_000

  /// - Parameters:
  ///   - visits: those whose routes are chosen anew.
  ///   - counts: by kind how many shifts may drive them.
  ///   - greatest: what no route can cost more than.
  ///   - subsets: rows about three visits that an earlier choice needed.
  init(
    _ tables: Tables, visits: [Int32], counts: [Int], greatest: Int64, subsets: SubsetRows? = nil
  ) {
    self.subsets = subsets ?? SubsetRows(visitCount: tables.visitCount)
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
      first: Array(0..<first), subsets: subsets)
    let left = cost(of: present)
    let chosen =
      if let maker {
        chosen(&stage, maker, below: left, isOver)
      } else {
        chosen(&stage, below: left, isOver)
      }
    return chosen.map { $0.map { routes[$0] } }
  }

  // MARK: Among known routes

  private mutating func chosen(
    _ stage: inout SelectionStage, below left: Int64, _ isOver: () -> Bool
  ) -> [Int]? {
    guard let program = stage.solved(isOver) else { return nil }
    liked = program.shares.map { routes[$0.column] }
    let budget = left - program.bound - Self.scale
    if budget < 0 { return nil }
    return cover(stage, program, within: budget, isOver)
      ?? dived(stage, program, below: left, isOver)
  }

  /// Fixes the program's favourites, and solves it again without them, until the rest can be covered.
  ///
  /// - Parameter margin: how far above the bound of the rest it is tried, with rows about three visits; nil to try all that is
  ///   left, without such rows.
  func dived(
    _ stage: SelectionStage, _ program: SelectionStage.Program, below left: Int64,
    margin: Int64? = nil, _ isOver: () -> Bool
  ) -> [Int]? {
    var (stage, program, left) = (stage, program, left)
    var fixed: [Int] = []
    while !isOver() {
      let favourites = stage.favourites(program)
      if favourites.isEmpty { return nil }
      for index in favourites { left -= columns[index].cost }
      fixed += favourites
      stage.fix(favourites, program)
      guard let next = margin == nil ? stage.solved(isOver) : stage.tightened(isOver) else {
        return nil
      }
      program = next
      let budget = left - program.bound - Self.scale
      if budget < 0 { return nil }
      let rest =
        if let margin {
          deepened(stage, program, margin, below: left, isOver)
        } else {
          cover(stage, program, within: budget, isOver)
        }
      if let rest { return fixed + rest }
    }
    return nil
  }

  mutating func add(_ route: PooledRoute) {
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

  func cover(
    _ stage: SelectionStage, _ program: SelectionStage.Program, within budget: Int64,
    steps: Int = Self.mostSteps, _ isOver: () -> Bool
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
          whole: columns[set.index].cost, kind: kinds[set.index])
      }, omissions: program.omissions, prizes: stage.openPrizes, counts: stage.counts,
      nodes: steps)
    return search.cover(within: budget, above: program.bound, isOver: isOver)?
      .map { sets[$0].index }
  }
}
