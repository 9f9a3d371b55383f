import Routing

extension Instance {
  /// The instance as the search takes it; places are nodes.
  func problem() throws -> Problem {
    let size = nodes.count
    var lengths: [Int32] = []
    lengths.reserveCapacity(size * size)
    for from in 0..<size {
      for to in 0..<size { lengths.append(length(from, to)) }
    }
    let shifts = vehicles.map { vehicle in
      Problem.Shift(
        start: vehicle.depot, end: vehicle.depot, earliest: nodes[vehicle.depot].from,
        latest: nodes[vehicle.depot].to, longest: vehicle.longest,
        capacities: vehicle.capacities, costPerMetre: objective == .duration ? 0 : 1,
        costPerDuration: objective == .duration ? 1 : 0)
    }
    let visits = clients.map { index in
      let node = nodes[index]
      return Problem.Visit(
        place: index, service: node.service,
        windows: [Problem.Window(from: node.from, to: node.to)], demands: node.demands,
        allowed: node.allowed.map { ShiftSet($0.sorted()) },
        prize: node.prize ?? Problem.Visit.obligatory)
    }
    let reloads = vehicles.enumerated().compactMap { number, vehicle in
      vehicle.fetched.map { fetched in
        Problem.Visit(
          place: 0, service: nodes[0].service, demands: fetched.map { _ in 0 },
          allowed: [number], reload: fetched, prize: 0)
      }
    }
    return try Problem(
      matrices: [Matrix(size: size, seconds: lengths, metres: lengths)], shifts: shifts,
      visits: visits + reloads)
  }
}
