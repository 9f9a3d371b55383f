/// Choosing among routes that are made for it, at prices at which hardly any choice of whole routes is dearer than the program.
///
/// Source: Baldacci, Christofides, Mingozzi, "An exact algorithm for the vehicle routing problem based on the set
/// partitioning formulation with additional cuts", Mathematical Programming 115(2), 2008, for listing the routes near such a program.
extension RouteSelection {
  /// How often routes are made at most, how often rows are added meanwhile, and how few lacking routes are few enough for that.
  private static let mostMakings = 60
  private static let mostAdditions = 12
  private static let fewLacked = 80
  /// The part of the bound by which choices are looked for above it, and from how many times as much on the present tours are far
  /// away.
  private static let partsOfMargin: Int64 = 400
  private static let marginsAway: Int64 = 4
  /// How many steps an exact cover may take: it is tried with several budgets.
  private static let mostSteps = 1_000

  mutating func chosen(
    _ stage: inout SelectionStage, _ maker: RouteMaker, below left: Int64, _ isOver: () -> Bool
  ) -> [Int]? {
    guard let completed = completed(&stage, maker, below: left, isOver) else { return nil }
    liked = completed.shares.map { routes[$0.column] }
    subsets = completed.subsets.priced(completed.subsetPrices)
    let slack = left - completed.bound
    if slack <= Self.scale { return nil }
    let margin = max(1, completed.bound / Self.partsOfMargin)
    let near = maker.routes(
      beside: completed, margin: min(margin, slack),
      slack: isFar(slack, margin) ? slack : min(margin, slack), isOver: isOver)
    add(near, to: &stage)
    guard let program = stage.solved(isOver) else { return nil }
    return deepened(stage, program, margin, below: left, isOver)
      ?? dived(stage, program, below: left, margin: margin, isOver)
  }

  /// Makes routes until the program lacks none, and adds rows that it breaks, until there are none.
  private mutating func completed(
    _ stage: inout SelectionStage, _ maker: RouteMaker, below left: Int64, _ isOver: () -> Bool
  ) -> SelectionStage.Program? {
    var additions = 0
    // Where a program lacks routes of some kinds, the next one mostly lacks some of the same.
    var hopeful: Set<Int>?
    for _ in 0..<Self.mostMakings {
      guard let program = stage.solved(isOver) else { return nil }
      let lacked = maker.routes(lackedBy: program, of: hopeful, isOver: isOver)
      if isOver() { return nil }
      add(lacked, to: &stage)
      if lacked.count > Self.fewLacked {
        hopeful = Set(lacked.map(\.kind))
        continue
      }
      if left - program.bound > Self.scale, additions < Self.mostAdditions,
        stage.addBrokenSubsets(program)
      {
        additions += 1
      } else if lacked.isEmpty && hopeful == nil {
        return program
      }
      hopeful = nil
    }
    return stage.solved(isOver)
  }

  /// Where the bound is far away, it says little about which routes are near the best choice.
  private func isFar(_ slack: Int64, _ margin: Int64) -> Bool {
    slack / Self.marginsAway > margin
  }

  /// Covers what is left, from a quarter of a margin above the bound up to the whole margin: what is dearer would only be in
  /// the way. Where the tours to beat are far from the bound, all that is cheaper than they are is tried at last.
  func deepened(
    _ stage: SelectionStage, _ program: SelectionStage.Program, _ margin: Int64, below left: Int64,
    _ isOver: () -> Bool
  ) -> [Int]? {
    let slack = left - program.bound - Self.scale
    let most = isFar(slack, margin) ? slack : min(margin, slack)
    for budget in [max(1, margin / 4), max(1, margin / 2), margin, most] where !isOver() {
      if let found = cover(
        stage, program, within: min(budget, most), steps: Self.mostSteps, isOver)
      {
        return found
      }
      if budget >= most { return nil }
    }
    return nil
  }

  private mutating func add(_ new: [PooledRoute], to stage: inout SelectionStage) {
    let known = columns.count
    for route in new { add(route) }
    stage.add(Array(columns[known...]), kinds: Array(kinds[known...]))
    made += new
  }
}
