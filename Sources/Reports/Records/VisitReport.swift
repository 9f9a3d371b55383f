package import Model

/// One visit with its fields and what was written down on it.
package struct VisitReport: Sendable {
  private let record: RecordReport
  private let notes: [NoteEntry]
  private let names: [String: String]

  /// - Parameters:
  ///   - isMasked: leaves out who complained.
  ///   - referred: the records that it refers to.
  ///   - notes: in the order in which they are shown.
  package init(
    _ record: Fields, isMasked: Bool, referred: [Fields] = [], notes: [NoteEntry],
    officers: [Officer]
  ) {
    self.record = RecordReport(record, isMasked: isMasked, referred: referred)
    let mask = isMasked ? record.mask : nil
    self.notes = mask.map { mask in notes.map { $0.masked(mask) } } ?? notes
    names = officers.namesWithCodes
  }

  package func text(on screen: Screen) -> String {
    [record.text(on: screen), table(on: screen)].filter { !$0.isEmpty }
      .joined(separator: screen.plain ? "" : "\n")
  }

  private func table(on screen: Screen) -> String {
    let language = screen.language
    let zh = language == .zh
    return DatedTable(
      what: zh ? "种类" : "kind", said: zh ? "内容" : "what was written",
      rows: notes.map { note in
        .init(
          day: note.day, what: note.kind.text(in: language), person: note.author(names, language),
          said: NoteText.text(note.value, language))
      }
    ).text(on: screen)
  }

  package var json: JSONOutput {
    .object(record.members + [("notes", .list(notes.map(\.json)))])
  }
}

extension NoteEntry {
  fileprivate var json: JSONOutput {
    .object([
      ("kind", .text(kind.rawValue)), ("day", .text(day.iso)), ("officer", .optional(officer)),
      ("note", .value(value)),
    ])
  }
}

extension [Officer] {
  /// What tables call each officer, by code.
  var namesWithCodes: [String: String] {
    Dictionary(map { ($0.code, "\($0.name)(\($0.code))") }, uniquingKeysWith: { first, _ in first })
  }
}
