/// Reads VRPLIB files as PyVRP extends them: time windows, prizes, several depots, vehicles with their
/// own capacities and allowed clients, a longest duration.
///
/// Prize-collecting files follow the DIMACS convention (times ten, cut off), others are read times a
/// thousand, rounded.
struct VRPLIBReader {
  let path: String
  private var fields: [String: String] = [:]
  /// By name: the rows of numbers with the line on which each stands.
  private var sections: [String: [(line: Int, numbers: [Double])]] = [:]

  init(path: String) { self.path = path }

  mutating func read(_ lines: [Substring]) throws(InstanceFault) -> Instance {
    try sort(lines)
    guard let coordinates = sections["NODE_COORD_SECTION"], !coordinates.isEmpty else {
      throw .lacks(path: path, what: "NODE_COORD_SECTION")
    }
    var instance = Instance(name: fields["NAME"] ?? path)
    let isCollecting = sections["PRIZE_SECTION"] != nil
    instance.metric = isCollecting ? .scaledDown(by: 10) : .scaled(by: 1000)
    let count = coordinates.count
    let depots = try indices("DEPOT_SECTION", below: count).filter { $0 >= 0 }
    let demands = try column("DEMAND_SECTION", count: count)
    let services = try column("SERVICE_TIME_SECTION", count: count)
    let prizes = try column("PRIZE_SECTION", count: count)
    let everyService = try number("SERVICE_TIME") ?? 0
    let windows = sections["TIME_WINDOW_SECTION"]
    if let windows, windows.count != count {
      throw .lacks(path: path, what: "a time window for each of \(count) nodes")
    }
    for (index, row) in coordinates.enumerated() {
      guard row.numbers.count == 3, row.numbers[1...].allSatisfy({ abs($0) <= 1e5 }) else {
        throw .line(path: path, number: row.line, expected: "number, x, y up to 100000")
      }
      let isDepot = depots.isEmpty ? index == 0 : depots.contains(index)
      var node = Instance.Node(
        label: index, x: row.numbers[1], y: row.numbers[2],
        demands: [Int32(demands?[index] ?? 0)], from: 0, to: 500_000_000, isClient: !isDepot)
      if let window = windows?[index] {
        guard window.numbers.count == 3 else {
          throw .line(path: path, number: window.line, expected: "number, from, to")
        }
        node.from = try scaled(window.numbers[1], instance.metric, line: window.line)
        node.to = try scaled(window.numbers[2], instance.metric, line: window.line)
      }
      let service = services?[index] ?? (isDepot ? 0 : everyService)
      node.service = try scaled(service, instance.metric, line: row.line)
      if isCollecting, !isDepot, let prize = prizes?[index] {
        node.prize = Int64(try scaled(prize, instance.metric, line: row.line))
      }
      instance.nodes.append(node)
    }
    try addVehicles(to: &instance, depots: depots.isEmpty ? [0] : depots)
    return instance
  }

  private func addVehicles(
    to instance: inout Instance, depots: [Int]
  ) throws(InstanceFault) {
    let count = Int(try number("VEHICLES") ?? Double(instance.nodes.count - 1))
    guard (1...10_000).contains(count) else {
      throw .lacks(path: path, what: "VEHICLES from 1 to 10000")
    }
    let capacities = try column("CAPACITY_SECTION", count: count)
    let homes = try column("VEHICLES_DEPOT_SECTION", count: count)
    let capacity = try number("CAPACITY")
    let longest = try number("VEHICLES_MAX_DURATION")
    for vehicle in 0..<count {
      let home = homes.map { Int($0[vehicle]) - 1 } ?? depots[0]
      guard instance.nodes.indices.contains(home) else {
        throw .lacks(path: path, what: "the depot \(home + 1) of vehicle \(vehicle + 1)")
      }
      instance.vehicles.append(
        Instance.Vehicle(
          depot: home, capacities: [Int32(capacities?[vehicle] ?? capacity ?? 1e9)],
          longest: try longest.map { value throws(InstanceFault) in
            try scaled(value, instance.metric, line: 0)
          }))
    }
    guard let allowed = sections["VEHICLES_ALLOWED_CLIENTS_SECTION"] else { return }
    for index in instance.nodes.indices where instance.nodes[index].isClient {
      let vehicles = allowed.filter { $0.numbers.dropFirst().contains(Double(index + 1)) }
      instance.nodes[index].allowed = Set(vehicles.map { Int($0.numbers[0]) - 1 })
    }
  }

  /// Splits the file into fields and sections.
  private mutating func sort(_ lines: [Substring]) throws(InstanceFault) {
    var section: String?
    for (index, line) in lines.enumerated() {
      let words = line.split(separator: " ")
      guard let first = words.first, first != "EOF" else { continue }
      if first.hasSuffix("_SECTION") {
        section = String(first)
        sections[String(first)] = []
      } else if let colon = line.firstIndex(of: ":") {
        let name = line[..<colon].split(separator: " ").joined(separator: " ")
        fields[name] = line[line.index(after: colon)...].split(separator: " ")
          .joined(separator: " ")
      } else if let section {
        let numbers = words.compactMap { Double($0) }
        guard numbers.count == words.count, numbers.allSatisfy({ abs($0) <= 1e9 }) else {
          throw .line(path: path, number: index + 1, expected: "numbers of \(section)")
        }
        sections[section]?.append((index + 1, numbers))
      }
    }
  }

  private func number(_ field: String) throws(InstanceFault) -> Double? {
    guard let text = fields[field] else { return nil }
    guard let value = Double(text), (0...1e9).contains(value) else {
      throw .lacks(path: path, what: "a number for \(field) (found '\(text)')")
    }
    return value
  }

  /// The second number of each row; nil without the section.
  private func column(_ name: String, count: Int) throws(InstanceFault) -> [Double]? {
    guard let rows = sections[name] else { return nil }
    guard rows.count == count, rows.allSatisfy({ $0.numbers.count >= 2 && $0.numbers[1] >= 0 })
    else { throw .lacks(path: path, what: "\(name) for all of \(count)") }
    return rows.map { $0.numbers[1] }
  }

  private func indices(_ name: String, below count: Int) throws(InstanceFault) -> [Int] {
    var indices: [Int] = []
    for row in sections[name] ?? [] {
      guard let number = row.numbers.first, number >= -1, number <= Double(count) else {
        throw .line(path: path, number: row.line, expected: "a node from 1 to \(count), or -1")
      }
      indices.append(Int(number) - 1)
    }
    return indices
  }

  private func scaled(
    _ value: Double, _ metric: Instance.Metric, line: Int
  ) throws(InstanceFault) -> Int32 {
    let scaled = value * Double(metric.scale)
    guard (0...1e9).contains(scaled) else {
      throw .line(path: path, number: line, expected: "a number from 0 to a million")
    }
    return Int32(metric == .scaledDown(by: 10) ? scaled.rounded(.down) : scaled.rounded())
  }
}
