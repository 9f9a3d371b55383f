internal import Model

extension WorkPack {
  /// The text of the pack's body, one line: what the office seals.
  package var body: String {
    FieldValue.object([
      ("pack", .text(id.text)), ("officer", .text(officer)), ("week", .text(week.iso)),
      ("from", .text(week.monday.iso)), ("to", .text(week.monday.adding(days: 6).iso)),
      ("made", .text(made.rfc3339)), ("app", .text(app)),
      ("acknowledged", .list(progress.map(Self.value))),
      (
        "revocations",
        .list(
          revoked.map { device in
            .object([
              ("device", .text(device.id.text)), ("key", .text(device.key)),
              ("after", .integer(device.revokedAfter ?? 0)),
            ])
          })
      ),
      ("stops", .list(stops.map(Self.value))),
      ("records", .list(records.map(Self.value))),
      (
        "officers",
        .list(officers.map { .object([("code", .text($0.code)), ("name", .text($0.name))]) })
      ),
      ("checklists", .list(VisitKind.allCases.map(Self.checklist))),
      (
        "categories",
        .list(Category.allCases.map { Self.words($0, id: $0.rawValue) })
      ),
      (
        "towns",
        .list(
          Town.xiuzhou.map {
            .object([("code", .text($0.code)), ("zh", .text($0.zh)), ("en", .text($0.en))])
          })
      ),
    ]).canonicalJSON
  }

  private static func value(_ sequence: DeviceSequence) -> FieldValue {
    .object([
      ("device", .text(sequence.device.text)), ("through", .integer(sequence.acknowledged)),
      (
        "missing",
        .list(
          sequence.missing.map { .list([.integer($0.lowerBound), .integer($0.upperBound)]) })
      ),
    ])
  }

  private static func value(_ stop: Stop) -> FieldValue {
    .object([
      ("day", .text(stop.day.iso)), ("visit", .text(stop.visit.text)),
      ("begins", .text(stop.begins.text)), ("ends", .text(stop.ends.text)),
      ("crew", .texts(stop.crew)),
    ])
  }

  private static func value(_ record: Record) -> FieldValue {
    let notes: [(String, FieldValue)] =
      record.notes.isEmpty ? [] : [("notes", .list(record.notes.map(value)))]
    return .object(
      [
        ("rec", .text(record.id.text)), ("kind", .text(record.kind.rawValue)),
        ("role", .text(record.role.rawValue)),
        ("fields", .object(record.fields.map { ($0.name, value($0.register)) })),
        ("heads", .texts(record.heads.map(\.text))),
      ] + notes)
  }

  private static func value(_ note: NoteEntry) -> FieldValue {
    .object([
      ("rec", .text(note.record.text)), ("kind", .text(note.kind.rawValue)),
      ("day", .text(note.day.iso)), ("officer", note.officer.map { .text($0) } ?? .null),
      ("note", note.value),
    ])
  }

  /// The value that the officer sees with the operations that hold it, and apart from it the values that
  /// contradict it: a write that has not seen those leaves the conflict open.
  private static func value(_ register: Register) -> FieldValue {
    func head(_ value: FieldValue) -> FieldValue {
      let parents = register.heads.filter { $0.value == value }.map(\.operation.text)
      return .object([("v", value), ("p", .texts(parents))])
    }
    guard register.isConflict else { return head(register.shown.value) }
    var others: [FieldValue] = []
    for other in register.heads.map(\.value)
    where other != register.shown.value && !others.contains(other) {
      others.append(other)
    }
    let parents = register.heads.filter { $0.value == register.shown.value }
    return .object([
      ("v", register.shown.value), ("p", .texts(parents.map(\.operation.text))),
      ("others", .list(others.map(head))),
    ])
  }

  private static func checklist(_ kind: VisitKind) -> FieldValue {
    .object([
      ("kind", .text(kind.rawValue)),
      ("items", .list(kind.checklist.map { words($0, id: $0.rawValue) })),
    ])
  }

  private static func words(_ phrase: some Phrased, id: String) -> FieldValue {
    .object([
      ("id", .text(id)), ("zh", .text(phrase.text(in: .zh))), ("en", .text(phrase.text(in: .en))),
    ])
  }
}
