internal import ArgumentParser
internal import Model
internal import Reports

/// The arguments of this run, as far as they matter before and after they are parsed.
struct GivenArguments {
  /// Options that stood before the command, which any command may take.
  private let leading: [String]
  /// The command and what follows it.
  private let rest: [String]

  /// - Parameter typed: without the program's name.
  init(_ typed: [String]) {
    (leading, rest) = Self.split(TypedArguments.folded(typed))
  }

  /// The arguments with the leading options behind the command, where the parser looks for them, and with
  /// days and weeks as commands read them.
  var words: [String] {
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return TypedArguments.dated(
      Self.joined(rest[..<end]) + leading + rest[end...], today: SystemClock.now.day)
  }

  /// The command to run.
  ///
  /// The parser is given only the command that the words lead to: it goes through every command below the one that it is
  /// given before it looks at a word. The program's own command knows `--version`.
  func command() throws -> any ParsableCommand {
    let isVersion = rest.prefix { $0 != "--" }.contains("--version")
    let path = isVersion ? [.waiqin] : path
    return try (path.last ?? .waiqin).parsed(Array(words.dropFirst(path.count - 1)))
  }

  /// A number below 0 behind an option becomes its value: no option begins with a digit.
  private static func joined(_ words: ArraySlice<String>) -> [String] {
    var joined: [String] = []
    for word in words {
      if let option = joined.last, option.hasPrefix("--"), !option.contains("="),
        word.firstMatch(of: /^-\.?[0-9]/) != nil
      {
        joined[joined.count - 1] = option + "=" + word
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// The value with a dash before it that was meant for an option which, the parser says, has none.
  private func dashed(_ fault: ArgumentFault) -> ArgumentFault {
    guard case .noValue(let form, let command) = fault,
      let option = form.split(separator: " ").first.map({ String($0) }),
      let place = rest.firstIndex(of: option), place + 1 < rest.endIndex
    else { return fault }
    let value = rest[place + 1]
    let known = path.last?.ownArguments.flatMap(\.spellings) ?? []
    guard value.hasPrefix("-"), value != "-", value != "--",
      !known.contains(String(value.prefix { $0 != "=" }))
    else { return fault }
    return .dashedValue(option: option, value: value, command: command)
  }

  /// An option that the command does not have, where the parser says that one is missing: who mistypes a name hears of that.
  private func mistyped(_ fault: ArgumentFault) -> ArgumentFault {
    guard case .missing(_, let command) = fault, let last = path.last else { return fault }
    let known = (last.defaultCommand ?? last).ownArguments.flatMap(\.spellings)
    let given = rest.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }
    guard let option = given.first(where: { !(known + ["--help", "--version"]).contains($0) })
    else { return fault }
    return .unknownOption(option, near: NearMiss.of(option, among: known), command: command)
  }

  /// Makes sure that no option was given nothing but space: it would be written down as if something had been said.
  ///
  /// - Throws: `ArgumentFault.noValue`.
  func checkValues() throws(ArgumentFault) {
    let words = Array(rest.prefix { $0 != "--" })
    for (place, word) in words.enumerated() {
      let named = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      var option: String?
      if Self.isBlank(word), place > 0 {
        option = words[place - 1]
      } else if word.hasPrefix("--"), named.count == 2, Self.isBlank(named[1]) {
        option = String(named[0])
      }
      guard let option, option.hasPrefix("-"),
        let command = path.last, let worker = command.defaultCommand ?? path.last,
        let argument = worker.ownArguments.first(where: {
          $0.kind == .option && $0.spellings.contains(option)
        })
      else { continue }
      throw .noValue(
        option: argument.form, command: path.map(\.commandName).joined(separator: " "))
    }
  }

  /// Makes sure that the word behind a group that works by itself is not one of its commands, mistyped: `plan shwo 2026-W48`
  /// would ask for the week 'shwo'.
  ///
  /// - Throws: `ArgumentFault.unknownCommand`.
  func checkCommand() throws(ArgumentFault) {
    let path = path
    guard let group = path.last, group.defaultCommand != nil,
      let word = rest.dropFirst(path.count - 1).first, !word.hasPrefix("-"),
      !word.contains(where: \.isNumber),
      let near = NearMiss.of(word, among: group.commands.map(\.commandName))
    else { return }
    throw .unknownCommand(
      word, near: near, under: path.map(\.commandName).joined(separator: " "))
  }

  private static func isBlank(_ text: some StringProtocol) -> Bool {
    text.allSatisfy(\.isWhitespace)
  }

  /// True when they ask for help rather than for work.
  var askForHelp: Bool {
    rest.isEmpty || rest.first == "help"
      || rest.prefix { $0 != "--" }.contains { ["-h", "--help"].contains($0) }
  }

  /// The commands that they name, the program first.
  var path: [CommandTree] {
    CommandTree.waiqin.path(along: rest.first == "help" ? rest.dropFirst() : rest[...])
  }

  /// What to make of it that the parser refused these arguments: the facts, or none where only a command
  /// is missing and help is due; nil where neither is known.
  func refusal(_ error: any Error) -> Refusal? {
    let path = path
    if let group = path.last, !group.commands.isEmpty, group.defaultCommand == nil {
      let further = Self.split(Array(rest.dropFirst(path.count - 1))).rest
      guard let word = further.first else { return .help }
      if !word.hasPrefix("-") {
        let near = NearMiss.of(word, among: group.commands.map(\.commandName))
        return .fault(
          .unknownCommand(
            word, near: near, under: path.map(\.commandName).joined(separator: " ")))
      }
    }
    return ParserMessage(error, path: path).fault.map { .fault(mistyped(dashed($0))) }
  }

  enum Refusal: Equatable {
    case help
    case fault(ArgumentFault)
  }

  /// The page of help about the topic or command that they name.
  ///
  /// - Throws: `ArgumentFault.unknownCommand` where `help` is followed by neither.
  var page: String {
    get throws {
      let console = Console.standard
      let screen = Screen(
        width: min(Settings.columns ?? console.columns, 100), language: Console.language)
      return HelpPage(try document(in: screen.language), on: screen).text
    }
  }

  private func document(in language: Language) throws -> HelpDocument {
    let path = path
    guard rest.first == "help" else { return HelpDocument(path, in: language) }
    let words = rest.dropFirst().prefix { !$0.hasPrefix("-") }
    if words.count == 1, let topic = words.first.flatMap({ HelpTopic(rawValue: $0) }) {
      return topic.document(of: .waiqin, in: language)
    }
    if let group = path.last, let word = words.dropFirst(path.count - 1).first {
      let topics = path.count == 1 ? HelpTopic.allCases.map(\.rawValue) : []
      throw ArgumentFault.unknownCommand(
        word, near: NearMiss.of(word, among: group.commands.map(\.commandName) + topics),
        under: path.map(\.commandName).joined(separator: " "))
    }
    return HelpDocument(path, in: language)
  }

  /// The options at the start that any command may take, and the rest.
  private static func split(_ words: [String]) -> (leading: [String], rest: [String]) {
    var rest = words[...]
    while let word = rest.first {
      let isWhole =
        ["--json", "--plain"].contains(word) || word.hasPrefix("--lang=")
        || word.hasPrefix("--store=")
      if isWhole {
        rest = rest.dropFirst()
      } else if ["--lang", "--store"].contains(word), rest.count > 1 {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    return (Array(words[..<rest.startIndex]), Array(rest))
  }
}
