internal import Model

extension Field {
  /// True for what a person can type as FIELD=VALUE; an outline comes from a file.
  var isTyped: Bool {
    if case .outline = type { false } else { true }
  }

  /// How its value is typed, in words.
  func form(_ language: Language, of kind: RecordKind) -> String {
    let zh = language == .zh
    switch type {
    case .text where name == "industry":
      return zh ? "GB/T 4754-2017 代码，2 至 4 位数字" : "a code of GB/T 4754-2017, 2 to 4 digits"
    case .text where name == "town" || name == "office":
      return zh ? "镇街代码或名称" : "a town by code or name"
    case .text: return zh ? "文字" : "text"
    case .integer(let range): return "\(range.lowerBound) – \(range.upperBound)"
    case .bool: return zh ? "是 或 否" : "true or false"
    case .day: return "YYYY-MM-DD"
    case .choice(let words): return (zh ? "其一：" : "one of ") + list(words, of: kind, zh)
    case .choices(let words):
      return (zh ? "用逗号隔开：" : "with commas: ") + list(words, of: kind, zh)
    case .reference(let kind):
      return zh
        ? "\(kind.text(in: .zh))的编号、名称或标识"
        : "\(kind.article) \(kind.text(in: .en)) by number, code or name"
    case .officer: return zh ? "人员编号，如 O-001" : "an officer's code such as O-001"
    case .officers: return zh ? "人员编号，用逗号隔开" : "officers' codes, with commas"
    case .point:
      return zh ? "纬度,经度,坐标系，如 30.76,120.65,wgs84" : "LAT,LON,DATUM such as 30.76,120.65,wgs84"
    case .outline: return ""
    case .windows:
      return zh ? "时段，用分号隔开，如 1,3 08:30-11:30" : "times such as 1,3 08:30-11:30, with semicolons"
    case .pauses:
      return zh ? "起止日，如 2026-11-20..2026-11-24" : "days such as 2026-11-20..2026-11-24"
    case .texts: return zh ? "文字，用逗号隔开" : "texts, with commas"
    }
  }

  /// The words of a list; in Chinese with what they are called, which may be typed as well.
  private func list(_ words: [String], of kind: RecordKind, _ zh: Bool) -> String {
    if !zh { return words.joined(separator: ", ") }
    return words.map { word in
      let name = kind.phrase(word, of: self.name)?.text(in: .zh) ?? word
      return name == word ? word : "\(word)（\(name)）"
    }.joined(separator: "、")
  }
}
