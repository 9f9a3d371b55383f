package import Model

/// What waits for a person, one line an item.
package struct ReviewListReport: Sendable {
  private let cases: [ReviewCase]

  package init(cases: [ReviewCase]) { self.cases = cases }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    if cases.isEmpty { return zh ? "没有待审事项\n" : "nothing waits for review\n" }
    return Table(
      columns: [
        .init(zh ? "事项" : "item", minimum: 10),
        .init(zh ? "记录" : "record", priority: 1, shrinks: true, minimum: 8),
        .init(zh ? "内容" : "what", shrinks: true, wraps: true, minimum: 20),
      ],
      rows: cases.map { item in
        [
          .init(item.item.id), .init(item.name ?? ""),
          .init(ReviewWords.subject(item.item, screen.language)),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput { .list(cases.map { ReviewWords.json($0.item) }) }
}

/// One item with all that is known of it.
package struct ReviewCaseReport: Sendable {
  private let found: ReviewCase

  package init(_ found: ReviewCase) { self.found = found }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    var lines = [ReviewWords.line(found.item, language)]
    if let kind = found.kind {
      lines.append("\(kind.text(in: language))  \(found.name ?? "")")
    }
    for (index, value) in found.values.enumerated() {
      let text = FieldText.text(value.value, field: field, kind: found.kind, language)
      let shown = value.isShown ? (language == .zh ? "（现显示）" : " (shown now)") : ""
      lines.append("\(index + 1).  \(text)\(shown)")
      lines.append("    \(Self.line(value.written, language))")
    }
    if let written = found.operation {
      lines.append(Self.line(written, language))
      lines.append(written.text)
    }
    lines += advice(language)
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  private var field: Field? {
    guard case .conflict(_, let name) = found.item.subject else { return nil }
    return found.kind?.field(name)
  }

  private static func line(_ written: ReviewCase.Written, _ language: Language) -> String {
    let received = written.received.rfc3339
    switch language {
    case .zh:
      return "\(written.officer ?? "单位")，\(written.device) 第 \(written.sequence) 号，"
        + "设备时间 \(written.at.rfc3339)，收到 \(received)"
    case .en:
      return "\(written.officer ?? "office"), \(written.device) number \(written.sequence), "
        + "device time \(written.at.rfc3339), received \(received)"
    }
  }

  private func advice(_ language: Language) -> [String] {
    let id = found.item.id
    switch found.item.subject {
    case .conflict:
      return ["waiqin review resolve \(id) --keep 1", "waiqin review resolve \(id) --value …"]
    case .parked:
      return [
        "waiqin review release \(id) --reason …", "waiqin review discard \(id) --reason …",
      ]
    case .gap:
      return [
        language == .zh
          ? "请该设备重新导出缺少的数据包，再导入" : "have the device export the missing bundles, then import them"
      ]
    case .fork:
      return [
        language == .zh
          ? "设备可能被克隆或恢复过；两份操作都已保留，请核对后重新登记设备"
          : "the device may have been cloned or restored; all operations are kept, enrol it anew"
      ]
    case .incomplete:
      return [language == .zh ? "请用 waiqin … edit 补填" : "fill it in with waiqin … edit"]
    }
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
              ("value", .value(value.value)), ("shown", .bool(value.isShown)),
              ("written", Self.json(value.written)),
            ])
          })
      ),
      ("operation", found.operation.map(Self.json) ?? .null),
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
