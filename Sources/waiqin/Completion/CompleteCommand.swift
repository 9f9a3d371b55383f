internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

/// What the shells' scripts ask: the words up to the cursor go in, candidates come out, a line each.
struct CompleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Propose what may be typed next, for the scripts of shells",
    discussion: """
      Examples:
        waiqin complete -- ticket show 秀

      Prints a candidate a line, what it means behind a tab, or :files where a file is meant.
      """, shouldDisplay: false)

  @Argument(
    parsing: .postTerminator, help: "The words after the program's name, the last being typed")
  var words: [String] = []

  func run() throws {
    let language = Settings.language(option: Settings.languageArgument(words))
    let completion = Completion(words, language: language)
    let known = KnownValues(
      paths: Settings.store(option: completion.store), language: language,
      today: SystemClock.now.day)
    switch completion.answer(known.candidates) {
    case .files: Console.standard.write(":files\n")
    case .candidates(let candidates):
      for candidate in candidates {
        // What the store holds must not tell the terminal anything.
        let parts = [candidate.text, candidate.words].map { SafeText.line($0) }
        Console.standard.write(parts.filter { !$0.isEmpty }.joined(separator: "\t") + "\n")
      }
    }
  }
}
