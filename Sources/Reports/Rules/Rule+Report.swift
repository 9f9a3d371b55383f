internal import Model

extension Rule {
  /// What the rule says and where it stands, for people.
  func lines(_ language: Language) -> [String] {
    let zh = language == .zh
    let start = start.text(in: language)
    let length = unit.text(Int(count.magnitude), in: language)
    let span =
      count < 0
      ? (zh ? "\(start)前 \(length)" : "\(length) before \(start)")
      : (zh ? "\(length)，\(start)起" : "\(length) from \(start)")
    var lines = [
      zh ? "规则 \(id)：\(name.zh)，\(span)" : "rule \(id): \(name.en), \(span)",
      (zh ? "来源：" : "source: ") + source.text(in: language),
      (zh ? "有效期：" : "holds: ") + validity.text(in: language)
        + (zh ? "；把握：" : "; confidence: ") + confidence.text(in: language),
    ]
    if !isArticleKnown {
      lines.append(
        zh ? "条款未查明：请对照生态环境法典核对后再用" : "article not known: read the Code before relying on it")
    }
    if let more = `extension` {
      lines.append((zh ? "延长：" : "extension: ") + more.text(in: language))
    }
    if !stops.isEmpty {
      lines.append(
        (zh ? "不计入：" : "stopped by: ")
          + stops.map { $0.text(in: language) }.joined(separator: zh ? "、" : ", "))
    }
    if let note { lines.append((zh ? "注：" : "note: ") + note.text(in: language)) }
    return lines
  }

  /// The row as `waiqin rules --json` writes it and `waiqin rules --table` reads it.
  var json: JSONOutput {
    .object([
      ("id", .text(id)), ("name", name.json), ("n", .integer(count)),
      ("unit", .text(unit.rawValue)), ("start", .text(start.rawValue)),
      ("extension", `extension`?.json ?? .null), ("stops", .texts(stops.map(\.rawValue))),
      ("source", source.json), ("articleKnown", .bool(isArticleKnown)),
      ("from", .optional(validity.from?.iso)), ("through", .optional(validity.through?.iso)),
      ("confidence", .text(confidence.rawValue)), ("note", note?.json ?? .null),
    ])
  }
}

extension Words {
  var json: JSONOutput { .object([("zh", .text(zh)), ("en", .text(en))]) }
}
