extension Problem {
  /// The wish for even loads: what a crew has to do on all its shifts together costs by its square.
  package struct Balance: Equatable, Sendable {
    /// By shift the number of its crew, from 0.
    package let crews: [Int]
    /// Seconds of service that make one unit of load; parts of a unit don't count.
    package let unit: Int32
    /// Cost of a crew with one unit; one with n units costs n² times as much.
    package let cost: Int64

    package init(crews: [Int], unit: Int32, cost: Int64) {
      self.crews = crews
      self.unit = unit
      self.cost = cost
    }

    /// What a crew costs that has this many seconds of service.
    @inline(__always)
    func cost(of seconds: Int64) -> Int64 {
      let units = seconds / Int64(unit)
      return cost * units * units
    }
  }
}
