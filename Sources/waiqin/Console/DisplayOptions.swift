internal import ArgumentParser
internal import Model
internal import Reports

/// How output is drawn, and in which language, of a command that opens no store.
///
/// `CommonOptions` has the same: a group in a group costs the parser's own checks of a debug build four times as much.
struct DisplayOptions: ParsableArguments {
  @Option(help: Display.langHelp)
  var lang: String?
  @Flag(help: Display.plainHelp)
  var plain = false
  @Flag(help: Display.asciiHelp)
  var ascii = false
  @Option(help: Display.colorHelp)
  var color: String?
  @Option(help: Display.ambiguousHelp)
  var ambiguous: Int?

  var display: Display {
    Display(lang: lang, plain: plain, ascii: ascii, color: color, ambiguous: ambiguous)
  }

  func validate() throws { try display.validate() }

  var language: Language { display.language }
  var screen: Screen { display.screen }
}
