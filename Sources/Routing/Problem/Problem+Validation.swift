extension Problem {
  /// The greatest second of the horizon, about 31 years: sums of a few such times fit into 32 bits.
  static let horizon: Int64 = 1_000_000_000
  /// The greatest cost of a single leg: the sum of two still fits into 32 bits.
  static let greatestLegCost: Int64 = 1 << 30
  /// The greatest single cost of any other kind, and of all prizes together.
  static let greatestCost: Int64 = 1 << 58

  func validate() throws(ProblemFault) {
    guard let first = matrices.first else { throw .noMatrix }
    for (profile, matrix) in matrices.enumerated() {
      try validate(matrix, .matrix(profile: profile), size: first.size)
    }
    for (index, shift) in shifts.enumerated() { try validate(shift, index) }
    for (index, visit) in visits.enumerated() { try validate(visit, index) }
    try validateBalance()
    try validateSum()
    for (index, relation) in relations.enumerated() { try validate(relation, index) }
    try validateMeetings()
    try validateReloads()
  }

  /// A reload has one shift, to which it brings no less than that has, and hangs together with nothing.
  private func validateReloads() throws(ProblemFault) {
    var reloading: Set<Int> = []
    for (index, visit) in visits.enumerated() {
      guard let reload = visit.reload else { continue }
      let owner = ProblemFault.Owner.visit(index)
      let allowed = shifts.indices.filter { visit.allowed?.contains($0) ?? true }
      try check(allowed.count, expected: 1, owner, .allowed)
      guard let shift = allowed.first else { continue }
      guard reloading.insert(shift).inserted else { throw .repeated(.shift(shift), visit: index) }
      try check(reload.count, expected: shifts[shift].capacities.count, owner, .reload)
      for (amount, capacity) in reload.enumerated() {
        let least = Int64(shifts[shift].capacities[amount])
        try check(Int64(capacity), in: least...Self.horizon, owner, .reload)
      }
      for demand in visit.demands { try check(Int64(demand), in: 0...0, owner, .demands) }
      for cost in visit.costByShift { try check(cost, in: 0...0, owner, .costByShift) }
      try check(visit.prize, in: 0...0, owner, .prize)
      for (number, relation) in relations.enumerated() where relation.visits.contains(index) {
        throw .repeated(.relation(number), visit: index)
      }
    }
  }

  /// A visit starts at once with those of one relation only.
  private func validateMeetings() throws(ProblemFault) {
    var seen: [Int] = []
    for (index, relation) in relations.enumerated() {
      guard case .atOnce(let visits, _) = relation else { continue }
      for visit in visits where seen.contains(visit) {
        throw .repeated(.relation(index), visit: visit)
      }
      seen += visits
    }
  }

  private func validateBalance() throws(ProblemFault) {
    guard let balance else { return }
    try check(balance.crews.count, expected: shifts.count, .balance, .crews)
    for crew in balance.crews {
      try check(Int64(crew), in: 0...Int64(shifts.count) - 1, .balance, .crews)
    }
    try check(Int64(balance.unit), in: 1...Self.horizon, .balance, .unit)
    try check(balance.cost, in: 0...Int64(1) << 31, .balance, .cost)
  }

  /// What it costs to have everything on one crew; nil when that overflows.
  private func worst(of balance: Balance) -> Int64? {
    let seconds = visits.reduce(Int64(0)) {
      $0 + Int64(max($1.service, $1.serviceByShift.max() ?? 0))
    }
    let units = seconds / Int64(balance.unit)
    let (square, first) = units.multipliedReportingOverflow(by: units)
    let (cost, second) = square.multipliedReportingOverflow(by: balance.cost)
    return first || second ? nil : cost
  }

  /// The worst that a solution can cost stays far from an overflow.
  private func validateSum() throws(ProblemFault) {
    var sum: Int64 = 0
    func add(_ cost: Int64, _ owner: ProblemFault.Owner) throws(ProblemFault) {
      let (next, overflow) = sum.addingReportingOverflow(cost)
      guard !overflow, next <= Self.greatestCost else { throw .costsTooLarge(owner) }
      sum = next
    }
    for (index, shift) in shifts.enumerated() {
      let owner = ProblemFault.Owner.shift(index)
      let end = Int64(shift.latest) + Int64(shift.overtime)
      try add(shift.fixedCost, owner)
      try add(shift.costPerOvertime * Int64(shift.overtime), owner)
      try add(shift.costPerWaiting * (end - Int64(shift.earliest)), owner)
      try add(shift.costPerDuration * (end - Int64(shift.earliest)), owner)
    }
    if let balance { try add(worst(of: balance) ?? .max, .balance) }
    let end = shifts.reduce(0) { max($0, Int64($1.latest) + Int64($1.overtime)) }
    for (index, visit) in visits.enumerated() {
      let owner = ProblemFault.Owner.visit(index)
      try add(visit.prize, owner)
      try add(visit.costByShift.reduce(0) { max($0, abs($1)) }, owner)
      if let due = visit.softDue {
        try add(visit.costPerLateSecond * max(0, end - Int64(due)), owner)
      }
    }
  }

  private func validate(
    _ matrix: Matrix, _ owner: ProblemFault.Owner, size: Int
  ) throws(ProblemFault) {
    try check(Int64(matrix.size), in: 0...20_000, owner, .size)
    guard matrix.size == size else {
      throw .count(owner, .size, found: matrix.size, expected: size)
    }
    try check(matrix.seconds.count, expected: size * size, owner, .seconds)
    try check(matrix.metres.count, expected: size * size, owner, .metres)
    let range = 0...Int64(Matrix.greatest)
    for value in matrix.seconds where value < 0 || value > Matrix.greatest {
      throw .outOfRange(owner, .seconds, value: Int64(value), accepted: range)
    }
    for value in matrix.metres where value < 0 || value > Matrix.greatest {
      throw .outOfRange(owner, .metres, value: Int64(value), accepted: range)
    }
  }

  private func validate(_ shift: Shift, _ index: Int) throws(ProblemFault) {
    let owner = ProblemFault.Owner.shift(index)
    let times = 0...Self.horizon
    if let start = shift.start { try checkPlace(start, owner, .start) }
    if let end = shift.end { try checkPlace(end, owner, .end) }
    try check(Int64(shift.earliest), in: times, owner, .earliest)
    try check(Int64(shift.latest), in: times, owner, .latest)
    guard shift.earliest <= shift.latest else {
      throw .reversed(owner, .latest, from: shift.earliest, to: shift.latest)
    }
    if let longest = shift.longest { try check(Int64(longest), in: times, owner, .longest) }
    try check(Int64(shift.overtime), in: times, owner, .overtime)
    try check(Int64(shift.latest) + Int64(shift.overtime), in: times, owner, .overtime)
    let rates = 0...Int64(1) << 31
    try check(shift.costPerOvertime, in: rates, owner, .costPerOvertime)
    try check(shift.costPerSecond, in: rates, owner, .costPerSecond)
    try check(shift.costPerMetre, in: rates, owner, .costPerMetre)
    try check(shift.costPerDuration, in: rates, owner, .costPerDuration)
    try check(shift.costPerWaiting, in: rates, owner, .costPerWaiting)
    try check(shift.fixedCost, in: 0...Int64(1) << 50, owner, .fixedCost)
    try check(Int64(shift.profile), in: 0...Int64(matrices.count) - 1, owner, .profile)
    let amounts = shifts.first?.capacities.count ?? 0
    try check(shift.capacities.count, expected: amounts, owner, .capacities)
    for capacity in shift.capacities {
      try check(Int64(capacity), in: 0...Self.horizon, owner, .capacities)
    }
    try validate(breaks: shift.breaks, index)
    let matrix = matrices[shift.profile]
    let seconds = Int64(matrix.seconds.max() ?? 0)
    let metres = Int64(matrix.metres.max() ?? 0)
    // Both products stay below 2^58.
    guard seconds * shift.costPerSecond + metres * shift.costPerMetre <= Self.greatestLegCost else {
      throw .costsTooLarge(owner)
    }
  }

  private func validate(breaks: [Break], _ shift: Int) throws(ProblemFault) {
    let owner = ProblemFault.Owner.shift(shift)
    for (index, rest) in breaks.enumerated() {
      try check(Int64(rest.earliest), in: 0...Self.horizon, owner, .breaks)
      try check(Int64(rest.latestEnd), in: 0...Self.horizon, owner, .breaks)
      try check(Int64(rest.seconds), in: 0...Self.horizon, owner, .breaks)
      let room = rest.latestEnd - rest.earliest
      guard room >= 0 else {
        throw .reversed(owner, .breaks, from: rest.earliest, to: rest.latestEnd)
      }
      guard rest.seconds <= room else {
        throw .breakTooLong(shift: shift, index: index, seconds: rest.seconds, room: room)
      }
      if index > 0, breaks[index - 1].latestEnd > rest.earliest {
        throw .disorder(owner, .breaks, index: index)
      }
    }
  }

  private func validate(_ visit: Visit, _ index: Int) throws(ProblemFault) {
    let owner = ProblemFault.Owner.visit(index)
    let times = 0...Self.horizon
    try checkPlace(visit.place, owner, .place)
    let services = 0...Int64(Matrix.greatest)
    try check(Int64(visit.service), in: services, owner, .service)
    if !visit.serviceByShift.isEmpty {
      try check(visit.serviceByShift.count, expected: shifts.count, owner, .serviceByShift)
      for service in visit.serviceByShift {
        try check(Int64(service), in: services, owner, .serviceByShift)
      }
    }
    for (position, window) in visit.windows.enumerated() {
      try check(Int64(window.from), in: times, owner, .windows)
      try check(Int64(window.to), in: times, owner, .windows)
      guard window.from <= window.to else {
        throw .reversed(owner, .windows, from: window.from, to: window.to)
      }
      if position > 0, visit.windows[position - 1].to >= window.from {
        throw .disorder(owner, .windows, index: position)
      }
    }
    try check(Int64(visit.release), in: times, owner, .release)
    if let due = visit.softDue { try check(Int64(due), in: times, owner, .softDue) }
    try check(visit.costPerLateSecond, in: 0...Int64(1) << 31, owner, .costPerLateSecond)
    let amounts = shifts.first?.capacities.count ?? visit.demands.count
    try check(visit.demands.count, expected: amounts, owner, .demands)
    for demand in visit.demands { try check(Int64(demand), in: times, owner, .demands) }
    if !visit.costByShift.isEmpty {
      try check(visit.costByShift.count, expected: shifts.count, owner, .costByShift)
      let costs = -Self.greatestCost...Self.greatestCost
      for cost in visit.costByShift { try check(cost, in: costs, owner, .costByShift) }
    }
    try check(visit.prize, in: 0...Self.greatestCost, owner, .prize)
  }

  private func validate(_ relation: Relation, _ index: Int) throws(ProblemFault) {
    let owner = ProblemFault.Owner.relation(index)
    var seen: [Int] = []
    for visit in relation.visits {
      try checkPlace(visit, owner, .visits)
      guard !seen.contains(visit) else { throw .repeated(owner, visit: visit) }
      seen.append(visit)
    }
    switch relation {
    case .alternatives, .sameShift, .differentShifts: break
    case .order(_, _, let atLeast, let atMost):
      try check(Int64(atLeast), in: 0...Self.horizon, owner, .atLeast)
      if let atMost { try check(Int64(atMost), in: Int64(atLeast)...Self.horizon, owner, .atMost) }
    case .atOnce(_, let grid): try check(Int64(grid), in: 1...Self.horizon, owner, .grid)
    }
  }

  private func check(
    _ value: Int64, in range: ClosedRange<Int64>, _ owner: ProblemFault.Owner,
    _ field: ProblemFault.Field
  ) throws(ProblemFault) {
    guard range.contains(value) else {
      throw .outOfRange(owner, field, value: value, accepted: range)
    }
  }

  private func check(
    _ found: Int, expected: Int, _ owner: ProblemFault.Owner, _ field: ProblemFault.Field
  ) throws(ProblemFault) {
    guard found == expected else {
      throw .count(owner, field, found: found, expected: expected)
    }
  }

  /// For places, and for the visits of a relation.
  private func checkPlace(
    _ place: Int, _ owner: ProblemFault.Owner, _ field: ProblemFault.Field
  ) throws(ProblemFault) {
    let count = field == .visits ? visits.count : places
    guard place >= 0, place < count else {
      throw .outOfRange(
        owner, field, value: Int64(place), accepted: 0...Int64(max(0, count - 1)))
    }
  }
}
