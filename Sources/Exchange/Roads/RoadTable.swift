package import Model

/// Ways by road in a table that a person wrote: a row a way.
///
/// Columns `from` and `to` (起点, 终点) name sites or towns' offices, `minutes` (分钟) and `km` (公里) say how
/// far it is.
package struct RoadTable: Sendable {
  package let matrix: RoadMatrix
  /// In the order of the file.
  package let faults: [RoadTableFault]

  private static let columns: [HeadedTable.Column] = [
    .init("from", zh: "起点", en: "from", isNeeded: true),
    .init("to", zh: "终点", en: "to", isNeeded: true),
    .init("minutes", zh: "分钟", en: "minutes", isNeeded: true),
    .init("km", zh: "公里", en: "km", isNeeded: true),
  ]

  /// - Parameter spots: where the places of a name lie; several where a name is not one place's own.
  /// - Throws: `TableFault` or `RoadFault.tooMany` for what concerns the table as a whole.
  package init(_ cells: [[CSVReader.Cell]], spots: (String) -> [Spot]) throws {
    let table = try HeadedTable(cells, columns: Self.columns)
    var ways: [Pair: RoadMatrix.Way] = [:]
    var order: [Spot] = []
    var known: Set<Spot> = []
    var faults: [RoadTableFault] = []
    for row in table.rows {
      do throws(RoadTableFault) {
        let (pair, way) = try Self.way(row, spots: spots)
        if let earlier = ways[pair], earlier != way {
          throw RoadTableFault(.twice, line: row.line)
        }
        ways[pair] = way
        for spot in [pair.from, pair.to] where known.insert(spot).inserted { order.append(spot) }
      } catch {
        faults.append(error)
      }
    }
    guard order.count <= RoadMatrix.mostPlaces,
      let matrix = RoadMatrix(
        origins: order, destinations: order,
        ways: order.flatMap { from in order.map { ways[Pair(from: from, to: $0)] } })
    else { throw RoadFault.tooMany(limit: RoadMatrix.limit) }
    self.matrix = matrix
    self.faults = faults
  }

  private struct Pair: Hashable {
    let from: Spot
    let to: Spot
  }

  private static func way(
    _ row: HeadedTable.Row, spots: (String) -> [Spot]
  ) throws(RoadTableFault) -> (Pair, RoadMatrix.Way) {
    func spot(_ column: String) throws(RoadTableFault) -> Spot {
      let name = row.text(column) ?? ""
      let found = spots(name)
      guard let first = found.first else { throw RoadTableFault(.noPlace(name), line: row.line) }
      guard found.count == 1 else {
        throw RoadTableFault(.manyPlaces(name, count: found.count), line: row.line)
      }
      return first
    }
    func number(_ column: String, times factor: Double) throws(RoadTableFault) -> Int32 {
      let text = row.text(column) ?? ""
      guard let number = Double(text), number >= 0,
        let whole = Int32(exactly: (number * factor).rounded())
      else { throw RoadTableFault(.number(text), line: row.line) }
      return whole
    }
    let pair = Pair(from: try spot("from"), to: try spot("to"))
    let seconds = try number("minutes", times: 60)
    let metres = try number("km", times: 1_000)
    guard let way = RoadMatrix.Way(seconds: seconds, metres: metres) else {
      throw RoadTableFault(.number(row.text("minutes") ?? ""), line: row.line)
    }
    return (pair, way)
  }
}
