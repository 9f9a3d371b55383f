internal import Model

extension MergedState {
  /// The state as canonical JSON, one record a line: the same bytes for the same set of operations.
  package var canonicalJSON: String { canonicalJSON(isMasked: false) }

  /// - Parameter isMasked: puts `***` for each value that tells who complained.
  package func canonicalJSON(isMasked: Bool) -> String {
    var text = "{\"format\":\"waiqin-state/1.0\",\n\"records\":["
    append(records.map { $0.canonical(isMasked: isMasked) }, to: &text)
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

extension MergedRecord {
  fileprivate func canonical(isMasked: Bool) -> FieldValue {
    .object([
      ("id", .text(id.text)), ("kind", .text(kind.rawValue)),
      ("creation", .text(creation.text)), ("visible", .bool(isVisible)),
      ("contested", .bool(isContested)),
      ("fields", .object(canonicalFields(isMasked: isMasked))),
      (
        "entries",
        .list(
          entries.map { entry in
            .object([
              ("op", .text(entry.operation.text)), ("kind", .text(entry.entry.kind.rawValue)),
              ("entry", entry.entry.value),
              ("corrects", entry.entry.corrects.map { .text($0.text) } ?? .null),
            ])
          })
      ),
    ])
  }
}

extension MergedRecord {
  private func canonicalFields(isMasked: Bool) -> [(String, FieldValue)] {
    registers.map { field, register in
      let hides = isMasked && kind.isPrivate(field)
      return (field, register.canonical(hidesValues: hides))
    }
  }
}

extension Register {
  fileprivate func canonical(hidesValues: Bool) -> FieldValue {
    .object([
      ("shown", .text(shown.operation.text)), ("conflict", .bool(isConflict)),
      (
        "heads",
        .list(
          heads.map { head in
            .object([
              ("op", .text(head.operation.text)),
              ("value", hidesValues ? .text("***") : head.value),
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
