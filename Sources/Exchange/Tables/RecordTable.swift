internal import Crypto
package import Model

/// The records in a table, with what is wrong in other rows.
package struct RecordTable: Sendable {
  package let kind: RecordKind
  /// One a row, in the order of the file; rows that say the same are one.
  package let rows: [Row]
  /// The lines that say what an earlier one says, with that one.
  package let repeated: [(line: Int, earlier: Int)]
  /// In the order of the file.
  package let faults: [TableFault]
  /// Headings that mean nothing here; their columns are left out.
  package let ignored: [String]

  package struct Row: Sendable {
    package let line: Int
    package let record: RecordID
    /// What tells the record from others, such as its number, or its name and town.
    package let key: String
    /// The key as people read it.
    package let label: String
    /// In the order of the kind's fields.
    package let values: [(field: String, value: FieldValue)]
    /// What it tells of steps, which counts where the row is new.
    package let steps: RowSteps
    let check: RecordCheck

    /// The record as it would stand with these values.
    package var merged: Fields { check.record }
  }

  /// - Parameters:
  ///   - rows: the cells, the headings first.
  ///   - source: the name of the pseudo-device. Sites and tickets of different sources never meet; a row of
  ///     any other kind means the record that is there already under its key.
  /// - Throws: `TableFault` for what concerns the table as a whole.
  package init(
    _ cells: [[CSVReader.Cell]], kind: RecordKind, source: String, context: TableContext
  ) throws(TableFault) {
    guard let headings = cells.first, cells.count > 1 else { throw TableFault(.empty) }
    let reader = try RowReader(headings, kind: kind, context: context)
    var rows: [Row] = []
    var faults: [TableFault] = []
    var repeated: [(line: Int, earlier: Int)] = []
    var known: [String: Row] = [:]
    for line in cells.dropFirst() {
      do throws(RowFaults) {
        let values = try reader.values(line)
        let row = try Row(
          line: line.first?.line ?? 0, values: values, steps: try reader.steps(line), kind: kind,
          source: source, context: context)
        if kind == .ticket, context.isNew(row.record),
          let (problem, column) = row.steps.problem(in: values, today: context.today)
        {
          throw RowFaults([TableFault(problem, at: reader.place(of: column, line: row.line))])
        }
        if let earlier = known[row.key] {
          if earlier.isSame(as: row) {
            repeated.append((row.line, earlier.line))
            continue
          }
          throw RowFaults([
            TableFault(
              .sameKey(row.label, line: earlier.line),
              at: TableFault.Place(line: row.line, column: nil))
          ])
        }
        known[row.key] = row
        rows.append(row)
      } catch {
        faults += error.faults
      }
    }
    let contradictions = RowChecks(rows, context: context).contradictions()
    for (place, row) in rows.enumerated() {
      guard let found = contradictions[place] else { continue }
      faults.append(
        TableFault(.contradiction(found), at: reader.place(of: found.field, line: row.line)))
    }
    self.kind = kind
    self.repeated = repeated
    self.rows = rows.enumerated().filter { contradictions[$0.offset] == nil }.map(\.element)
    self.faults = faults.enumerated().sorted {
      ($0.element.place?.line ?? 0, $0.offset) < ($1.element.place?.line ?? 0, $1.offset)
    }.map(\.element)
    ignored = reader.ignored
  }
}

extension RecordTable {
  /// What tells a record from others of its kind, given the texts of its fields.
  static func key(of kind: RecordKind, _ text: (String) -> String?) -> String {
    func joined(_ names: String...) -> String {
      names.map { text($0) ?? "" }.joined(separator: " ")
    }
    return switch kind {
    case .ticket where text("number")?.isEmpty == false: joined("number")
    case .ticket: joined("title", "found", "town")
    case .item: joined("code", "from")
    case .permit, .application: joined("number")
    case .region: joined("code")
    case .restriction: joined("region", "line")
    case .agency: joined("name")
    case .car: joined("plate")
    case .site, .officer, .visit: joined("name", "town")
    }
  }
}

extension RecordKind {
  /// True where the key is one that the world gave, so that there is one record to a key.
  var hasKey: Bool {
    switch self {
    case .item, .permit, .application, .region, .restriction, .agency, .car: true
    case .site, .officer, .ticket, .visit: false
    }
  }
}

extension RecordTable.Row {
  /// - Throws: `RowFaults` when several records are there already under the row's key.
  fileprivate init(
    line: Int, values: [(field: String, value: FieldValue)], steps: RowSteps, kind: RecordKind,
    source: String, context: TableContext
  ) throws(RowFaults) {
    let key = RecordTable.key(of: kind) { name in values.first { $0.field == name }?.value.text }
    label = RecordTable.key(of: kind) { name in
      let text = values.first { $0.field == name }?.value.text
      guard case .reference(let other) = kind.field(name)?.type else { return text }
      return text.flatMap { RecordID($0) }.map { context.name(of: $0, kind: other) }
    }
    let own = RecordID(contentOf: "waiqin table\n\(source)\n\(kind.rawValue)\n\(key)")
    let known = kind.hasKey ? context.known(key) : []
    if known.count > 1, !known.contains(own) {
      throw RowFaults([
        TableFault(
          .manyRecords(kind, label, count: known.count),
          at: TableFault.Place(line: line, column: nil))
      ])
    }
    self.line = line
    self.values = values
    self.steps = steps
    self.key = key
    let record = known.contains(own) ? own : known.first ?? own
    self.record = record
    check = RecordCheck(
      record, kind: kind, standing: context.standing(record),
      writes: values.filter { !context.hasSaid($0.value, in: $0.field, of: record) }, by: .table,
      on: context.today)
  }

  fileprivate func isSame(as other: Self) -> Bool {
    values.count == other.values.count && steps == other.steps
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
