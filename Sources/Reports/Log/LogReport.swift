package import Model

/// What was done, by whom: one line an action, newest first.
package struct LogReport: Sendable {
  private let actions: [LoggedAction]

  package init(_ actions: [LoggedAction]) { self.actions = actions }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    if actions.isEmpty { return zh ? "日志是空的\n" : "the log is empty\n" }
    return Table(
      columns: [
        .init(zh ? "编号" : "number", alignment: .right, minimum: 4),
        .init(zh ? "时间" : "time", priority: 1, minimum: 16),
        .init(zh ? "人员" : "person", priority: 2, shrinks: true, minimum: 6),
        .init(zh ? "操作" : "written", alignment: .right, priority: 3, minimum: 4),
        .init(zh ? "命令" : "command", shrinks: true, wraps: true, minimum: 20),
      ],
      rows: actions.map { action in
        [
          .init(String(action.number)), .init(ActionWords.time(action.at)), .init(action.person),
          .init(action.operations == 0 ? "" : String(action.operations)),
          .init(
            action.command + ActionWords.state(action, screen.language),
            action.isUndone ? .dim : .normal),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput { .list(actions.map(ActionWords.json)) }
}

/// One action with the operations that it wrote.
package struct ActionReport: Sendable {
  private let action: LoggedAction
  private let operations: [ReviewCase.Written]

  package init(_ action: LoggedAction, operations: [ReviewCase.Written]) {
    self.action = action
    self.operations = operations
  }

  package func text(on screen: Screen) -> String {
    let lines =
      [ActionWords.line(action) + ActionWords.state(action, screen.language)]
      + operations.flatMap { [ReviewWords.written($0, screen.language), $0.text] }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("action", ActionWords.json(action)),
      (
        "operations",
        .list(
          operations.map { written in
            .object([
              ("operation", .text(written.operation.text)), ("device", .text(written.device)),
              ("sequence", .integer(Int(written.sequence))), ("text", .text(written.text)),
            ])
          })
      ),
    ])
  }
}
