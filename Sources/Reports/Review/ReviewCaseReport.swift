package import Model

/// One review item with all that is known of it, and the commands that settle it.
package struct ReviewCaseReport: Sendable {
  private let found: ReviewCase
  private let isMasked: Bool

  /// - Parameter isMasked: leaves out who complained.
  package init(_ found: ReviewCase, isMasked: Bool = true) {
    self.found = found
    self.isMasked = isMasked
  }

  /// A value without what tells who complained.
  private func masked(_ shown: FieldValue, of value: ReviewCase.Value) -> FieldValue {
    guard isMasked, let kind = found.kind, let name = name(of: value) else { return shown }
    return found.mask.masked(shown, of: name, in: kind)
  }

  private func text(of note: ReviewCase.Note) -> FieldValue {
    isMasked ? found.mask.masked(note.value) : note.value
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    var lines = [ReviewWords.line(found.item, kind: found.kind, language)]
    if let kind = found.kind {
      lines.append("\(kind.text(in: language))  \(found.name ?? "")")
    } else if let name = found.name {
      lines.append(language == .zh ? "设备  \(name)" : "device  \(name)")
    }
    for (index, value) in found.values.enumerated() {
      lines += self.lines(value, number: index + 1, language)
    }
    if let reason = found.reason { lines.append(reason.text(in: language)) }
    for written in found.operations {
      lines += [ReviewWords.written(written, language), written.text]
    }
    lines += ReviewAdvice.lines(found.item, language)
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  private func lines(_ value: ReviewCase.Value, number: Int, _ language: Language) -> [String] {
    let zh = language == .zh
    let shown = value.isShown ? (zh ? "（现显示）" : " (shown now)") : ""
    let field = field(of: value)
    let label = value.edited.map { (field?.text(in: language) ?? $0) + (zh ? "：" : ": ") } ?? ""
    var lines = [
      "\(number).  \(label)\(word(value.value, of: value, language))\(shown)",
      "    " + ReviewWords.written(value.written, language),
    ]
    let base = value.base.map { word($0, of: value, language) }.joined(separator: zh ? "、" : ", ")
    lines.append(
      value.base.isEmpty
        ? (zh ? "    原值：未见" : "    before: nothing seen")
        : (zh ? "    原值：\(base)" : "    before: \(base)"))
    if let note = value.note {
      let text = NoteText.text(text(of: note), language)
      lines.append("    \(note.kind.text(in: language))\(zh ? "：" : ": ")\(text)")
    }
    return lines
  }

  private func word(
    _ word: FieldValue, of value: ReviewCase.Value, _ language: Language
  ) -> String {
    if case .null = word { return language == .zh ? "（空）" : "(empty)" }
    return FieldText.text(
      masked(word, of: value), field: field(of: value), kind: found.kind, language)
  }

  /// The name of the field in which a value stands.
  private func name(of value: ReviewCase.Value) -> String? {
    guard case .conflict(_, let name) = found.item.subject else { return nil }
    return value.edited ?? name
  }

  /// The field in which a value stands, where this version knows it.
  private func field(of value: ReviewCase.Value) -> Field? {
    name(of: value).flatMap { found.kind?.field($0) }
  }

  package var json: JSONOutput {
    .object([
      ("item", ReviewWords.json(found.item)),
      ("name", .optional(found.name)),
      (
        "values",
        .list(
          found.values.map { value in
            .object([
              ("value", .value(masked(value.value, of: value))), ("shown", .bool(value.isShown)),
              ("edited", .optional(value.edited)),
              ("base", .list(value.base.map { .value(masked($0, of: value)) })),
              ("note", value.note.map { .value(text(of: $0)) } ?? .null),
              ("written", Self.json(value.written)),
            ])
          })
      ),
      ("operations", .list(found.operations.map(Self.json))),
    ])
  }

  private static func json(_ written: ReviewCase.Written) -> JSONOutput {
    .object([
      ("operation", .text(written.operation.text)), ("officer", .optional(written.officer)),
      ("device", .text(written.device)), ("sequence", .integer(Int(written.sequence))),
      ("at", .text(written.at.rfc3339)), ("received", .text(written.received.rfc3339)),
    ])
  }
}
