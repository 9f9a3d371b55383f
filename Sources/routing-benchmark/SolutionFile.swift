import Foundation

/// A solution in the form of CVRPLIB: a line for each route with the labels of its clients, and the
/// cost.
struct SolutionFile {
  let instance: Instance
  /// By vehicle, the indices of nodes.
  let routes: [[Int]]
  let result: Run.Result

  var text: String {
    var lines: [String] = []
    for route in routes where !route.isEmpty {
      let labels = route.map { String(instance.nodes[$0].label) }.joined(separator: " ")
      lines.append("Route #\(lines.count + 1): \(labels)")
    }
    return lines.joined(separator: "\n") + "\nCost \(Table.decimal(result.cost))\n"
  }

  func write(to folder: String) throws {
    let folder = URL(filePath: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(
      to: folder.appending(path: "\(instance.name)-\(result.seed).sol"))
  }
}
