package import Model

extension MergedState {
  package static let format = "waiqin-state/1.0"

  /// The state as canonical JSON, one record a line: the same bytes for the same set of operations.
  package var canonicalJSON: String { canonicalJSON(hiding: nil) }

  /// - Parameter complainants: puts `***` for each value that tells who complained, and in texts for each of them, and for
  ///   each telephone number; nil shows all.
  package func canonicalJSON(hiding complainants: Complainants?) -> String {
    var text = "{\"format\":\"\(Self.format)\",\n\"records\":["
    let sites = complainants == nil ? [:] : sitesOfApplications
    append(
      records.map { record in
        record.canonical(
          mask: complainants?.mask(for: ComplaintReach(record) { sites[$0] }))
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

extension MergedState {
  private var sitesOfApplications: [RecordID: RecordID] {
    var sites: [RecordID: RecordID] = [:]
    for record in records where record.kind == .application {
      sites[record.id] = record.reference("site")
    }
    return sites
  }
}

extension ComplaintReach {
  fileprivate init(_ record: MergedRecord, siteOfApplication: (RecordID) -> RecordID?) {
    self.init(
      record.id, kind: record.kind, reference: record.reference,
      siteOfApplication: siteOfApplication)
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
      let value = register.canonical { mask?.masked($0, of: field, in: kind) ?? $0 }
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
