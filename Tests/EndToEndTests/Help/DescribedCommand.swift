import ArgumentParser
import Foundation

@testable import waiqin

/// A command in the parser's description of the whole program, the one source that every other text is held against.
struct DescribedCommand: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let defaultSubcommand: String?
  let shouldDisplay: Bool?
  let subcommands: [DescribedCommand]?
  let arguments: [CommandTree.Argument]?

  private struct Tool: Decodable {
    let command: DescribedCommand
  }

  /// The whole program.
  static var waiqin: DescribedCommand {
    get throws {
      try JSONDecoder().decode(Tool.self, from: Data(Waiqin._dumpHelp().utf8)).command
    }
  }

  /// The commands below that help tells of.
  var below: [DescribedCommand] {
    (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
  }

  /// Its arguments, without those that every command has by itself.
  var forms: [String] {
    (arguments ?? []).filter { $0.shouldDisplay }.map(\.form)
      .filter { !["--help", "--version"].contains($0) }
  }

  /// The lines that say all of it, and of the commands below it.
  func lines(_ above: String = "") -> [String] {
    let name = above + commandName
    return [
      "\(name): \(abstract ?? "") \(discussion ?? "") \(defaultSubcommand ?? "") "
        + forms.joined(separator: " ")
    ] + below.flatMap { $0.lines(name + " ") }
  }

  /// Every command by what is typed for it, with its arguments; a group that works by itself has those of the command that
  /// does the work.
  func all(_ above: String = "") -> [String: Set<String>] {
    let name = above + commandName
    let worker = defaultSubcommand.flatMap { word in below.first { $0.commandName == word } }
    var all = [name: Set(below.isEmpty ? forms : worker?.forms ?? [])]
    for command in below { all.merge(command.all(name + " ")) { first, _ in first } }
    return all
  }
}
