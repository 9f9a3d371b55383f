import ArgumentParser
import Foundation

@testable import waiqin

/// A command in the parser's description of the whole program, the one source that every other text is held against.
struct DescribedCommand: Decodable, Sendable {
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
  static var waiqin: DescribedCommand { get throws { try described.get() } }

  /// Made once: the parser takes seconds for it in a debug build.
  private static let described = Result {
    try JSONDecoder().decode(Tool.self, from: Data(Waiqin._dumpHelp().utf8)).command
  }

  /// The commands below that help tells of.
  var below: [DescribedCommand] {
    (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
  }

  /// Its arguments, without those that every command has by itself.
  var forms: [String] { own.map(\.form) }

  private var own: [CommandTree.Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !["--help", "--version"].contains(argument.form)
    }
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
  ///
  /// - Parameter saying: how an argument is told.
  func all(
    _ above: String = "", saying: (CommandTree.Argument) -> [String] = { [$0.allNames] }
  ) -> [String: Set<String>] {
    let name = above + commandName
    let worker = below.isEmpty ? self : below.first { $0.commandName == defaultSubcommand }
    var all = [name: Set((worker?.own ?? []).flatMap(saying))]
    for command in below {
      all.merge(command.all(name + " ", saying: saying)) { first, _ in first }
    }
    return all
  }
}
