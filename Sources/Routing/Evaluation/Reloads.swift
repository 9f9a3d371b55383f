/// Where shifts fill up again on the way, and how much they have from there on.
struct Reloads: Sendable {
  /// By shift: the visit at which it reloads; -1 for none. Empty where no shift does.
  private let visits: [Int32]
  /// Flat by shift and amount.
  private let capacities: [Int32]
  /// By visit.
  private let isReload: [Bool]
  private let amounts: Int

  init(_ problem: Problem) {
    amounts = problem.shifts.first?.capacities.count ?? 0
    guard problem.visits.contains(where: { $0.reload != nil }) else {
      (visits, capacities, isReload) = ([], [], [])
      return
    }
    var visits = problem.shifts.map { _ in Int32(-1) }
    var capacities = problem.shifts.flatMap(\.capacities)
    for (number, visit) in problem.visits.enumerated() {
      guard let reload = visit.reload,
        let shift = problem.shifts.indices.first(where: { visit.allowed?.contains($0) == true })
      else { continue }
      visits[shift] = Int32(number)
      for (amount, capacity) in reload.enumerated() {
        capacities[shift * amounts + amount] = capacity
      }
    }
    self.visits = visits
    self.capacities = capacities
    isReload = problem.visits.map { $0.reload != nil }
  }

  var isEmpty: Bool { visits.isEmpty }

  /// The visit at which a shift reloads; nil for none.
  @inline(__always)
  func visit(of shift: Int) -> Int? {
    guard !visits.isEmpty, visits[shift] >= 0 else { return nil }
    return Int(visits[shift])
  }

  func contains(_ visit: Int) -> Bool { !isReload.isEmpty && isReload[visit] }

  /// What a shift has of an amount behind its reload.
  func capacity(of shift: Int, _ amount: Int) -> Int32 { capacities[shift * amounts + amount] }
}
