/// A drive between two places: how long it takes and what it costs.
struct Leg: Equatable, Sendable {
  let seconds: Int32
  let cost: Int32
}

/// All drives of one kind: by profile and by what a second and a metre cost.
struct LegTable: Sendable {
  let size: Int
  /// Row-major: from a place to every other.
  let outward: [Leg]
  /// The other way round: to a place from every other.
  let inward: [Leg]

  /// The last place is nowhere: it costs nothing to go to or come from.
  init(_ matrix: Matrix, _ order: PlaceOrder, shift: Problem.Shift) {
    let size = matrix.size + 1
    let nothing = Leg(seconds: 0, cost: 0)
    var outward = [Leg](repeating: nothing, count: size * size)
    var isSymmetric = true
    for row in 0..<matrix.size {
      let from = Int(order[row])
      for column in 0..<matrix.size {
        let to = Int(order[column])
        let entry = row * matrix.size + column
        let cost =
          Int64(matrix.seconds[entry]) * shift.costPerSecond
          + Int64(matrix.metres[entry]) * shift.costPerMetre
        outward[from * size + to] = Leg(seconds: matrix.seconds[entry], cost: Int32(cost))
      }
    }
    for from in 0..<size where isSymmetric {
      for to in 0..<from where outward[to * size + from] != outward[from * size + to] {
        isSymmetric = false
      }
    }
    self.size = size
    self.outward = outward
    if isSymmetric {
      inward = outward
      return
    }
    var inward = outward
    for from in 0..<size {
      for to in 0..<size { inward[to * size + from] = outward[from * size + to] }
    }
    self.inward = inward
  }

  @inline(__always)
  func leg(_ from: Int32, _ to: Int32) -> Leg { outward[Int(from) * size + Int(to)] }
}
