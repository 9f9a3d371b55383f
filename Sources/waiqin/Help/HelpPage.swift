internal import Model
internal import Reports

/// What `--help` shows of a command, in the reader's language.
struct HelpPage {
  private let path: [CommandTree]
  private let screen: Screen

  /// - Parameter path: the commands on the way to it, the program first.
  init(_ path: [CommandTree], on screen: Screen) {
    self.path = path
    self.screen = screen
  }

  private var zh: Bool { screen.language == .zh }
  private var name: String { path.map(\.commandName).joined(separator: " ") }

  var text: String {
    guard let command = path.last else { return "" }
    let worker = command.defaultCommand ?? command
    let arguments = worker.ownArguments
    let sections = [
      lines(HelpWords.text(command.abstract ?? "", in: screen.language)),
      discussion(of: command),
      usage(of: command, worker: worker),
      section(
        zh ? "命令" : "Commands",
        command.commands.map { ($0.commandName, $0.abstract ?? "") }),
      section(
        zh ? "参数" : "Arguments",
        arguments.filter { $0.kind == .positional }.map { ($0.form, $0.abstract ?? "") }),
      section(
        zh ? "选项" : "Options",
        arguments.filter { $0.kind != .positional }.map { ($0.form, $0.abstract ?? "") }),
      section(zh ? "字段" : "Fields", fields),
      command.commands.isEmpty ? "" : more,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func lines(_ text: String, indent: Int = 0) -> String {
    Paragraph.lines(text, on: screen, indent: indent).map { $0 + "\n" }.joined()
  }

  /// Examples as they are, prose in the reader's language.
  private func discussion(of command: CommandTree) -> String {
    HelpWords.paragraphs(of: command.discussion ?? "").map { paragraph in
      switch paragraph {
      case .examples(let examples): (zh ? "示例：\n" : "Examples:\n") + examples
      case .prose(let prose): lines(HelpWords.text(prose, in: screen.language))
      }
    }.joined(separator: "\n")
  }

  private func usage(of command: CommandTree, worker: CommandTree) -> String {
    var forms: [String] = []
    if command.commands.isEmpty || command.defaultCommand != nil {
      let arguments = worker.ownArguments
      forms.append(
        ([name] + arguments.filter { !$0.isOptional }.map(\.form)).joined(separator: " ")
          + (arguments.contains { $0.isOptional } ? (zh ? " [选项]" : " [options]") : ""))
    }
    if !command.commands.isEmpty { forms.append(name + (zh ? " 命令" : " COMMAND")) }
    return (zh ? "用法：\n" : "Usage:\n") + forms.map { lines("  " + $0, indent: 4) }.joined()
  }

  private func section(_ title: String, _ rows: [(form: String, abstract: String)]) -> String {
    if rows.isEmpty { return "" }
    let widest = rows.map(\.form.count).max() ?? 0
    let margin = min(widest, 28) + 4
    let body = rows.map { form, abstract in
      let words = HelpWords.text(abstract, in: screen.language)
      let gap = String(repeating: " ", count: max(margin - 2 - form.count, 2))
      return lines("  \(form)\(gap)\(words)", indent: margin)
    }
    return title + (zh ? "：\n" : ":\n") + body.joined()
  }

  /// The fields that `add` and `edit` take, each with its form; none for other commands.
  private var fields: [(form: String, abstract: String)] {
    guard path.count == 3, ["add", "edit"].contains(path[2].commandName),
      let kind = RecordKind(rawValue: path[1].commandName)
    else { return [] }
    return kind.fields.filter { $0.isTyped && !kind.isSetBySteps($0.name) }.map { field in
      (
        field.name,
        "\(field.text(in: screen.language))\(zh ? "：" : ": ")\(field.form(screen.language))"
      )
    }
  }

  private var more: String {
    lines(
      zh ? "某一命令的说明：\(name) 命令 --help" : "More about a command: \(name) COMMAND --help")
  }
}
