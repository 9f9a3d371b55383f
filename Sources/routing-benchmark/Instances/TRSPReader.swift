/// Reads technician files: homes, skills, tools, spare parts. The sum of the durations counts.
///
/// The files also let a technician fetch tools and parts at the depot on the way; that trip is left
/// out here, so that each works with what they have from the start.
struct TRSPReader {
  let path: String

  func read(_ lines: [Substring]) throws(InstanceFault) -> Instance {
    guard let head = lines.firstIndex(where: { $0.hasPrefix("CREW COUNT") }),
      head + 1 < lines.count,
      let crew = lines[head + 1].split(separator: " ").first.flatMap({ Int($0) }),
      (1...1000).contains(crew)
    else { throw .lacks(path: path, what: "the line below CREW COUNT") }
    var instance = Instance(name: String(lines.first { !$0.isEmpty } ?? "trsp"))
    instance.metric = .scaled(by: 1000)
    instance.objective = .duration
    var rows: [Row] = []
    for (index, line) in lines.enumerated().dropFirst(head + 2) {
      guard line.first?.isNumber == true else { continue }
      rows.append(try Row(line, path: path, number: index + 1))
    }
    guard rows.count > crew + 1 else {
      throw .lacks(path: path, what: "rows for \(crew) technicians and their requests")
    }
    for (index, row) in rows.enumerated() {
      let isRequest = index > crew
      instance.nodes.append(
        Instance.Node(
          label: row.label, x: row.x, y: row.y, demands: row.parts, from: row.from, to: row.to,
          service: row.service, isClient: isRequest))
      if isRequest {
        let able = rows[1...crew].indices.filter { technician in
          row.needs.isSubset(of: rows[technician].needs)
        }
        instance.nodes[index].allowed = Set(able.map { $0 - 1 })
      }
    }
    instance.vehicles = (1...crew).map {
      Instance.Vehicle(depot: $0, capacities: rows[$0].parts)
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
    /// Skills, and tools counted on from 100.
    let needs: Set<Int>
    let parts: [Int32]

    init(_ line: Substring, path: String, number: Int) throws(InstanceFault) {
      let lists = line.split(separator: "[", omittingEmptySubsequences: false)
      let numbers = lists[0].split(separator: " ").compactMap { Double($0) }
      let values = lists.dropFirst().map { list in
        list.split { !$0.isNumber }.compactMap { Int32($0) }
      }
      guard numbers.count == 6, values.count == 3, numbers.allSatisfy({ (0...1e5).contains($0) })
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
      needs = Set(values[0].map { Int($0) } + values[1].map { Int($0) + 100 })
      parts = values[2].isEmpty ? [0, 0, 0, 0, 0] : values[2]
    }
  }
}
