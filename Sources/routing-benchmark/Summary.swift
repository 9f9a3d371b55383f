/// Mean gaps by class of instance.
struct Summary {
  private var gaps: [(group: String, gap: Double)] = []

  mutating func add(_ gap: Double, group: String) { gaps.append((group, gap)) }

  /// A line for each class and one for all; empty when no best known cost was given.
  var text: String {
    guard !gaps.isEmpty else { return "" }
    let groups = Set(gaps.map(\.group)).sorted()
    var lines = groups.map { group in line(group, gaps.filter { $0.group == group }.map(\.gap)) }
    lines.append(line("all", gaps.map(\.gap)))
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ name: String, _ gaps: [Double]) -> String {
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    return "\(name): mean gap \(Table.decimal(mean, digits: 3))% over \(gaps.count) runs"
  }
}
