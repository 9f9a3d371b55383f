/// Reads team orienteering files with time windows: collect as many prizes as possible with so many
/// routes.
///
/// Lengths are cut off after one digit, those of Cordeau's files (`pr…`) after two, as in the
/// literature. Among routes with the same prizes the shorter ones are preferred.
struct TOPTWReader {
  let path: String
  var routes = 1
  /// A prize of 1 outweighs any length of a route.
  static let weight: Int64 = 1_000_000

  func read(_ lines: [Substring]) throws(InstanceFault) -> Instance {
    var instance = Instance(name: String(path.split(separator: "/").last ?? "toptw"))
    if instance.name.hasSuffix(".txt") { instance.name.removeLast(4) }
    instance.objective = .prizes
    let scale = instance.name.hasPrefix("pr") ? 100 : 10
    instance.metric = .scaledDown(by: scale)
    /// Written with as many digits as are kept, so that only rounding has to be undone.
    func scaled(_ value: Double) -> Int32 { Int32((value * Double(scale)).rounded()) }
    for (index, line) in lines.enumerated().dropFirst(2) {
      let words = line.split(separator: " ")
      if words.isEmpty { continue }
      let numbers = words.compactMap { Double($0) }
      guard numbers.count == words.count, numbers.count >= 8,
        numbers.allSatisfy({ abs($0) <= 1e6 }), let to = numbers.last
      else {
        throw .line(
          path: path, number: index + 1, expected: "number, x, y, duration, prize … from, to")
      }
      let from = instance.nodes.isEmpty ? 0 : numbers[numbers.count - 2]
      guard from >= 0, to >= 0, numbers[3] >= 0, numbers[4] >= 0 else {
        throw .line(path: path, number: index + 1, expected: "no number below 0")
      }
      instance.nodes.append(
        Instance.Node(
          label: Int(numbers[0]), x: numbers[1], y: numbers[2], from: scaled(from),
          to: scaled(to), service: scaled(numbers[3]),
          prize: Int64(scaled(numbers[4])) * Self.weight, isClient: !instance.nodes.isEmpty))
    }
    guard instance.nodes.count > 1 else { throw .lacks(path: path, what: "a location to visit") }
    instance.vehicles = Array(
      repeating: Instance.Vehicle(depot: 0, capacities: []), count: routes)
    return instance
  }
}
