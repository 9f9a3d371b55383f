internal import Model

/// The clocks of a case with what they rest on, as they stand under its record.
struct ClockBlock {
  let clocks: [Clock]
  let warnings: [ClockWarning]

  func text(on screen: Screen) -> String {
    let language = screen.language
    let rules =
      clocks.map { $0.line(language) }
      + warnings.map { warning in
        (language == .zh ? "注意：" : "note: ") + warning.text(in: language)
      }
    let lines = rules.flatMap { Paragraph.lines($0, on: screen, indent: 2) }
      .map { $0 + "\n" }.joined()
    if clocks.isEmpty { return lines }
    return table(language).text(on: screen) + (screen.plain ? "" : "\n") + lines
  }

  private func table(_ language: Language) -> Table {
    let zh = language == .zh
    return Table(
      columns: [
        .init(zh ? "期限" : "clock", minimum: 8), .init(zh ? "起算" : "from", priority: 2),
        .init(zh ? "到期" : "due"),
        .init(zh ? "已用/期限" : "used of", alignment: .right, priority: 1),
        .init(zh ? "剩余" : "left", alignment: .right), .init(zh ? "灯" : "light"),
      ],
      rows: clocks.map { clock in
        [
          .init(clock.kind.text(in: language)), .init(clock.start.iso), .init(clock.due.iso),
          .init("\(clock.used)/\(clock.basis.count)"), .init(clock.leftText),
          .init(clock.state(in: language), clock.style),
        ]
      })
  }

  /// The members that they add to the JSON of their record.
  var members: [(String, JSONOutput)] {
    [
      ("clocks", .list(clocks.map(\.json))),
      ("warnings", .list(warnings.map(\.json))),
    ]
  }
}

extension Clock {
  /// The days left; nothing once it has ended.
  var leftText: String { ended == nil ? String(left) : "" }

  /// The word beside the colour.
  func state(in language: Language) -> String {
    if let light { return light.text(in: language) }
    switch language {
    case .zh: return endedLate ? "超期办结" : "按期办结"
    case .en: return endedLate ? "done late" : "done in time"
    }
  }

  var style: Style {
    switch light {
    case .green: .good
    case .yellow: .warning
    case .red: .bad
    case nil: endedLate ? .bad : .dim
    }
  }

  /// What its term rests on.
  fileprivate func line(_ language: Language) -> String {
    let zh = language == .zh
    let head = kind.text(in: language) + (zh ? "：" : ": ")
    let tail = isProvisional ? (zh ? "；暂定" : "; provisional") : ""
    switch basis {
    case .rule(let rule):
      return head
        + [
          rule.id, rule.term(in: language), rule.source.text(in: language),
          rule.validity.text(in: language),
        ].joined(separator: zh ? "，" : ", ") + tail
    case .item(let item, let workdays):
      let term = TermUnit.workdays.text(workdays, in: language)
      return head
        + [
          (zh ? "事项 " : "item ") + item.code, term, item.name,
          item.validity.text(in: language),
        ].joined(separator: zh ? "，" : ", ") + tail
    }
  }

  var json: JSONOutput {
    let source: (String, JSONOutput) =
      switch basis {
      case .rule(let rule): ("rule", rule.json)
      case .item(let item, _):
        (
          "item",
          .object([
            ("id", .text(item.id.text)), ("code", .text(item.code)),
            ("from", .optional(item.validity.from?.iso)),
            ("through", .optional(item.validity.through?.iso)),
          ])
        )
      }
    return .object([
      ("clock", .text(kind.rawValue)), ("from", .text(start.iso)), ("due", .text(due.iso)),
      ("n", .integer(basis.count)), ("unit", .text(basis.unit.rawValue)),
      ("used", .integer(used)), ("left", ended == nil ? .integer(left) : .null),
      ("light", .optional(light?.rawValue)), ("ended", .optional(ended?.iso)),
      ("late", .bool(endedLate || light == .red)), ("provisional", .bool(isProvisional)), source,
    ])
  }
}

extension Phrased {
  /// Its words in both languages.
  var json: JSONOutput {
    .object([("zh", .text(text(in: .zh))), ("en", .text(text(in: .en)))])
  }
}
