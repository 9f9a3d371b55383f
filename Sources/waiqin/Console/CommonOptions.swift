internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "The store's file; else WAIQIN_STORE, else the user's data folder")
  var store: String?

  @Flag(help: "Print JSON for programs")
  var json = false

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
  var paths: StorePaths { Settings.store(option: store) }

  /// Opens the store for writing; says so when another process is in the way.
  func writer(create: Bool = false) throws -> StoreWriter {
    let language = self.language
    return try StoreWriter(paths, create: create) {
      Console.standard.warn(
        language == .zh ? "另一个 waiqin 正在写入，等待中…" : "another waiqin is writing, waiting …")
    }
  }

  func reader() throws -> StoreReader { try StoreReader(paths) }

  /// Prints `value` as JSON where that was asked for, else `text` as it was drawn.
  func print(_ text: @autoclosure () -> String, json value: @autoclosure () -> JSONOutput) {
    if json {
      Console.standard.write(value().line)
    } else {
      Console.standard.write(text(), styled: true)
    }
  }
}

/// The day that a command takes as today.
struct TodayOption: ParsableArguments {
  @Option(help: "The day to take as today, YYYY-MM-DD")
  var today: String?

  /// Noon of the day asked for, or the clock's time.
  func now() throws -> Instant {
    if let today { return Instant(day: try Day(iso: today), time: try TimeOfDay(text: "12:00")) }
    return SystemClock.now
  }

  /// What devices' clocks are compared with: the clock's time, or the end of the day asked for.
  func clock() throws -> Instant {
    guard let today else { return SystemClock.now }
    return Instant(day: try Day(iso: today), time: try TimeOfDay(text: "23:59"))
  }

  func day() throws -> Day { try now().day }
}
