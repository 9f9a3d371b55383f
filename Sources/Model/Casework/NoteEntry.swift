/// What somebody wrote down about a visit or a site: a note, a finding or a contact.
package struct NoteEntry: Sendable {
  package let record: RecordID
  package let kind: EntryKind
  /// The day that it names, else that of its writing.
  package let day: Day
  /// The code of the officer whose device wrote it; nil for the office and other programs.
  package let officer: String?
  package let value: FieldValue

  package init(record: RecordID, kind: EntryKind, day: Day, officer: String?, value: FieldValue) {
    self.record = record
    self.kind = kind
    self.day = day
    self.officer = officer
    self.value = value
  }

  /// The same without what `mask` hides.
  package func masked(_ mask: PrivacyMask) -> NoteEntry {
    NoteEntry(
      record: record, kind: kind, day: day, officer: officer, value: mask.masked(value))
  }

  /// True for what came from Kobo.
  package var isFromKobo: Bool { value["source"]?.text?.hasPrefix("kobo:") ?? false }
}
