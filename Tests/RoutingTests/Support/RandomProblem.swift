import Routing
import TestSupport

/// Small random problems with random features, the same for the same seed.
struct RandomProblem {
  /// What a problem may have.
  struct Features: OptionSet {
    let rawValue: Int
    static let windows = Features(rawValue: 1)
    static let breaks = Features(rawValue: 2)
    static let skills = Features(rawValue: 4)
    static let assignment = Features(rawValue: 8)
    static let prizes = Features(rawValue: 16)
    static let capacities = Features(rawValue: 32)
    static let duration = Features(rawValue: 64)
    static let overtime = Features(rawValue: 128)
    static let lateness = Features(rawValue: 256)
    static let openEnds = Features(rawValue: 512)
    static let asymmetry = Features(rawValue: 1024)
    static let serviceByShift = Features(rawValue: 2048)
    static let relations = Features(rawValue: 4096)

    /// Visits have no second window.
    static let oneWindow = Features(rawValue: 8192)

    static let waiting = Features(rawValue: 16384)
    static let balance = Features(rawValue: 32768)

    /// All shifts are the same.
    static let alikeShifts = Features(rawValue: 65536)

    /// Visits follow each other, or start at once.
    static let timed = Features(rawValue: 131072)

    /// Some shifts may reload; only with capacities.
    static let reloads = Features(rawValue: 262144)

    static let all = Features(rawValue: 8191 | 16384 | 32768)
    /// Those for which a walk takes the very best times; a break may cost lateness elsewhere.
    static let exact = all.subtracting([.breaks])
  }

  var random: SeededGenerator
  let features: Features

  init(seed: UInt64, features: Features) {
    random = SeededGenerator(seed: seed)
    self.features = features
  }

  mutating func problem(visits: Int, shifts: Int) throws -> Problem {
    let places = visits + 2
    let points = (0..<places).map { _ in (number(0...20), number(0...20)) }
    var lengths: [Int32] = []
    for from in points {
      for to in points {
        let detour = features.contains(.asymmetry) && from != to ? number(0...3) : 0
        lengths.append(Int32(abs(from.0 - to.0) + abs(from.1 - to.1) + detour))
      }
    }
    let matrix = Matrix(size: places, seconds: lengths, metres: lengths.map { $0 * 2 })
    var shiftList = (0..<shifts).map { _ in shift(places: places) }
    if features.contains(.alikeShifts) { shiftList = shiftList.map { _ in shiftList[0] } }
    var visitList = (0..<visits).map { visit($0, shifts: shifts) }
    if features.contains([.capacities, .reloads]) {
      for number in shiftList.indices where one(of: 2) {
        shiftList[number].capacities = [Int32(self.number(0...6)), Int32(self.number(0...5))]
        visitList.append(reload(of: number, shiftList[number], places: places))
      }
    }
    return try Problem(
      matrices: [matrix], shifts: shiftList, visits: visitList,
      relations: relations(visits: visits) + timedRelations(visits: visits),
      balance: balance(shifts: shifts))
  }

  private mutating func shift(places: Int) -> Problem.Shift {
    let isOpen = features.contains(.openEnds) && one(of: 3)
    var shift = Problem.Shift(
      start: isOpen ? nil : places - 1, end: isOpen && one(of: 2) ? nil : places - number(1...2),
      earliest: Int32(number(0...20)), latest: Int32(number(80...140)), costPerSecond: 1,
      costPerMetre: 1)
    if one(of: 2) { shift.fixedCost = Int64(number(0...30)) }
    if features.contains(.capacities) { shift.capacities = [Int32(number(5...12)), 9] }
    if features.contains(.skills) { shift.skills = UInt64(number(0...7)) | 1 }
    if features.contains(.overtime), one(of: 2) {
      shift.overtime = 30
      shift.costPerOvertime = 3
    }
    if features.contains(.breaks), one(of: 2) {
      let first = Int32(number(30...60))
      shift.breaks = [
        Problem.Break(earliest: first, latestEnd: first + 25, seconds: Int32(number(5...15)))
      ]
      if one(of: 3) {
        shift.breaks.append(
          Problem.Break(earliest: first + 30, latestEnd: first + 60, seconds: 10))
      }
    }
    if features.contains(.duration), one(of: 2) { shift.costPerDuration = 2 }
    if features.contains(.waiting), one(of: 2) { shift.costPerWaiting = Int64(number(1...3)) }
    if features.contains(.duration), one(of: 3) { shift.longest = Int32(number(50...90)) }
    return shift
  }

