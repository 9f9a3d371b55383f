internal import Model
internal import Reports

/// A manual page (man 7) of one command with those below it, or of the program.
struct ManPage {
  /// The day of the texts, for the foot of the page; the same for all who build this version.
  static let date = "2026-11-26"

  private let path: [CommandTree]
  private let tree: CommandTree
  private let language: Language
  private let version: String

  /// - Parameters:
  ///   - command: a command of the first level; nil for the program itself.
  ///   - version: of the program.
  init(_ command: CommandTree?, of tree: CommandTree, version: String, in language: Language) {
    path = [tree] + (command.map { [$0] } ?? [])
    self.tree = tree
    self.language = language
    self.version = version
  }

  /// All pages: the program's, and one for each of its commands.
  static func all(of tree: CommandTree, version: String, in language: Language) -> [ManPage] {
    [ManPage(nil, of: tree, version: version, in: language)]
      + tree.shownCommands.map { ManPage($0, of: tree, version: version, in: language) }
  }

  var name: String { path.map(\.commandName).joined(separator: "-") }

  /// Where it is looked for below a folder such as `/usr/share/man`.
  var file: String { (language == .zh ? "zh_CN/" : "") + "man1/\(name).1" }

  private var zh: Bool { language == .zh }
  private var isProgram: Bool { path.count == 1 }

  var text: String {
    let document = HelpDocument(path, in: language)
    var text = ".\\\" -*- coding: UTF-8 -*-\n"
    text += ".TH \(name) 1 \(Self.date) \"waiqin \(version)\" waiqin\n"
    // Chinese has no spaces to widen and no hyphens to break at.
    text += ".ad l\n.nh\n"
    text += heading(zh ? "名称" : "NAME") + "\(name) \\- \(Roff.text(document.abstract))\n"
    text +=
      heading(zh ? "概要" : "SYNOPSIS") + document.lines(.usage).map(usage).joined(separator: ".br\n")
    text += prose(of: document)
    text += rows(document.rows(.commands), zh ? "命令" : "COMMANDS") { page(for: $0) }
    if !isProgram {
      text += rows(document.rows(.arguments), zh ? "参数" : "ARGUMENTS") { Roff.bold($0) }
      text += rows(document.rows(.options), zh ? "选项" : "OPTIONS") { Roff.bold($0) }
      for command in path.last?.shownCommands ?? [] { text += subcommand(path + [command]) }
    } else {
      text += rows(common, zh ? "通用选项" : "COMMON OPTIONS") { Roff.bold($0) }
    }
    text += examples(document.lines(.examples), heading(zh ? "示例" : "EXAMPLES"))
    return text + tail
  }

  /// What every page ends with.
  private var tail: String {
    var text = ""
    if isProgram {
      for (title, sections) in [
        (zh ? "退出码" : "EXIT STATUS", HelpTopic.exitCodes(in: language)),
        (zh ? "环境变量" : "ENVIRONMENT", HelpTopic.environment(in: language)),
      ] {
        text += sections.map { rows($0.rows, title) { Roff.bold($0) } }.joined()
      }
      for section in HelpTopic.formats(in: language) {
        let title = heading(section.heading.text(in: language).uppercased())
        if case .prose(let prose) = section.content { text += title + Roff.text(prose) + "\n" }
        if case .rows(let rows) = section.content { text += title + rows.map(tagged).joined() }
      }
    }
    let others = isProgram ? tree.shownCommands.map { "waiqin-\($0.commandName)" } : ["waiqin"]
    let list = others.map { ".BR \(Roff.text($0)) (1)" }.joined(separator: ",\n")
    return text + heading(zh ? "另见" : "SEE ALSO") + list + "\n"
  }

  /// One command below the page's, without the options that all commands share.
  private func subcommand(_ path: [CommandTree]) -> String {
    let document = HelpDocument(path, in: language)
    let shared = Set(common.map(\.form))
    let options = document.rows(.options).filter { !shared.contains($0.form) }
    var text = heading(document.name) + Roff.text(document.abstract) + "\n.PP\n"
    text += document.lines(.usage).map(usage).joined(separator: ".br\n")
    for prose in document.prose { text += ".PP\n" + Roff.text(prose) + "\n" }
    text += (document.rows(.arguments) + options).map(tagged).joined()
    if options.count < document.rows(.options).count {
      text +=
        ".PP\n" + Roff.text(zh ? "以及 waiqin(1) 中的通用选项。" : "And the common options of waiqin(1).")
        + "\n"
    }
    text += examples(document.lines(.examples), ".PP\n")
    for command in path.last?.shownCommands ?? [] { text += subcommand(path + [command]) }
    return text
  }

  private var common: [HelpDocument.Row] {
    CommandTree.commonOptions.map {
      HelpDocument.Row(form: $0.allNames, words: HelpWords.text($0.abstract ?? "", in: language))
    }
  }

  private func heading(_ text: String) -> String { ".SH \"\(Roff.text(text))\"\n" }

  private func usage(_ form: String) -> String { Roff.text(form) + "\n" }

  private func prose(of document: HelpDocument) -> String {
    if document.prose.isEmpty { return "" }
    return heading(zh ? "描述" : "DESCRIPTION")
      + document.prose.map { Roff.text($0) + "\n" }.joined(separator: ".PP\n")
  }

  private func page(for form: String) -> String {
    isProgram ? "\\fBwaiqin\\-\(Roff.text(form))\\fR(1)" : Roff.bold(form)
  }

  private func rows(
    _ rows: [HelpDocument.Row], _ title: String, _ form: (String) -> String
  ) -> String {
    if rows.isEmpty { return "" }
    return heading(title)
      + rows.map { ".TP\n\(form($0.form))\n\(Roff.text($0.words))\n" }.joined()
  }

  private func tagged(_ row: HelpDocument.Row) -> String {
    ".TP\n\(Roff.bold(row.form))\n\(Roff.text(row.words))\n"
  }

  private func examples(_ lines: [String], _ before: String) -> String {
    if lines.isEmpty { return "" }
    return before + ".EX\n"
      + lines.flatMap { line in
        ExampleLine(line).lines(within: 66, indent: 0) {
          DisplayWidth.of($0, ambiguous: .narrow)
        }
      }.map { Roff.text($0) + "\n" }.joined() + ".EE\n"
  }
}

/// Text as roff takes it.
enum Roff {
  /// One line in which nothing is a request, a macro's end or an escape.
  static func text(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }

  static func bold(_ text: String) -> String { "\\fB\(self.text(text))\\fR" }
}
