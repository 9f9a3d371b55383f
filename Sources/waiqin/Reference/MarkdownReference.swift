internal import Model

/// The reference of all commands as one Markdown page.
struct MarkdownReference {
  private let tree: CommandTree
  private let version: String
  private let language: Language

  init(_ tree: CommandTree, version: String, in language: Language) {
    self.tree = tree
    self.version = version
    self.language = language
  }

  private var zh: Bool { language == .zh }

  var text: String {
    var text = "# waiqin \(version)\n\n"
    text += commands([tree])
    for topic in HelpTopic.allCases where topic != .examples {
      text += section(topic.document(of: tree, in: language), options: true)
    }
    return text
  }

  private func commands(_ path: [CommandTree]) -> String {
    let document = HelpDocument(path, in: language)
    return section(document, options: path.count > 1)
      + (path.last?.shownCommands ?? []).map { commands(path + [$0]) }.joined()
  }

  private func section(_ document: HelpDocument, options: Bool) -> String {
    var text = "## \(document.name)\n\n\(Self.escaped(document.abstract))\n\n"
    for part in document.sections {
      switch part.content {
      case .prose(let prose): text += Self.escaped(prose) + "\n\n"
      case .lines(let lines):
        text += title(part) + "```sh\n" + lines.map { $0 + "\n" }.joined() + "```\n\n"
      case .rows(let rows): text += title(part) + rows.map(Self.row).joined() + "\n"
      }
    }
    return text
  }

  private func title(_ section: HelpDocument.Section) -> String {
    "**\(section.heading.text(in: language))**\n\n"
  }

  private static func row(_ row: HelpDocument.Row) -> String {
    "- `\(row.form)`\(row.words.isEmpty ? "" : ": " + escaped(row.words))\n"
  }

  /// Prose in which nothing is a mark of Markdown.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_<>[]#|".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
