internal import ArgumentParser
internal import Model
internal import Reports

/// How output is drawn, and in which language.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Language of output, zh or en")
  var lang: String?

  @Flag(help: "One fact a line, no drawing, for screen readers")
  var plain = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw UsageFault.badLanguage(lang)
    }
  }

  var language: Language { Settings.language(option: lang) }

  /// What reports are drawn for.
  var screen: Screen {
    let console = Console.standard
    return Screen(
      width: Settings.columns ?? console.columns, language: language,
      palette: console.isTerminal && !Settings.refusesColour ? .ansi : .none, plain: plain)
  }
}
