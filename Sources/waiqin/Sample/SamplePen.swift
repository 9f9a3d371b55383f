internal import Exchange
internal import Model

/// A device at work: writes operations down one after the other and exports them as sealed bundles.
///
/// It names as parents what it has seen. Two devices that took the same work pack and write one
/// field therefore clash, as they do in the field.
struct SamplePen {
  let device: SampleDevice
  /// For each record and field the operation whose value the device shows.
  private(set) var seen: [RecordID: [String: OperationID]]
  private var clock = SampleClock()
  /// Texts of the operations that no bundle has yet.
  private var pending: [String] = []
  /// The number of the next operation.
  private var next: Int64 = 1
  /// The digest of the last exported body.
  private var previous: [UInt8]?

  /// - Parameter seen: what came with the work pack.
  init(_ device: SampleDevice, seen: [RecordID: [String: OperationID]] = [:]) {
    self.device = device
    self.seen = seen
  }

  /// Takes along what another device shows, as a work pack does.
  mutating func see(_ others: [RecordID: [String: OperationID]]) {
    for (record, fields) in others { seen[record] = fields }
  }

  /// Writes fields of a record; those without a value are left out.
  mutating func write(
    _ kind: RecordKind, _ record: RecordID, _ values: [(String, FieldValue?)], on day: Day
  ) {
    guard let at = clock.next(on: day) else { return }
    let set = writes(values, in: record)
    note(.write(kind, record, set: set, at: at), on: record, set)
  }

  /// Adds an entry to a record, and writes the fields that have a value.
  mutating func add(
    _ entry: EntryKind, to kind: RecordKind, _ record: RecordID, _ value: FieldValue,
    _ values: [(String, FieldValue?)] = [], on day: Day
  ) {
    guard let at = clock.next(on: day) else { return }
    let set = writes(values, in: record)
    note(.add(entry, of: kind, record, value, set: set, at: at), on: record, set)
  }

  /// The bundle of all that was written since the last one.
  mutating func export(_ name: String, on day: Day) -> SampleFile {
    let path = SampleFile.bundleFolder + name + ".json"
    guard let exported = clock.next(on: day) else { return SampleFile(path: path, bytes: []) }
    let from = next - Int64(pending.count)
    let body = BundleWriter(
      bundle: SampleID.record("bundle of \(device.key) from \(from)"), device: device.id,
      officer: device.officer ?? "WINDOW", exported: exported,
      app: device.officer == nil ? "window/1.4.0" : "field/1.4.0"
    ).body(from: from, operations: pending, previous: previous)
    pending = []
    previous = Seal.digest(of: body.utf8)
    let text = BundleWriter.file(body: body, key: device.key, secret: device.secret) ?? ""
    return SampleFile(path: path, bytes: Array(text.utf8))
  }

  private func writes(_ values: [(String, FieldValue?)], in record: RecordID) -> [FieldWrite] {
    values.compactMap { field, value in
      value.map { value in
        FieldWrite(field: field, value: value, parents: parents(of: field, in: record))
      }
    }
  }

  /// What the device shows in the field; whoever withdraws a record has seen all of it.
  private func parents(of field: String, in record: RecordID) -> [OperationID] {
    let shown = seen[record] ?? [:]
    return field == "withdrawn" ? Array(shown.values) : shown[field].map { [$0] } ?? []
  }

  private mutating func note(_ draft: OperationDraft, on record: RecordID, _ set: [FieldWrite]) {
    let text = draft.text(sequence: next)
    let operation = OperationID(device: device.id, bytes: text.utf8)
    for write in set { seen[record, default: [:]][write.field] = operation }
    pending.append(text)
    next += 1
  }
}
