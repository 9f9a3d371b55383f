internal import Exchange
internal import Model
internal import Reports
internal import Store

/// How a file of another program is to be taken in.
struct SourceOptions {
  let file: String
  let datum: Datum?
  let encoding: TableText.Encoding?
  let source: String
  let isPreview: Bool
  let allOrNothing: Bool

  /// - Throws: `UsageFault.badDatum` or `.badEncoding`.
  init(
    file: String, datum: String?, encoding: String?, source: String, isPreview: Bool,
    allOrNothing: Bool
  ) throws {
    self.file = file
    self.datum = try datum.map { text in
      guard let datum = Datum(rawValue: text) else { throw UsageFault.badDatum(text) }
      return datum
    }
    self.encoding = try encoding.map { text in
      guard let encoding = TableText.Encoding(rawValue: text.lowercased()) else {
        throw UsageFault.badEncoding(text)
      }
      return encoding
    }
    self.source = source
    self.isPreview = isPreview
    self.allOrNothing = allOrNothing
  }

  /// What a file says, seen against the store.
  struct Reading {
    let changes: SourceChanges
    let faults: [any Fault]
    var warnings: [(line: Int, warning: RecordWarning)] = []
    /// The lines that say what an earlier one says, with that one.
    var repeated: [(line: Int, earlier: Int)] = []
    let ignored: [String]
    let encoding: String?
  }

  /// The cells of a file.
  struct Cells {
    let rows: [[CSVReader.Cell]]
    let encoding: String?
    let faults: [TableFault]
  }

  func cells(_ bytes: [UInt8]) throws -> Cells {
    if file.hasSuffix(".geojson") || file.hasSuffix(".json") {
      let (rows, faults) = try GeoJSONTable.cells(bytes)
      return Cells(rows: rows, encoding: nil, faults: faults)
    }
    let text = try TableText(bytes, encoding: encoding)
    return Cells(
      rows: try CSVReader.rows(text.text), encoding: text.encoding.rawValue, faults: [])
  }

  /// Reads against the store and writes the news, in one transaction; a preview only reads.
  func take(
    common: CommonOptions, now: Instant,
    _ read: (borrowing StoreSnapshot, Timestamp) throws -> Reading
  ) throws -> SourceReport {
    let at = try Timestamp(rfc3339: now.rfc3339)
    if isPreview {
      return report(try common.reader().read { try read($0, at) }, isTaken: false)
    }
    let writer = try common.writer()
    let report = try writer.transaction { transaction in
      let reading = try read(transaction.snapshot, at)
      let isTaken = !allOrNothing || reading.faults.isEmpty
      if isTaken {
        try transaction.take(
          reading.changes, command: CommandLineText.current, by: Settings.person, at: now)
      }
      return self.report(reading, isTaken: isTaken)
    }
    try writer.checkpoint()
    return report
  }

  private func report(_ reading: Reading, isTaken: Bool) -> SourceReport {
    SourceReport(
      file: file, encoding: reading.encoding, isPreview: isPreview, isTaken: isTaken,
      items: reading.changes.items.map { ($0.line, $0.key, $0.state.rawValue) },
      faults: reading.faults, warnings: reading.warnings, repeated: reading.repeated,
      ignored: reading.ignored)
  }

  /// Ends with the exit code that the faults ask for.
  func leave(after report: SourceReport) throws {
    if report.hasFaults { throw allOrNothing ? Exit.refusedData : Exit.waiting }
  }
}
