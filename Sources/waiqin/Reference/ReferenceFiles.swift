internal import Model

/// Everything about the commands that is installed beside the program.
struct ReferenceFiles {
  /// Paths below a folder such as `/usr/share`, each with its text.
  let all: [(path: String, text: String)]

  init(_ tree: CommandTree, version: String) {
    all =
      Language.allCases.flatMap { language in
        ManPage.all(of: tree, version: version, in: language).map { ("man/\($0.file)", $0.text) }
          + [
            (
              "doc/waiqin/reference.\(language.rawValue).md",
              MarkdownReference(tree, version: version, in: language).text
            )
          ]
      } + ShellKind.allCases.map { ($0.path, $0.script) }
  }
}
