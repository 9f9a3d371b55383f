internal import Model

extension MergedState {
  package static let format = "waiqin-state/1.0"

  /// The state as canonical JSON, one record a line: the same bytes for the same set of operations.
  package var canonicalJSON: String { canonicalJSON(isMasked: false) }

  /// - Parameter isMasked: puts `***` for each value that tells who complained, and in running texts for each
  ///   telephone number and for what the ticket says of the complainant.
  package func canonicalJSON(isMasked: Bool) -> String {
    var text = "{\"format\":\"\(Self.format)\",\n\"records\":["
    let secrets = isMasked ? self.secrets : [:]
    append(
      records.map { record in
        let ticket = record.registers.first { $0.field == RecordKind.ticket.rawValue }
        let about = ticket?.register.shown.value.text.flatMap { RecordID($0) }
        let known = (secrets[record.id] ?? []) + (about.flatMap { secrets[$0] } ?? [])
        return record.canonical(mask: isMasked ? PrivacyMask(known) : nil)
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

  /// What each ticket says of who complained, all values that stand against each other.
  private var secrets: [RecordID: [String]] {
    var secrets: [RecordID: [String]] = [:]
    for record in records where record.kind == .ticket {
      for (field, register) in record.registers where record.kind.isPrivate(field) {
        secrets[record.id, default: []] += register.heads.compactMap(\.value.text)
      }
    }
    return secrets
  }

  private func append(_ values: [FieldValue], to text: inout String) {
    for (index, value) in values.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      value.appendCanonicalJSON(to: &text)
    }
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
