package import Model

/// One record with all its fields.
package struct RecordReport: Sendable {
  private let record: Fields
  private let isMasked: Bool
  private let names: [RecordID: String]

  /// - Parameters:
  ///   - isMasked: leaves out who complained.
  ///   - referred: the records that it refers to, which stand there by their names.
  package init(_ record: Fields, isMasked: Bool, referred: [Fields] = []) {
    self.record = isMasked ? record.masked : record
    self.isMasked = isMasked
    names = Dictionary(
      referred.compactMap { other in other.calling(isMasked: isMasked).map { (other.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter record: as it is shown, masked already where it has to be.
  init(shown record: Fields, isMasked: Bool) {
    self.record = record
    self.isMasked = isMasked
    names = [:]
  }

  package func text(on screen: Screen) -> String {
    let head = "\(record.kind.text(in: screen.language)) \(record.id.text)\n"
    return head + (screen.plain ? facts(screen.language) : table(screen.language).text(on: screen))
  }

  /// The fields that have a value, with the words for it.
  private func values(_ language: Language) -> [(field: Field, text: String)] {
    record.kind.fields.compactMap { field in
      let text =
        record.reference(field.name).flatMap { names[$0] }
        ?? FieldText.text(record, field, language)
      if text.isEmpty { return nil }
      return (field, field.isPrivate && isMasked ? FieldText.mask : text)
    }
  }

  private func table(_ language: Language) -> Table {
    let zh = language == .zh
    return Table(
      columns: [
        .init(zh ? "字段" : "field", minimum: 6),
        .init(zh ? "名称" : "name", priority: 1, minimum: 6),
        .init(zh ? "值" : "value", shrinks: true, wraps: true, minimum: 10),
      ],
      rows: values(language).map { field, text in
        [.init(field.text(in: language)), .init(field.name, .dim), .init(text)]
      })
  }

  /// A field a line: on a plain screen its value stands right after its name.
  private func facts(_ language: Language) -> String {
    values(language).map { field, text in
      "\(field.text(in: language))\(language == .zh ? "：" : ": ")\(SafeText.line(text))\n"
    }.joined()
  }

  package var json: JSONOutput { .object(members) }

  /// The members of its JSON object.
  var members: [(String, JSONOutput)] {
    [("id", .text(record.id.text)), ("type", .text(record.kind.rawValue))]
      + record.kind.fields.compactMap { field in
        guard let value = record.value(field.name) else { return nil }
        if field.isPrivate, isMasked { return (field.name, .text(FieldText.mask)) }
        return (field.name, .value(value))
      }
  }
}

extension Fields {
  /// What people call the record: its number or code, and its name or title; nil where it has neither.
  fileprivate func calling(isMasked: Bool) -> String? {
    let shown = isMasked ? masked : self
    let parts = [["number", "code"], ["name", "title"]].compactMap { names in
      names.compactMap { shown.text($0) }.first
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
