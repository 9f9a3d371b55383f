package import Model

/// One visit with its fields and what was written down on it.
package struct VisitReport: Sendable {
  private let record: RecordReport
  private let notes: [NoteEntry]
  private let names: [String: String]

  /// - Parameters:
  ///   - isMasked: leaves out who complained.
  ///   - notes: in the order in which they are shown.
  package init(_ record: Fields, isMasked: Bool, notes: [NoteEntry], officers: [Officer]) {
    self.record = RecordReport(record, isMasked: isMasked)
    let mask = isMasked ? record.mask : nil
    self.notes = mask.map { mask in notes.map { $0.masked(mask) } } ?? notes
    names = officers.namesWithCodes
  }

  package func text(on screen: Screen) -> String {
    [record.text(on: screen), table(on: screen)].filter { !$0.isEmpty }
      .joined(separator: screen.plain ? "" : "\n")
  }

  private func table(on screen: Screen) -> String {
    if notes.isEmpty { return "" }
    let language = screen.language
    let zh = language == .zh
    return Table(
      columns: [
        .init(zh ? "日期" : "day", minimum: 10), .init(zh ? "种类" : "kind", minimum: 4),
        .init(zh ? "人员" : "person", priority: 1, shrinks: true, minimum: 8),
        .init(zh ? "内容" : "what was written", shrinks: true, wraps: true, minimum: 16),
      ],
      rows: notes.map { note in
        [
          .init(note.day.iso), .init(note.kind.text(in: language)),
          .init(note.author(names, language)), .init(NoteText.text(note.value, language)),
        ]
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
