/// The orders in which visits are put back, as numbers to sort by, lowest first.
struct SortKeys {
  enum Order: Int, CaseIterable {
    /// What takes most of a shift first.
    case demand
    /// The greatest prize for the time it takes first.
    case prize
    case far
    case close
    case narrowWindow
    case earlyStart
    case earlyEnd
  }

  private let values: [[Int64]]
  /// Orders as often as they are to be drawn; nil stands for a random order.
  private let lots: [Order?]

  init(_ tables: Tables) {
    let order = Order.allCases
    let distances = Self.distances(tables)
    let prizes = tables.problem.visits
    let havePrizes = Set(prizes.filter { $0.reload == nil }.map(\.prize)).count > 1
    values = order.map { order in
      tables.visits.indices.map { visit in
        let facts = tables.visits[visit]
        switch order {
        case .demand:
          return tables.amounts > 0
            ? -Int64(tables.demands[visit * tables.amounts]) : -Int64(facts.service)
        case .prize:
          return -(prizes[visit].prize / (Int64(facts.service) / 60 + 1))
        case .far: return -distances[visit]
        case .close: return distances[visit]
        case .narrowWindow: return Int64(facts.to) - Int64(facts.from)
        case .earlyStart: return Int64(facts.from)
        case .earlyEnd: return Int64(facts.to)
        }
      }
    }
    var lots: [Order?] = Array(repeating: nil, count: 4)
    lots += Array(repeating: .demand, count: havePrizes ? 1 : 4)
    if havePrizes { lots += Array(repeating: .prize, count: 4) }
    lots += [.far, .far, .close, .narrowWindow, .narrowWindow]
    lots += [.earlyStart, .earlyStart, .earlyEnd, .earlyEnd]
    self.lots = lots
  }

  /// How far each visit is from where shifts start, in cost or, where nothing costs anything, seconds.
  private static func distances(_ tables: Tables) -> [Int64] {
    guard let shift = tables.shifts.first else { return tables.visits.map { _ in 0 } }
    return tables.visits.map { visit in
      let leg = tables.legs[shift.legs].leg(shift.start, visit.place)
      return Int64(leg.cost > 0 ? leg.cost : leg.seconds)
    }
  }

  /// An order by its weight; nil for a random one.
  func draw(_ random: inout SplitMix64) -> Order? { lots[random.index(below: lots.count)] }

  @inline(__always)
  subscript(_ order: Order, _ visit: Int) -> Int64 { values[order.rawValue][visit] }
}
