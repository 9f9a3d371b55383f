package import Model

/// What figures of the board mean, what they come to, and how to list what they are counted from.
package struct FigureReport: Sendable {
  private let entries: [Entry]

  package struct Entry: Sendable {
    let figure: BoardFigure
    /// Nil for a figure that is several numbers, such as a breakdown.
    let value: JSONOutput?
    let rows: Int
    let command: String

    /// - Parameters:
    ///   - rows: how many records `command` lists.
    ///   - board: where the figure's value is looked up.
    package init(_ figure: BoardFigure, rows: Int, command: String, board: BoardReport) {
      self.figure = figure
      value = board.value(of: figure)
      self.rows = rows
      self.command = command
    }
  }

  package init(_ entries: [Entry]) { self.entries = entries }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    return entries.map { entry in
      var facts = [entry.figure.definition(in: screen.language)]
      if let value = entry.value {
        facts.append((zh ? "数值：" : "value: ") + value.line.trimmingEnd)
      }
      facts.append((zh ? "明细 \(entry.rows) 条：" : "rows, \(entry.rows): ") + entry.command)
      return entry.figure.id + "\n"
        + facts.flatMap { Paragraph.lines("  " + $0, on: screen, indent: 4) }
        .map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// All figures with their definitions in both languages, a row of a Markdown table each.
  package static var reference: String {
    "| figure | what it counts | 含义 | rows |\n|---|---|---|---|\n" + lines.map(\.line).joined()
  }

  static var lines: [(id: String, line: String)] {
    BoardFigure.all.map { figure in
      (
        figure.id,
        "| `\(figure.id)` | \(figure.definition(in: .en)) | \(figure.definition(in: .zh)) | "
          + "`\(figure.listing())` |\n"
      )
    }
  }

  package var json: JSONOutput {
    .list(
      entries.map { entry in
        .object([
          ("id", .text(entry.figure.id)), ("value", entry.value ?? .null),
          ("rows", .integer(entry.rows)), ("zh", .text(entry.figure.definition(in: .zh))),
          ("en", .text(entry.figure.definition(in: .en))), ("command", .text(entry.command)),
        ])
      })
  }
}

extension BoardFigure {
  /// The command that lists what the figure is counted from.
  ///
  /// - Parameters:
  ///   - scope: the board's days; nil leaves them to the day on which the command is given.
  ///   - filter: the board's own options, which lists of tickets take as well.
  package func listing(_ scope: BoardScope? = nil, filter: [String] = []) -> String {
    let words: [String]
    let last = scope.map { ["--to", $0.day.iso] } ?? []
    switch listed {
    case .tickets:
      let days = (scope.map { ["--from", $0.period.from.iso] } ?? []) + last
      var by: [String] = []
      if case .breakdown(let dimension, _) = self { by = ["--by", dimension.rawValue] }
      words = ["ticket", "list", "--figure", id] + days + filter + by
    case .cases(let set): words = [set.kind.rawValue, "list", "--figure", id] + last
    case .review(let kind):
      words = ["review", "list"] + (kind.map { ["--kind", $0.rawValue] } ?? [])
    case .officers: words = ["officer", "list"]
    }
    return (["waiqin"] + words).joined(separator: " ")
  }
}

extension BoardReport {
  /// The figure in the board's JSON; nil where it is several numbers. Of the weeks it is the last.
  func value(of figure: BoardFigure) -> JSONOutput? {
    switch figure {
    case .breakdown, .ages, .freshness, .approval: return nil
    case .visitsShort:
      return cases.cases.isTold ? .integer(cases.cases.short.count) : .null
    default: break
    }
    var value = json
    for name in figure.id.split(separator: ".") {
      if case .list(let values) = value, let last = values.last { value = last }
      guard case .object(let members) = value, let member = members.first(where: { $0.0 == name })
      else { return .null }
      value = member.1
    }
    return value
  }
}

extension String {
  /// Without the line's end.
  fileprivate var trimmingEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
