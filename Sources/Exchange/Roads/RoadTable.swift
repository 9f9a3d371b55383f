package import Model

/// Ways by road in a table that a person wrote: a row a way.
///
/// Columns `from` and `to` (起点, 终点) name sites or towns' offices, `minutes` (分钟) and `km` (公里) say how
/// far it is.
package struct RoadTable: Sendable {
  package let matrix: RoadMatrix
  /// In the order of the file.
  package let faults: [RoadTableFault]

  /// - Parameter spots: where the places of a name lie; several where a name is not one place's own.
  /// - Throws: `RoadFault` for what concerns the table as a whole.
  package init(
    _ cells: [[CSVReader.Cell]], spots: (String) -> [Spot]
  ) throws(RoadFault) {
    guard let headings = cells.first, cells.count > 1 else { throw .emptyTable }
    let columns = try Columns(headings)
    var ways: [Pair: RoadMatrix.Way] = [:]
    var order: [Spot] = []
    var known: Set<Spot> = []
    var faults: [RoadTableFault] = []
    for row in cells.dropFirst() {
      do throws(RoadTableFault) {
        let (pair, way) = try columns.way(row, spots: spots)
        if let earlier = ways[pair], earlier != way {
          throw RoadTableFault(.twice, line: row.first?.line ?? 0)
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
    else { throw .tooMany(limit: RoadMatrix.limit) }
    self.matrix = matrix
    self.faults = faults
  }

  fileprivate struct Pair: Hashable {
    let from: Spot
    let to: Spot
  }

  /// Where the columns stand.
  private struct Columns {
    let from: Int
    let to: Int
    let minutes: Int
    let kilometres: Int

    init(_ headings: [CSVReader.Cell]) throws(RoadFault) {
      func place(_ names: String...) throws(RoadFault) -> Int {
        let found = headings.firstIndex { names.contains(Self.plain($0.text).lowercased()) }
        guard let found else { throw .noColumn(names.joined(separator: ", ")) }
        return found
      }
      from = try place("from", "起点")
      to = try place("to", "终点")
      minutes = try place("minutes", "分钟")
      kilometres = try place("km", "公里")
    }

    /// What a cell says, without what spreadsheets and Chinese keyboards add.
    private static func plain(_ text: String) -> String {
      TableCell.trimmed(HalfWidth.folded(TableCell.unguarded(TableCell.trimmed(text))))
    }

    func way(
      _ row: [CSVReader.Cell], spots: (String) -> [Spot]
    ) throws(RoadTableFault) -> (Pair, RoadMatrix.Way) {
      let line = row.first?.line ?? 0
      func text(_ column: Int) -> String {
        row.indices.contains(column) ? Self.plain(row[column].text) : ""
      }
      func spot(_ column: Int) throws(RoadTableFault) -> Spot {
        let found = spots(text(column))
        guard let first = found.first else {
          throw RoadTableFault(.noPlace(text(column)), line: line)
        }
        guard found.count == 1 else {
          throw RoadTableFault(.manyPlaces(text(column), count: found.count), line: line)
        }
        return first
      }
      func number(_ column: Int, times factor: Double) throws(RoadTableFault) -> Int32 {
        guard let number = Double(text(column)), number >= 0,
          let whole = Int32(exactly: (number * factor).rounded())
        else { throw RoadTableFault(.number(text(column)), line: line) }
        return whole
      }
      let pair = Pair(from: try spot(from), to: try spot(to))
      let seconds = try number(minutes, times: 60)
      let metres = try number(kilometres, times: 1_000)
      guard let way = RoadMatrix.Way(seconds: seconds, metres: metres) else {
        throw RoadTableFault(.number(text(minutes)), line: line)
      }
      return (pair, way)
    }
  }
}
