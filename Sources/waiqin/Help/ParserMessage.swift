internal import ArgumentParser
internal import Model

/// What the parser says in English, read back into facts: its own errors are closed to others.
struct ParserMessage {
  private let message: String
  private let path: [CommandTree]

  /// - Parameters:
  ///   - error: as the parser threw it.
  ///   - path: the commands on the way that the arguments lead.
  init(_ error: any Error, path: [CommandTree]) {
    message = Waiqin.message(for: error)
    self.path = path
  }

  private var command: String { path.map(\.commandName).joined(separator: " ") }

  /// The facts; nil where the parser says something that is not known here.
  var fault: ArgumentFault? {
    if let match = message.wholeMatch(of: /(?s)Unknown option '([^']*)'.*|Invalid option: (.*)/) {
      let option = String(match.1 ?? match.2 ?? "")
      return .unknownOption(option, near: NearMiss.of(option, among: options), command: command)
    }
    if let match = message.wholeMatch(
      of: /(?s)Missing expected argument '(.*)'|Missing one of: '(.*)'/)
    {
      return .missing(String(match.1 ?? match.2 ?? ""), command: command)
    }
    if let match = message.wholeMatch(of: /(?s)Missing value for '(.*)'/) {
      return .noValue(option: String(match.1), command: command)
    }
    if let match = message.wholeMatch(
      of: /(?s)The option '([^']*)' does not take any value, but '(.*)' was specified\./)
    {
      return .needlessValue(option: String(match.1), value: String(match.2), command: command)
    }
    if let match = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '([^']*)'.*/) {
      return .unfitValue(String(match.1), argument: String(match.2), command: command)
    }
    if let match = message.wholeMatch(
      of: /(?s)Unexpected argument '(.*)'|[0-9]+ unexpected arguments: '(.*)'/)
    {
      let words = String(match.1 ?? match.2 ?? "")
      return .tooMany(words.replacing("', '", with: " "), command: command)
    }
    return nil
  }

  private var options: [String] {
    guard let last = path.last else { return [] }
    return (last.defaultCommand ?? last).ownArguments.flatMap(\.spellings)
  }
}
