/// Reads technician files: homes, skills, tools, spare parts. The sum of the durations counts.
///
/// On the way a technician may pass by the depot, the first row, and has all tools and any number of parts from there
/// on; more than once is never of use.
///
/// Source: Pillac, Guéret, Medaglia, "A parallel matheuristic for the technician routing and scheduling problem",
/// Optimization Letters 7(7), 2013.
struct TRSPReader {
  let path: String

  func read(_ lines: [Substring]) throws(InstanceFault) -> Instance {
    guard let head = lines.firstIndex(where: { $0.hasPrefix("CREW COUNT") }),
      head + 1 < lines.count
    else { throw .lacks(path: path, what: "the line below CREW COUNT") }
    let counts = lines[head + 1].split(separator: " ").compactMap { Int($0) }
    guard counts.count == 4, counts[0] > 0, counts.allSatisfy({ (0...1000).contains($0) }) else {
      throw .line(
        path: path, number: head + 2, expected: "numbers of technicians, skills, tools, parts")
    }
    let crew = counts[0]
    var instance = Instance(name: String(lines.first { !$0.isEmpty } ?? "trsp"))
    instance.metric = .scaled(by: 1000)
    instance.objective = .duration
    var rows: [Row] = []
    for (index, line) in lines.enumerated().dropFirst(head + 2) {
      guard line.first?.isNumber == true else { continue }
      rows.append(try Row(line, path: path, number: index + 1, tools: counts[2], parts: counts[3]))
    }
    guard rows.count > crew + 1 else {
      throw .lacks(path: path, what: "rows for \(crew) technicians and their requests")
    }
    for (index, row) in rows.enumerated() {
      let isRequest = index > crew
      instance.nodes.append(
        Instance.Node(
          label: row.label, x: row.x, y: row.y, demands: row.amounts(ofTool: 1),
          from: row.from, to: row.to, service: row.service, isClient: isRequest))
      if isRequest {
        let able = rows[1...crew].indices.filter { technician in
          row.skills.isSubset(of: rows[technician].skills)
        }
        instance.nodes[index].allowed = Set(able.map { $0 - 1 })
      }
    }
    instance.vehicles = (1...crew).map {
      Instance.Vehicle(
        depot: $0, capacities: rows[$0].amounts(ofTool: Row.plenty),
        fetched: rows[$0].amounts(ofTool: 0).map { _ in Row.plenty })
    }
    return instance
  }

  /// One line of the file.
  private struct Row {
    let label: Int
    let x: Double
    let y: Double
    let from: Int32
    let to: Int32
    let service: Int32
    let skills: Set<Int>
    private let tools: Set<Int>
    private let parts: [Int32]

    private let kindsOfTools: Int
    /// More than all requests together take.
    static let plenty: Int32 = 1_000_000

    /// The parts, and for each kind of tool that it has or needs `use`.
    func amounts(ofTool use: Int32) -> [Int32] {
      parts + (0..<kindsOfTools).map { tools.contains($0) ? use : 0 }
    }

    init(
      _ line: Substring, path: String, number: Int, tools kindsOfTools: Int, parts kindsOfParts: Int
    ) throws(InstanceFault) {
      let lists = line.split(separator: "[", omittingEmptySubsequences: false)
      let numbers = lists[0].split(separator: " ").compactMap { Double($0) }
      let values = lists.dropFirst().map { list in
        list.split { !$0.isNumber }.compactMap { Int32($0) }
      }
      guard numbers.count == 6, values.count == 3, numbers.allSatisfy({ (0...1e5).contains($0) }),
        values[1].allSatisfy({ $0 < kindsOfTools }),
        values[2].isEmpty || values[2].count == kindsOfParts
      else {
        throw .line(
          path: path, number: number,
          expected: "number, x, y, from, to, service, [skills], [tools], [parts]")
      }
      label = Int(numbers[0])
      x = numbers[1]
      y = numbers[2]
      from = Int32(numbers[3] * 1000)
      to = Int32(numbers[4] * 1000)
      service = Int32(numbers[5] * 1000)
      skills = Set(values[0].map { Int($0) })
      tools = Set(values[1].map { Int($0) })
      self.kindsOfTools = kindsOfTools
      parts = values[2].isEmpty ? Array(repeating: 0, count: kindsOfParts) : values[2]
    }
  }
}
