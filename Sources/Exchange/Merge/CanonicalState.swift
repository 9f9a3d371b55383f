internal import Model

extension MergedState {
  package static let format = "waiqin-state/1.0"

  /// The state as canonical JSON, one record a line: the same bytes for the same set of operations.
  package var canonicalJSON: String { canonicalJSON(isMasked: false) }

  /// - Parameter isMasked: puts `***` for each value that tells who complained, and in running texts for each
  ///   telephone number and for what the ticket says of the complainant.
  package func canonicalJSON(isMasked: Bool) -> String {
    var text = "{\"format\":\"\(Self.format)\",\n\"records\":["
    let complaints = isMasked ? Complaints(records) : nil
    append(
      records.map { record in
        record.canonical(mask: complaints.map { PrivacyMask($0.secrets(about: record)) })
      }, to: &text)
    text += "],\n\"parked\":["
    append(
      parked.map { parked in
        .object([
          ("op", .text(parked.operation.text)), ("reason", .text(parked.reason)),
        ])
      }, to: &text)
    text += "],\n\"devices\":["
    append(sequences.map(\.canonical), to: &text)
    return text + "]}\n"
  }

  private func append(_ values: [FieldValue], to text: inout String) {
    for (index, value) in values.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      value.appendCanonicalJSON(to: &text)
    }
  }
}

/// What the tickets of a state say of who complained, all values that stand against each other.
///
/// A record's texts may name whoever complained in a ticket that it has to do with: the ticket itself, the ticket of a
/// visit, and every ticket of the site of a visit, of its application, of an application or of a permit. The store finds
/// the same by its tables.
private struct Complaints {
  private var ofTickets: [RecordID: [String]] = [:]
  private var ofSites: [RecordID: [String]] = [:]
  private var sites: [RecordID: RecordID] = [:]

  init(_ records: [MergedRecord]) {
    for record in records {
      if record.kind == .site { sites[record.id] = record.id }
      let site = record.reference("site")
      if let site { sites[record.id] = site }
      guard record.kind == .ticket else { continue }
      let secrets = record.registers.filter { record.kind.isPrivate($0.field) }.flatMap {
        $0.register.heads.compactMap(\.value.text)
      }
      ofTickets[record.id] = secrets
      if let site { ofSites[site, default: []] += secrets }
    }
  }

  func secrets(about record: MergedRecord) -> [String] {
    if record.kind == .ticket { return ofTickets[record.id] ?? [] }
    let application = record.reference("application").flatMap { sites[$0] }
    return (record.reference("ticket").flatMap { ofTickets[$0] } ?? [])
      + [sites[record.id], application].compactMap { $0 }.flatMap { ofSites[$0] ?? [] }
  }
}

extension MergedRecord {
  fileprivate func reference(_ field: String) -> RecordID? {
    registers.first { $0.field == field }?.register.shown.value.text.flatMap { RecordID($0) }
  }
}

extension MergedRecord {
  fileprivate func canonical(mask: PrivacyMask?) -> FieldValue {
    .object([
      ("id", .text(id.text)), ("kind", .text(kind.rawValue)),
      ("creation", .text(creation.text)), ("visible", .bool(isVisible)),
      ("contested", .bool(isContested)),
      ("fields", .object(canonicalFields(mask: mask))),
      (
        "entries",
        .list(
          entries.map { entry in
            .object([
              ("op", .text(entry.operation.text)), ("kind", .text(entry.entry.kind.rawValue)),
              ("entry", mask.map { $0.masked(entry.entry.value) } ?? entry.entry.value),
              ("corrects", entry.entry.corrects.map { .text($0.text) } ?? .null),
            ])
          })
      ),
    ])
  }
}

extension MergedRecord {
  private func canonicalFields(mask: PrivacyMask?) -> [(String, FieldValue)] {
    registers.map { field, register in
      let value = register.canonical { value in
        guard let mask else { return value }
        if kind.isPrivate(field) { return .text(PrivacyMask.mark) }
        return kind.isProse(field) ? mask.masked(value) : value
      }
      return (field, value)
    }
  }
}

extension Register {
  fileprivate func canonical(_ shown: (FieldValue) -> FieldValue) -> FieldValue {
    .object([
      ("shown", .text(self.shown.operation.text)), ("conflict", .bool(isConflict)),
      (
        "heads",
        .list(
          heads.map { head in
            .object([
              ("op", .text(head.operation.text)),
              ("value", shown(head.value)),
              ("chain", .integer(Int64(head.chain))), ("awaiting", .bool(head.isAwaiting)),
            ])
          })
      ),
    ])
  }
}

extension DeviceSequence {
  fileprivate var canonical: FieldValue {
    .object([
      ("device", .text(device.text)), ("acknowledged", .integer(acknowledged)),
      (
        "missing",
        .list(missing.map { .list([.integer($0.lowerBound), .integer($0.upperBound)]) })
      ),
      (
        "forks",
        .list(
          forks.map { fork in
            .object([
              ("seq", .integer(fork.sequence)),
              ("ops", .texts(fork.operations.map(\.text))),
            ])
          })
      ),
    ])
  }
}
