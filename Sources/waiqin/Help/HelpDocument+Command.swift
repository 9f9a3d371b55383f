internal import Model

extension HelpDocument {
  /// What there is to say of a command.
  ///
  /// - Parameter path: the commands on the way to it, the program first.
  init(_ path: [CommandTree], in language: Language) {
    let name = path.map(\.commandName).joined(separator: " ")
    let command = path.last
    let worker = command?.defaultCommand ?? command
    let arguments = worker?.ownArguments ?? []
    func rows(_ kinds: [CommandTree.Argument.Kind]) -> Content {
      .rows(
        arguments.filter { kinds.contains($0.kind) }.map {
          Row(form: $0.allNames, words: HelpWords.text($0.abstract ?? "", in: language))
        })
    }
    let commands = (command?.shownCommands ?? []).map {
      Row(form: $0.commandName, words: HelpWords.text($0.abstract, in: language))
    }
    let topics =
      path.count > 1
      ? []
      : HelpTopic.allCases.map {
        Row(form: "help \($0.rawValue)", words: $0.text(in: language))
      }
    let sections =
      Self.discussion(of: command, in: language) + [
        Section(
          heading: .usage,
          content: .lines(Self.usage(name, of: command, arguments: arguments, in: language))),
        Section(heading: .commands, content: .rows(commands)),
        Section(heading: .arguments, content: rows([.positional])),
        Section(heading: .options, content: rows([.option, .flag])),
        Section(heading: .fields, content: .rows(Self.fields(of: path, in: language))),
        Section(heading: .topics, content: .rows(topics)),
      ]
    self.init(
      name: name, abstract: HelpWords.text(command?.abstract ?? "", in: language),
      sections: sections.filter { !$0.content.isEmpty })
  }

  private static func discussion(of command: CommandTree?, in language: Language) -> [Section] {
    HelpWords.paragraphs(of: command?.discussion ?? "").map { paragraph in
      switch paragraph {
      case .examples(let lines): Section(heading: .examples, content: .lines(lines))
      case .prose(let prose):
        Section(heading: .description, content: .prose(HelpWords.text(prose, in: language)))
      }
    }
  }

  /// The fields that `add` and `edit` take, each with its form; none for other commands.
  private static func fields(of path: [CommandTree], in language: Language) -> [Row] {
    guard path.count == 3, ["add", "edit"].contains(path[2].commandName),
      let kind = RecordKind(rawValue: path[1].commandName)
    else { return [] }
    return kind.fields.filter { $0.isTyped && !kind.isSetBySteps($0.name) }.map { field in
      Row(
        form: field.name,
        words: field.text(in: language) + (language == .zh ? "：" : ": ")
          + field.form(language, of: kind))
    }
  }

  private static func usage(
    _ name: String, of command: CommandTree?, arguments: [CommandTree.Argument],
    in language: Language
  ) -> [String] {
    guard let command else { return [] }
    let zh = language == .zh
    var forms: [String] = []
    if command.commands.isEmpty || command.defaultCommand != nil {
      forms.append(
        ([name] + arguments.filter { !$0.isOptional }.map(\.form)).joined(separator: " ")
          + (arguments.contains { $0.isOptional } ? (zh ? " [选项]" : " [options]") : ""))
    }
    if !command.commands.isEmpty { forms.append(name + (zh ? " 命令" : " COMMAND")) }
    return forms
  }
}

extension HelpDocument.Content {
  fileprivate var isEmpty: Bool {
    switch self {
    case .prose(let text): text.isEmpty
    case .lines(let lines): lines.isEmpty
    case .rows(let rows): rows.isEmpty
    }
  }
}
