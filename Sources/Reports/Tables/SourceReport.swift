package import Model

/// What came of a file from another program.
package struct SourceReport: Sendable {
  private let file: String
  private let encoding: String?
  private let isPreview: Bool
  private let isTaken: Bool
  private let items: [(line: Int, key: String, state: String)]
  private let faults: [any Fault]
  private let warnings: [(line: Int, warning: RecordWarning)]
  private let repeated: [(line: Int, earlier: Int)]
  private let ignored: [String]

  /// - Parameters:
  ///   - isTaken: false where nothing was written, for a preview or because of the faults.
  ///   - items: the good rows, each with `new`, `changed` or `same`.
  ///   - warnings: what good rows leave to be looked at.
  ///   - repeated: the lines that say what an earlier one says, with that one.
  ///   - ignored: headings that mean nothing here.
  package init(
    file: String, encoding: String?, isPreview: Bool, isTaken: Bool,
    items: [(line: Int, key: String, state: String)], faults: [any Fault],
    warnings: [(line: Int, warning: RecordWarning)] = [],
    repeated: [(line: Int, earlier: Int)] = [], ignored: [String]
  ) {
    self.file = file
    self.encoding = encoding
    self.isPreview = isPreview
    self.isTaken = isTaken
    self.items = items
    self.faults = faults
    self.warnings = warnings
    self.repeated = repeated
    self.ignored = ignored
  }

  package var hasFaults: Bool { !faults.isEmpty }

  private func count(_ state: String) -> Int { items.count { $0.state == state } }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let preview = isPreview ? table(on: screen) : ""
    var lines = [headline(language)]
    if !ignored.isEmpty {
      lines.append(
        language == .zh
          ? "不认识的列，已略过：\(ignored.joined(separator: "、"))"
          : "columns not known, left out: \(ignored.joined(separator: ", "))")
    }
    lines += faults.map { "  \($0.text(in: language)) [\($0.code)]" }
    lines += repeated.map { line, earlier in
      language == .zh
        ? "  第 \(line) 行与第 \(earlier) 行完全相同，只算一条"
        : "  line \(line) says the same as line \(earlier) and counts once"
    }
    lines += warnings.map { line, warning in
      language == .zh
        ? "  第 \(line) 行，注意：\(warning.text(in: .zh))"
        : "  line \(line), note: \(warning.text(in: .en))"
    }
    return preview
      + lines.flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  private func headline(_ language: Language) -> String {
    let place = encoding.map { language == .zh ? "（\($0)）" : " (\($0))" } ?? ""
    switch language {
    case .zh:
      let verb = isPreview ? "预览，未写入：" : isTaken ? "" : "未写入："
      return "\(file)\(place)：\(verb)新 \(count("new"))，改 \(count("changed"))，"
        + "未变 \(count("same"))，有误 \(faults.count)"
    case .en:
      let verb = isPreview ? "preview, nothing written: " : isTaken ? "" : "nothing written: "
      return "\(file)\(place): \(verb)new \(count("new")), changed \(count("changed")), "
        + "same \(count("same")), wrong \(faults.count)"
    }
  }

  private func table(on screen: Screen) -> String {
    let zh = screen.language == .zh
    return Table(
      columns: [
        .init(zh ? "行" : "line", alignment: .right, minimum: 4),
        .init(zh ? "将" : "will be", minimum: 4),
        .init(zh ? "记录" : "record", shrinks: true, minimum: 12),
      ],
      rows: items.map { item in
        [.init(String(item.line)), .init(word(item.state, screen.language)), .init(item.key)]
      }
    ).text(on: screen)
  }

  private func word(_ state: String, _ language: Language) -> String {
    switch (state, language) {
    case ("new", .zh): "新建"
    case ("changed", .zh): "改动"
    case ("same", .zh): "不变"
    default: state
    }
  }

  package var json: JSONOutput {
    .object([
      ("file", .text(file)), ("encoding", .optional(encoding)), ("preview", .bool(isPreview)),
      ("written", .bool(isTaken)), ("new", .integer(count("new"))),
      ("changed", .integer(count("changed"))), ("same", .integer(count("same"))),
      (
        "faults",
        .list(
          faults.map {
            .object([("code", .text($0.code)), ("text", .text($0.text(in: .en)))])
          })
      ),
      (
        "warnings",
        .list(
          warnings.map { line, warning in
            .object([
              ("line", .integer(line)), ("zh", .text(warning.text(in: .zh))),
              ("en", .text(warning.text(in: .en))),
            ])
          })
      ),
      (
        "repeated",
        .list(
          repeated.map { .object([("line", .integer($0)), ("same_as", .integer($1))]) })
      ),
      ("ignored", .texts(ignored)),
    ])
  }
}
