internal import Model

/// What may be typed next, from the parser's own description of the commands.
struct Completion {
  /// A word to type, and what it means.
  struct Candidate: Equatable {
    let text: String
    var words = ""
  }

  enum Answer: Equatable {
    case candidates([Candidate])
    /// The name of a file: the shell knows them best.
    case files
  }

  private let language: Language
  private var path = [CommandTree.waiqin]
  /// The option that waits for its value.
  private var waiting: CommandTree.Argument?
  /// Positional arguments that are there already.
  private var given = 0
  private var used: Set<String> = []
  private var onlyPositional = false
  /// The word that is being typed.
  private let current: String
  /// The store that the words before it name.
  private(set) var store: String?

  /// - Parameter words: those behind the program's name up to the cursor; the last one is being typed.
  init(_ words: [String], language: Language) {
    self.language = language
    current = words.last ?? ""
    for word in words.dropLast() { take(word) }
  }

  private mutating func take(_ word: String) {
    if let option = waiting {
      if option.spellings.contains("--store") { store = word }
      waiting = nil
    } else if onlyPositional {
      given += 1
    } else if word == "--" {
      onlyPositional = true
    } else if word.hasPrefix("-") {
      let name = word.split(separator: "=", maxSplits: 1).first.map { String($0) } ?? word
      guard let option = options.first(where: { $0.spellings.contains(name) }) else { return }
      used.formUnion(option.isRepeating ? [] : option.spellings)
      if name == word, option.kind == .option { waiting = option }
      if name == "--store", name != word { store = String(word.dropFirst(name.count + 1)) }
    } else if given == 0, let next = command.commands.first(where: { $0.commandName == word }) {
      path.append(next)
    } else {
      given += 1
    }
  }

  private var command: CommandTree { path.last ?? .waiqin }
  private var worker: CommandTree { command.defaultCommand ?? command }

  /// The options of the command, and before one is named those that may stand in front of any.
  private var options: [CommandTree.Argument] {
    let own = worker.ownArguments.filter { $0.kind != .positional }
    return own.isEmpty ? CommandTree.commonOptions : own
  }

  private var positional: CommandTree.Argument? {
    let all = worker.ownArguments.filter { $0.kind == .positional }
    return all.indices.contains(given) ? all[given] : all.last.flatMap { $0.isRepeating ? $0 : nil }
  }

  /// - Parameter values: what the store, or the program, knows for a kind of value.
  func answer(_ values: (ValueKind) -> [Candidate]) -> Answer {
    if let waiting { return self.values(of: waiting, after: "", values) }
    if !onlyPositional, current.hasPrefix("-") {
      if let mark = current.firstIndex(of: "="), let option = option(String(current[..<mark])) {
        return self.values(of: option, after: String(current[...mark]), values)
      }
      return .candidates(fitting(optionNames))
    }
    if path.count > 1, path[1].commandName == "help" { return .candidates([]) }
    var found = given == 0 ? commandNames : []
    if let positional {
      switch self.values(of: positional, after: "", values) {
      case .files where found.isEmpty: return .files
      case .files: break
      case .candidates(let candidates): found += candidates
      }
    }
    return .candidates(fitting(found))
  }

  private func option(_ name: String) -> CommandTree.Argument? {
    options.first { $0.kind == .option && $0.spellings.contains(name) }
  }

  private var optionNames: [Candidate] {
    (options.filter { $0.shouldDisplay && used.isDisjoint(with: $0.spellings) }.flatMap { option in
      option.spellings.map {
        Candidate(text: $0, words: HelpWords.text(option.abstract ?? "", in: language))
      }
    } + [Candidate(text: "--help", words: language == .zh ? "显示说明" : "Show help")])
  }

  private var commandNames: [Candidate] {
    command.shownCommands.map {
      Candidate(text: $0.commandName, words: HelpWords.text($0.abstract, in: language))
    }
  }

  private func values(
    of argument: CommandTree.Argument, after prefix: String, _ values: (ValueKind) -> [Candidate]
  ) -> Answer {
    let names = path.dropFirst().map(\.commandName)
    let typed = String(current.dropFirst(prefix.count))
    guard let kind = ValueKind(of: argument, in: names, typed: typed) else {
      return .candidates([])
    }
    if kind == .file { return .files }
    return .candidates(
      fitting(values(kind).map { Candidate(text: prefix + $0.text, words: $0.words) }))
  }

  private func fitting(_ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { $0.text.lowercased().hasPrefix(current.lowercased()) }
  }
}
