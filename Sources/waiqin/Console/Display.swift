internal import ArgumentParser
internal import Model
internal import Reports

/// How a person wants output drawn, as typed.
struct Display {
  let lang: String?
  let plain: Bool
  let ascii: Bool
  let color: String?
  let ambiguous: Int?

  static let langHelp: ArgumentHelp = "Language of output, zh or en"
  static let plainHelp: ArgumentHelp = "One fact a line, no drawing, for screen readers"
  static let asciiHelp: ArgumentHelp = "Draw lines and bars with ASCII characters only"
  static let colorHelp: ArgumentHelp = "Colours: always, never or auto"
  static let ambiguousHelp: ArgumentHelp =
    "Columns of characters whose width depends on the font: 1 or 2"

  private enum Colour: String, CaseIterable {
    case always
    case never
    case auto
  }

  /// - Throws: `UsageFault` for a word that is none of those allowed.
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
