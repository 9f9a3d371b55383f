import Foundation

/// Best known costs by instance, from a table with a header line.
struct BestKnown {
  struct Entry {
    let cost: Double
    /// The group of instances in the summary.
    let group: String
  }

  /// By name in capitals.
  private var entries: [String: Entry] = [:]

  /// The columns that may hold the cost; the least of those present counts.
  private static let columns = [
    "dimacs_bks", "dimacs_bks_cvrplib_2024_12", "dimacs_bks_pyvrp_instances_2026_01",
    "duration_best_known",
  ]

  init() {}

  init(path: String) throws(InstanceFault) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path: path) }
    let rows = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard let header = rows.first else { throw .lacks(path: path, what: "the header") }
    let columns = header.indices.filter { Self.columns.contains(String(header[$0])) }
    let group = header.firstIndex(of: "class")
    guard let name = header.firstIndex(of: "instance"), !columns.isEmpty else {
      throw .line(path: path, number: 1, expected: "'instance' and a column of best known costs")
    }
    for row in rows.dropFirst() where row.count > name {
      let costs = columns.compactMap { $0 < row.count ? Double(row[$0]) : nil }
      guard let cost = costs.min() else { continue }
      let own = group.flatMap { $0 < row.count ? String(row[$0]) : nil }
      entries[row[name].uppercased()] = Entry(cost: cost, group: own ?? "")
    }
  }

  /// The cost in a `.sol` file beside an instance, in the unit that is printed.
  static func beside(_ path: String, unit: Double, near cost: Double) -> Entry? {
    guard let dot = path.lastIndex(of: "."),
      let data = FileManager.default.contents(atPath: path[..<dot] + ".sol")
    else { return nil }
    for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard line.uppercased().hasPrefix("COST"),
        let value = line.split(whereSeparator: { $0 == " " || $0 == ":" }).last,
        let known = Double(value)
      else { continue }
      // Some files hold whole numbers in scaled units.
      return Entry(cost: known > 5 * cost ? known / unit : known, group: "")
    }
    return nil
  }

  /// Of an instance, or of what its name says up to the first point.
  func entry(for instance: String) -> Entry? {
    let name = instance.uppercased()
    return entries[name] ?? entries[String(name.prefix { $0 != "." })]
  }
}
