/// Reads Solomon's and Gehring and Homberger's files by the convention of the DIMACS challenge:
/// lengths times ten, cut off, are both distance and time; as many vehicles as the file says.
struct SolomonReader {
  let path: String

  func read(_ lines: [Substring]) throws(InstanceFault) -> Instance {
    let rows = lines.enumerated().map { (number: $0 + 1, words: $1.split(separator: " ")) }
      .filter { !$0.words.isEmpty }
    guard let name = rows.first?.words.first else { throw .lacks(path: path, what: "the name") }
    guard let head = rows.firstIndex(where: { $0.words.first == "NUMBER" }), head + 1 < rows.count
    else { throw .lacks(path: path, what: "the line below NUMBER") }
    let fleet = rows[head + 1]
    guard fleet.words.count >= 2, let count = Int(fleet.words[0]), (1...10_000).contains(count),
      let capacity = Int32(fleet.words[1]), capacity >= 0
    else {
      throw .line(path: path, number: fleet.number, expected: "number of vehicles and capacity")
    }
    var instance = Instance(name: String(name))
    for row in rows[(head + 2)...] where row.words[0].first?.isNumber == true {
      instance.nodes.append(try node(row.words, line: row.number))
    }
    guard !instance.nodes.isEmpty else { throw .lacks(path: path, what: "the depot") }
    instance.nodes[0].isClient = false
    instance.vehicles = Array(
      repeating: Instance.Vehicle(depot: 0, capacities: [capacity]), count: count)
    return instance
  }

  private func node(
    _ words: [Substring], line: Int
  ) throws(InstanceFault) -> Instance.Node {
    let numbers = words.compactMap { Double($0) }
    guard numbers.count == 7, words.count == 7, numbers.allSatisfy({ abs($0) <= 1e7 }),
      numbers[3...].allSatisfy({ $0 >= 0 })
    else {
      throw .line(
        path: path, number: line, expected: "number, x, y, demand, ready time, due date, service")
    }
    return Instance.Node(
      label: Int(numbers[0]), x: numbers[1], y: numbers[2], demands: [Int32(numbers[3])],
      from: Int32(numbers[4] * 10), to: Int32(numbers[5] * 10), service: Int32(numbers[6] * 10))
  }
}
