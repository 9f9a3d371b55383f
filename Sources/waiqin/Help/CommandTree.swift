internal import ArgumentParser
internal import Foundation
internal import Synchronization

/// A command as the parser describes it, with the commands below it.
///
/// A command's arguments are asked for when they are first needed, and each command by itself: asking for all at once
/// takes longer than most commands.
struct CommandTree: Sendable {
  private let type: any ParsableCommand.Type

  /// This program's commands.
  static let waiqin = CommandTree(Waiqin.self)

  private init(_ type: any ParsableCommand.Type) { self.type = type }

  var commandName: String { type.configuration.commandName ?? "" }
  var abstract: String { type.configuration.abstract }
  var discussion: String { type.configuration.discussion }

  struct Argument: Decodable, Sendable {
    let kind: Kind
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    private let names: [Name]?
    let valueName: String?
    let abstract: String?

    enum Kind: String, Decodable, Sendable {
      case positional
      case option
      case flag
    }

    private struct Name: Decodable, Sendable {
      let kind: String
      let name: String
    }

    /// The names as they are typed, such as `--limit`, `-h`.
    var spellings: [String] {
      (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    }

    /// All of its names, the short ones first, and its value, such as `-o, --output <output>`.
    var allNames: String {
      guard spellings.count > 1 else { return form }
      let short = spellings.filter { !$0.hasPrefix("--") }
      let names = (short + spellings.filter { $0.hasPrefix("--") }).joined(separator: ", ")
      return kind == .option ? names + " <\(valueName ?? "value")>" : names
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

  /// The commands below.
  var commands: [CommandTree] { type.configuration.subcommands.map { CommandTree($0) } }

  /// The commands below that help tells of.
  var shownCommands: [CommandTree] { commands.filter { $0.type.configuration.shouldDisplay } }

  /// The command that does the work where none below is named.
  var defaultCommand: CommandTree? { type.configuration.defaultSubcommand.map { CommandTree($0) } }

  /// The arguments without those that every command has by itself; none of a command that leaves the work to those
  /// below it.
  var ownArguments: [Argument] {
    if !type.configuration.subcommands.isEmpty { return [] }
    let everywhere = ["--help", "--version"]
    return Self.arguments(of: type).filter { argument in
      argument.shouldDisplay
        && !(argument.kind == .flag && argument.spellings.contains(where: everywhere.contains))
    }
  }

  /// The options that commands share.
  static var commonOptions: [Argument] { CommandTree(CommonCommand.self).ownArguments }

  private struct CommonCommand: ParsableCommand {
    @OptionGroup var common: CommonOptions
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

  // MARK: The parser

  /// The command that `words` stand for, those that lead to this one left out.
  func parsed(_ words: [String]) throws -> any ParsableCommand { try type.parseAsRoot(words) }

  private static let known = Mutex<[ObjectIdentifier: [Argument]]>([:])

  /// The arguments of a command without commands below it; none when the parser describes them in a way that is not known
  /// here.
  private static func arguments(of type: any ParsableCommand.Type) -> [Argument] {
    struct Tool: Decodable {
      struct Command: Decodable {
        let arguments: [Argument]?
      }
      let command: Command
    }
    return known.withLock { known in
      if let arguments = known[ObjectIdentifier(type)] { return arguments }
      let tool = try? JSONDecoder().decode(Tool.self, from: Data(type._dumpHelp().utf8))
      let arguments = tool?.command.arguments ?? []
      known[ObjectIdentifier(type)] = arguments
      return arguments
    }
  }
}
