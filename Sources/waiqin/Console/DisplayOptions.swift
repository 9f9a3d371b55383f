internal import ArgumentParser
internal import Model
internal import Reports

/// How output is drawn, and in which language.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Language of output, zh or en")
  var lang: String?

  @Flag(help: "One fact a line, no drawing, for screen readers")
  var plain = false

  @Flag(help: "Draw lines and bars with ASCII characters only")
  var ascii = false

  @Option(help: "Colours: always, never or auto")
  var color: String?

  @Option(help: "Columns of characters whose width depends on the font: 1 or 2")
  var ambiguous: Int?

  private enum Colour: String, CaseIterable {
    case always
    case never
    case auto
  }

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw UsageFault.badLanguage(lang)
    }
    if let color, Colour(rawValue: color) == nil {
      throw UsageFault.badFieldValue(
        name: "--color", value: color, allowed: Colour.allCases.map(\.rawValue))
    }
    if let ambiguous, DisplayWidth.Ambiguous(rawValue: ambiguous) == nil {
      throw UsageFault.badFieldValue(
        name: "--ambiguous", value: String(ambiguous), allowed: ["1", "2"])
    }
  }

  var language: Language { Settings.language(option: lang) }

  /// What reports are drawn for.
  var screen: Screen {
    let console = Console.standard
    return Screen(
      width: Settings.columns ?? console.columns, language: language,
      palette: hasColour(console) ? .ansi : .none, ascii: ascii, plain: plain,
      ambiguous: ambiguous.flatMap(DisplayWidth.Ambiguous.init(rawValue:)) ?? .narrow)
  }

  /// An option outdoes the environment; else a terminal that has colours shows them, unless a person refuses.
  private func hasColour(_ console: Console) -> Bool {
    switch color.flatMap(Colour.init(rawValue:)) ?? .auto {
    case .always: !plain
    case .never: false
    case .auto: console.isTerminal && !Settings.refusesColour
    }
  }
}
