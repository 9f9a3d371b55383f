internal import ArgumentParser
internal import Model

/// Manual pages, the reference and completions, all from the parser's description of the commands.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print manual pages, the reference and completions of shells",
    discussion: """
      Examples:
        waiqin reference man plan --lang zh > waiqin-plan.1
        waiqin reference markdown --lang en > reference.md
        waiqin reference completion bash > waiqin.bash
        waiqin reference install ~/.local/share
      """,
    subcommands: [Man.self, Markdown.self, Script.self, Install.self])

  struct Man: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "man", abstract: "Print the manual page of the program or of a command",
      discussion: """
        Examples:
          waiqin reference man plan --lang zh > waiqin-plan.1
        """)

    @Argument(help: "A command such as plan; else the program's own page")
    var command: String?
    @OptionGroup var display: DisplayOptions

    func run() throws {
      let tree = CommandTree.waiqin
      let command = try command.map { name in
        guard let found = tree.shownCommands.first(where: { $0.commandName == name }) else {
          throw ArgumentFault.unknownCommand(
            name, near: NearMiss.of(name, among: tree.shownCommands.map(\.commandName)),
            under: tree.commandName)
        }
        return found
      }
      Console.standard.write(
        ManPage(command, of: tree, version: Waiqin.version, in: display.language).text)
    }
  }

  struct Markdown: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "markdown", abstract: "Print the reference of all commands as Markdown",
      discussion: """
        Examples:
          waiqin reference markdown --lang en > reference.md
        """)

    @OptionGroup var display: DisplayOptions

    func run() throws {
      let tree = CommandTree.waiqin
      Console.standard.write(
        MarkdownReference(tree, version: Waiqin.version, in: display.language).text)
    }
  }

  struct Script: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "completion", abstract: "Print the script by which a shell completes commands",
      discussion: """
        Examples:
          source <(waiqin reference completion bash)
        """)

    @Argument(help: "bash, zsh or fish")
    var shell: String
    @OptionGroup var display: DisplayOptions

    func run() throws {
      guard let shell = ShellKind(rawValue: shell) else {
        throw UsageFault.badShell(shell)
      }
      Console.standard.write(shell.script)
    }
  }

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Write manual pages, reference and completions below a folder such as /usr/share",
      discussion: """
        Examples:
          waiqin reference install ~/.local/share

        Files of the same names are written anew.
        """)

    @Argument(help: "The folder; it is made where it is not there")
    var folder: String
    @OptionGroup var display: DisplayOptions

    func run() throws {
      let tree = CommandTree.waiqin
      let files = ReferenceFiles(tree, version: Waiqin.version).all
      for (path, text) in files { try PublicFile.write(text, to: folder + "/" + path) }
      Console.standard.write(
        display.language == .zh
          ? "已写入 \(files.count) 个文件：\(folder)\n"
          : "wrote \(files.count) \(files.count == 1 ? "file" : "files"): \(folder)\n")
    }
  }
}
