internal import Crypto
package import Model

/// The records in a table of sites or tickets, with what is wrong in other rows.
package struct RecordTable: Sendable {
  package let kind: RecordKind
  /// One a row, in the order of the file; rows that say the same are one.
  package let rows: [Row]
  /// In the order of the file.
  package let faults: [TableFault]
  /// Headings that mean nothing here; their columns are left out.
  package let ignored: [String]

  package struct Row: Sendable {
    package let line: Int
    package let record: RecordID
    /// What tells the record from others: its number, or its name and town.
    package let key: String
    /// In the order of the kind's fields.
    package let values: [(field: String, value: FieldValue)]
  }

  /// - Parameters:
  ///   - rows: the cells, the headings first.
  ///   - source: the name of the pseudo-device; records of different sources never meet.
  /// - Throws: `TableFault` for what concerns the table as a whole.
  package init(
    _ cells: [[CSVReader.Cell]], kind: RecordKind, source: String, context: TableContext
  ) throws(TableFault) {
    guard let headings = cells.first, cells.count > 1 else { throw TableFault(.empty) }
    let reader = try RowReader(headings, kind: kind, context: context)
    var rows: [Row] = []
    var faults: [TableFault] = []
    var known: [String: Row] = [:]
    for line in cells.dropFirst() {
      do throws(RowFaults) {
        let values = try reader.values(line)
        let row = Row(
          line: line.first?.line ?? 0, values: values, kind: kind, source: source)
        if let earlier = known[row.key] {
          if earlier.isSame(as: row) { continue }
          throw RowFaults([
            TableFault(
              .sameKey(row.key, line: earlier.line),
              at: TableFault.Place(line: row.line, column: nil))
          ])
        }
        known[row.key] = row
        rows.append(row)
      } catch {
        faults += error.faults
      }
    }
    self.kind = kind
    self.rows = rows
    self.faults = faults
    ignored = reader.ignored
  }
}

extension RecordTable.Row {
  fileprivate init(
    line: Int, values: [(field: String, value: FieldValue)], kind: RecordKind, source: String
  ) {
    func text(_ name: String) -> String {
      values.first { $0.field == name }?.value.text ?? ""
    }
    let key =
      switch kind {
      case .ticket where !text("number").isEmpty: text("number")
      case .ticket: "\(text("title")) \(text("found")) \(text("town"))"
      default: "\(text("name")) \(text("town"))"
      }
    self.line = line
    self.values = values
    self.key = key
    record = RecordID(contentOf: "waiqin table\n\(source)\n\(kind.rawValue)\n\(key)")
  }

  fileprivate func isSame(as other: Self) -> Bool {
    values.count == other.values.count
      && zip(values, other.values).allSatisfy { $0.field == $1.field && $0.value == $1.value }
  }
}

extension RecordID {
  /// An identifier of version 8 (RFC 9562) that follows from `text`.
  package init(contentOf text: String) {
    var words: (UInt64, UInt64) = (0, 0)
    for (index, byte) in SHA256.hash(data: Array(text.utf8)).prefix(16).enumerated() {
      if index < 8 {
        words.0 = words.0 << 8 | UInt64(byte)
      } else {
        words.1 = words.1 << 8 | UInt64(byte)
      }
    }
    self.init(
      high: words.0 & ~0xF000 | 0x8000,
      low: words.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }
}
