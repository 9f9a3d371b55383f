/// Reads team orienteering files with time windows: collect as many prizes as possible with one route.
///
/// Lengths are cut off after one digit, as in the literature. Among routes with the same prizes the
/// shorter one is preferred.
struct TOPTWReader {
  let path: String
  /// A prize of 1 outweighs any length of a route.
  static let weight: Int64 = 1_000_000

  func read(_ lines: [Substring]) throws(InstanceFault) -> Instance {
    var instance = Instance(name: String(path.split(separator: "/").last ?? "toptw"))
    if instance.name.hasSuffix(".txt") { instance.name.removeLast(4) }
    instance.objective = .prizes
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
          label: Int(numbers[0]), x: numbers[1], y: numbers[2], from: Int32(from * 10),
          to: Int32(to * 10), service: Int32(numbers[3] * 10),
          prize: Int64(numbers[4] * 10) * Self.weight, isClient: !instance.nodes.isEmpty))
    }
    guard instance.nodes.count > 1 else { throw .lacks(path: path, what: "a location to visit") }
    instance.vehicles = [Instance.Vehicle(depot: 0, capacities: [])]
    return instance
  }
}
