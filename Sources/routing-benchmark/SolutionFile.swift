import Foundation

/// A solution in the form of CVRPLIB: a line for each route with the labels of its clients, and the
/// cost.
///
/// Where vehicles differ, unused ones have empty lines, so that a line's number is the vehicle's.
struct SolutionFile {
  let instance: Instance
  /// By vehicle, the indices of nodes.
  let routes: [[Int]]
  let result: Run.Result

  var text: String {
    var lines: [String] = []
    for route in routes where !route.isEmpty || !instance.hasAlikeVehicles {
      let labels = route.map { " " + String(instance.nodes[$0].label) }.joined()
      lines.append("Route #\(lines.count + 1):\(labels)")
    }
    return lines.joined(separator: "\n") + "\nCost \(Table.decimal(result.cost))\n"
  }

  /// The routes of such a file, as indices of nodes; nil when it names no node of the instance.
  static func routes(in text: String, of instance: Instance) -> [[Int]]? {
    let labels = instance.nodes.enumerated().map { ($1.label, $0) }
    let indices = Dictionary(labels, uniquingKeysWith: { _, last in last })
    var routes: [[Int]] = []
    for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("Route") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      var route: [Int] = []
      for word in line[line.index(after: colon)...].split(separator: " ") {
        guard let label = Int(word), let index = indices[label] else { return nil }
        route.append(index)
      }
      routes.append(route)
    }
    return routes
  }

  /// Writes the file, and reads it again.
  ///
  /// - Returns: true when what stands in it costs the same by the instance's definition.
  func write(to folder: String) throws -> Bool {
    let folder = URL(filePath: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "\(instance.name)-\(result.seed).sol")
    try Data(text.utf8).write(to: file)
    let written = try String(contentsOf: file, encoding: .utf8)
    guard let routes = Self.routes(in: written, of: instance) else { return false }
    let verdict = instance.check(routes)
    return Double(verdict.cost) / instance.unit == result.cost
      && verdict.violations == result.violations
  }
}
