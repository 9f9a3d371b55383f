internal import Foundation
internal import Model

/// The command as the log keeps it: its words and arguments, without what only says where, when and how to print.
struct CommandLineText {
  let text: String

  /// - Parameters:
  ///   - arguments: those of the process, without its name.
  ///   - secret: an option whose value the log must not keep.
  init(_ arguments: some Sequence<String>, hiding secret: String? = nil) {
    var words: [String] = []
    var skipsNext = false
    for argument in arguments {
      if let secret, argument.hasPrefix(secret + "=") {
        words.append(secret + "=***")
      } else if let secret, words.last == secret {
        words.append("***")
      } else if skipsNext {
        skipsNext = false
      } else if Self.options.contains(argument) {
        skipsNext = true
      } else if !Self.isLeftOut(argument) {
        words.append(Self.quoted(Self.masked(argument)))
      }
    }
    text = words.joined(separator: " ")
  }

  static var current: String {
    CommandLineText(GivenArguments(Array(CommandLine.arguments.dropFirst())).words).text
  }

  private static let options = ["--store", "--lang", "--today", "--color", "--ambiguous"]
  private static let flags: Set<String> = ["--json", "--plain", "--ascii"]

  private static func isLeftOut(_ argument: String) -> Bool {
    flags.contains(argument) || options.contains { argument.hasPrefix($0 + "=") }
  }

  /// Who complained stands in the record, not in the log of commands.
  private static func masked(_ argument: String) -> String {
    for field in RecordKind.allCases.flatMap(\.fields) where field.isPrivate {
      if argument.hasPrefix(field.name + "=") { return field.name + "=***" }
    }
    return argument
  }

  /// The word as a shell would take it back.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_=.,:/@+…、，。".unicodeScalars.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    return "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
