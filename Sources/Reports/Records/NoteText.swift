internal import Model

/// What somebody wrote down, as running text.
enum NoteText {
  static func text(_ value: FieldValue, _ language: Language) -> String {
    let zh = language == .zh
    func part(_ zhName: String, _ name: String, _ text: String?) -> String? {
      text.map { zh ? "\(zhName)：\($0)" : "\(name): \($0)" }
    }
    let parts = [
      value["text"]?.text,
      part("工艺流程", "process flow", value["process_flow"]?.text),
      part("产排污环节", "pollutants", value["pollutants"]?.text),
      part("敏感点", "receptors", value["receptors"]?.list.map { receptors($0, language) }),
    ]
    return parts.compactMap { $0 }.joined(separator: zh ? "；" : "; ")
  }

  private static func receptors(_ list: [FieldValue], _ language: Language) -> String {
    let zh = language == .zh
    if list.isEmpty { return zh ? "无" : "none" }
    return list.map { receptor in
      let size = receptor["size"]?.integer.map { zh ? "规模 \($0)" : "size \($0)" }
      let metres = receptor["metres"]?.integer.map { "\($0) m" }
      return [receptor["name"]?.text, receptor["direction"]?.text, metres, size]
        .compactMap { $0 }.joined(separator: " ")
    }.joined(separator: zh ? "、" : ", ")
  }
}

extension NoteEntry {
  /// The day, whose it is and what was written, in one line.
  func line(_ names: [String: String], _ language: Language) -> String {
    "\(day.iso) \(author(names, language))\(language == .zh ? "：" : ": ")"
      + NoteText.text(value, language)
  }

  /// Who wrote it.
  func author(_ names: [String: String], _ language: Language) -> String {
    if isFromKobo { return "Kobo" }
    return officer.map { names[$0] ?? $0 } ?? (language == .zh ? "办公室" : "office")
  }
}