  private mutating func visit(_ place: Int, shifts: Int) -> Problem.Visit {
    var visit = Problem.Visit(
      place: place, service: Int32(number(1...12)), prize: features.contains(.prizes) ? 0 : 10_000)
    if features.contains(.windows), one(of: 2) {
      let from = Int32(number(0...70))
      visit.windows = [Problem.Window(from: from, to: from + Int32(number(5...40)))]
      if !features.contains(.oneWindow), one(of: 2), let last = visit.windows.last {
        let next = last.to + Int32(number(1...20))
        visit.windows.append(Problem.Window(from: next, to: next + Int32(number(0...20))))
      }
      if one(of: 4) { visit.release = Int32(number(0...60)) }
    }
    if features.contains(.capacities) { visit.demands = [Int32(number(0...5)), 2] }
    if features.contains(.skills), one(of: 2) { visit.skills = UInt64(1 << number(0...2)) }
    if features.contains(.skills), one(of: 4) {
      visit.allowed = ShiftSet((0..<shifts).filter { $0 % 2 == 0 })
    }
    if features.contains(.assignment), one(of: 2) {
      visit.costByShift = (0..<shifts).map { _ in Int64(number(-5...25)) }
    }
    if features.contains(.prizes) { visit.prize = Int64(number(0...120)) }
    if features.contains(.lateness), one(of: 3) {
      visit.softDue = Int32(number(20...80))
      visit.costPerLateSecond = Int64(number(1...4))
    }
    if features.contains(.serviceByShift), one(of: 2) {
      visit.serviceByShift = (0..<shifts).map { _ in Int32(number(1...12)) }
    }
    return visit
  }

  private mutating func reload(
    of number: Int, _ shift: Problem.Shift, places: Int
  ) -> Problem.Visit {
    var visit = Problem.Visit(
      place: places - self.number(1...2), service: Int32(self.number(0...4)), demands: [0, 0],
      allowed: [number], reload: shift.capacities.map { $0 + Int32(self.number(0...7)) }, prize: 0)
    if features.contains(.windows), one(of: 4) {
      visit.windows = [Problem.Window(from: Int32(self.number(0...30)), to: 60)]
    }
    return visit
  }

  private mutating func relations(visits: Int) -> [Problem.Relation] {
    guard features.contains(.relations), visits >= 4, one(of: 2) else { return [] }
    let pairs = [[0, 1], [2, 3]]
    return pairs.map { pair in
      switch number(0...2) {
      case 0: .alternatives(pair)
      case 1: .sameShift(pair)
      default: .differentShifts(pair)
      }
    }
  }

  private mutating func timedRelations(visits: Int) -> [Problem.Relation] {
    guard features.contains(.timed), visits >= 2 else { return [] }
    var relations: [Problem.Relation] = []
    for pair in [[0, visits - 1], [1, 2], [2, 3]] where pair[1] < visits && pair[0] != pair[1] {
      switch number(0...3) {
      case 0:
        // A visit is in one of these only.
        if pair[0] == 1 || pair[1] > 3 {
          relations.append(.atOnce(pair, grid: Int32(number(1...6))))
        }
      case 1:
        let least = Int32(number(0...30))
        relations.append(
          .order(
            first: pair[1], second: pair[0], atLeast: least, atMost: least + Int32(number(0...20))))
      case 2:
        relations.append(
          .order(first: pair[0], second: pair[1], atLeast: Int32(number(0...40)), atMost: nil))
      default: break
      }
    }
    return relations
  }

  private mutating func balance(shifts: Int) -> Problem.Balance? {
    guard features.contains(.balance), one(of: 3) else { return nil }
    return Problem.Balance(crews: (0..<shifts).map { $0 / 2 }, unit: 4, cost: 2)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func one(of count: Int) -> Bool { number(1...count) == 1 }
}
