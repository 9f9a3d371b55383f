internal import Model

/// What `waiqin help` explains besides the commands.
enum HelpTopic: String, CaseIterable, Phrased {
  case exitCodes = "exit-codes"
  case formats
  case environment
  case examples

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.exitCodes, .zh): "退出码及其含义"
    case (.exitCodes, .en): "What each exit code says"
    case (.formats, .zh): "日期等值的写法、文件格式和 JSON 的键"
    case (.formats, .en): "How days and other values are written, files, and the keys of JSON"
    case (.environment, .zh): "程序读取的环境变量"
    case (.environment, .en): "The variables of the environment that count"
    case (.examples, .zh): "各命令的示例"
    case (.examples, .en): "Examples of every command"
    }
  }

  /// - Parameter tree: where the examples are taken from.
  func document(of tree: CommandTree, in language: Language) -> HelpDocument {
    HelpDocument(
      name: "waiqin help \(rawValue)", abstract: text(in: language),
      sections: sections(of: tree, in: language))
  }

  private func sections(
    of tree: CommandTree, in language: Language
  ) -> [HelpDocument.Section] {
    switch self {
    case .exitCodes: Self.exitCodes(in: language)
    case .environment: Self.environment(in: language)
    case .formats: Self.formats(in: language)
    case .examples: Self.examples(of: tree, name: tree.commandName)
    }
  }

  static func exitCodes(in language: Language) -> [HelpDocument.Section] {
    [
      HelpDocument.Section(
        heading: .own(language == .zh ? "退出码" : "Exit codes"),
        content: .rows(
          ExitMeaning.allCases.map {
            HelpDocument.Row(form: String($0.rawValue), words: $0.text(in: language))
          }))
    ]
  }

  static func environment(in language: Language) -> [HelpDocument.Section] {
    [
      HelpDocument.Section(
        heading: .own(language == .zh ? "环境变量" : "Environment"),
        content: .rows(
          EnvironmentVariable.allCases.map {
            HelpDocument.Row(form: $0.rawValue, words: $0.text(in: language))
          }))
    ]
  }

  /// The examples of a command and of those below it, a section each.
  private static func examples(of command: CommandTree, name: String) -> [HelpDocument.Section] {
    let own = HelpWords.paragraphs(of: command.discussion).compactMap { paragraph in
      if case .examples(let lines) = paragraph {
        HelpDocument.Section(heading: .own(name), content: .lines(lines))
      } else {
        nil
      }
    }
    return own
      + command.shownCommands.flatMap { examples(of: $0, name: "\(name) \($0.commandName)") }
  }
}
