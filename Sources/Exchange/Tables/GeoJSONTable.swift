internal import Model

/// The points of a GeoJSON file as rows of a table: the properties are the columns, and two more for the place.
///
/// Source: RFC 7946. It means WGS-84, but files made from Chinese maps rarely are, so the datum still has to
/// be stated.
package enum GeoJSONTable {
  /// The rows, the headings first, and what is wrong with features that are no points.
  ///
  /// - Throws: `JSONFault`, or `TableFault` when it is no collection of features.
  package static func cells(
    _ bytes: [UInt8]
  ) throws -> (rows: [[CSVReader.Cell]], faults: [TableFault]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? Array(bytes[3...]) : bytes
    let value = try JSONReader.value(of: body, dialect: .rfc8259)
    guard value["type"]?.string == "FeatureCollection", let features = value["features"]?.array
    else { throw TableFault(.notGeoJSON) }
    var names: [String] = []
    for feature in features {
      for member in feature["properties"]?.object ?? []
      where !names.contains(member.key) && !isPlace(member.key) {
        names.append(member.key)
      }
    }
    var lines = LineCounter(body)
    var faults: [TableFault] = []
    var rows = [row(names + ["latitude", "longitude"], line: 1)]
    for feature in features {
      let line = lines.line(at: feature.start)
      do throws(TableFault) {
        let (latitude, longitude) = try place(of: feature, line: line)
        let texts = names.map { feature["properties"]?[$0].map(text) ?? "" }
        rows.append(row(texts + [latitude, longitude], line: line))
      } catch {
        faults.append(error)
      }
    }
    return (rows, faults)
  }

  private static func isPlace(_ name: String) -> Bool {
    let column = TableColumn(heading: name, kind: .site)
    return column == .latitude || column == .longitude
  }

  private static func row(_ texts: [String], line: Int) -> [CSVReader.Cell] {
    texts.enumerated().map { CSVReader.Cell(text: $0.element, line: line, column: $0.offset + 1) }
  }

  /// Latitude and longitude as they are written; GeoJSON puts the longitude first.
  private static func place(
    of feature: JSONValue, line: Int
  ) throws(TableFault) -> (String, String) {
    guard let geometry = feature["geometry"], geometry.object != nil else { return ("", "") }
    let type = geometry["type"]?.string ?? ""
    guard type == "Point", let pair = geometry["coordinates"]?.array, pair.count >= 2 else {
      throw TableFault(.notAPoint(type), at: TableFault.Place(line: line, column: nil))
    }
    return (text(pair[1]), text(pair[0]))
  }

  private static func text(_ value: JSONValue) -> String {
    switch value.content {
    case .string(let text), .number(let text): text
    case .integer(let number): String(number)
    case .bool(let truth): truth ? "true" : "false"
    case .null, .array, .object: ""
    }
  }
}

/// Tells the line of a byte; the bytes are asked for in rising order.
private struct LineCounter {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func line(at offset: Int) -> Int {
    while position < min(offset, bytes.count) {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    return line
  }
}
