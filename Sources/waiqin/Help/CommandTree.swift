internal import ArgumentParser
internal import Foundation

/// A command as the parser describes it, with the commands below it.
struct CommandTree: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let defaultSubcommand: String?
  private let shouldDisplay: Bool?
  private let subcommands: [CommandTree]?
  private let arguments: [Argument]?

  struct Argument: Decodable {
    let kind: Kind
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    private let names: [Name]?
    let valueName: String?
    let abstract: String?

    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    private struct Name: Decodable {
      let kind: String
      let name: String
    }

    /// The names as they are typed, such as `--limit`, `-h`.
    var spellings: [String] {
      (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    }

    /// How it stands in a line of arguments, such as `--limit <limit>`.
    var form: String {
      let value = "<\(valueName ?? "value")>"
      return switch kind {
      case .positional: isRepeating ? value + " …" : value
      case .option: (spellings.last ?? "") + " " + value
      case .flag: spellings.last ?? ""
      }
    }
  }

  /// The commands below, without the parser's own `help`.
  var commands: [CommandTree] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// The commands below that help tells of.
  var shownCommands: [CommandTree] { commands.filter { $0.shouldDisplay != false } }

  /// The arguments without those that every command has by itself.
  var ownArguments: [Argument] {
    let everywhere = ["--help", "--version"]
    return (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.kind == .flag && argument.spellings.contains(where: everywhere.contains))
    }
  }

  /// The options that all of the commands share but for a few, in the order in which commands name them.
  var commonOptions: [Argument] {
    let workers = workers
    let all = workers.map { worker in
      Set(worker.ownArguments.filter { $0.kind != .positional }.map(\.form))
    }
    return workers.max { $0.ownArguments.count < $1.ownArguments.count }?.ownArguments.filter {
      option in
      all.count { $0.contains(option.form) } * 20 >= all.count * 19
    } ?? []
  }

  /// The commands that do something, in order, this one among them.
  var workers: [CommandTree] {
    (commands.isEmpty ? [self] : []) + shownCommands.flatMap(\.workers)
  }

  /// The command that does the work where none below is named.
  var defaultCommand: CommandTree? { commands.first { $0.commandName == defaultSubcommand } }

  /// This program's commands, asked for once, since that takes longer than most of them; nil when the parser describes them in a way that is not known here.
  static let waiqin = described(Waiqin.self)

  private static func described(_ command: any ParsableCommand.Type) -> CommandTree? {
    struct Tool: Decodable {
      let command: CommandTree
    }
    return try? JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// The commands of this program that the first of `words` lead along, the program first; empty when the parser describes the last one in a way that is not known here.
  ///
  /// Only the last one is asked for with its arguments and what is below it, since asking for all takes longer than most commands.
  static func path(along words: some Sequence<String>) -> [CommandTree] {
    var types: [any ParsableCommand.Type] = [Waiqin.self]
    for word in words {
      let below = types.last?.configuration.subcommands ?? []
      guard let next = below.first(where: { $0.configuration.commandName == word }) else { break }
      types.append(next)
    }
    guard let command = types.last, types.count > 1 else { return waiqin.map { [$0] } ?? [] }
    guard let last = described(command) else { return [] }
    return types.dropLast().map { CommandTree($0.configuration) } + [last]
  }

  /// A command on the way to another one: its name and what it is for only.
  private init(_ configuration: CommandConfiguration) {
    commandName = configuration.commandName ?? ""
    abstract = configuration.abstract
    discussion = nil
    defaultSubcommand = nil
    shouldDisplay = configuration.shouldDisplay
    subcommands = nil
    arguments = nil
  }

  /// The commands that the first of `words` lead along, this one first.
  func path(along words: some Sequence<String>) -> [CommandTree] {
    var path = [self]
    for word in words {
      guard let next = path.last?.commands.first(where: { $0.commandName == word }) else { break }
      path.append(next)
    }
    return path
  }
}
