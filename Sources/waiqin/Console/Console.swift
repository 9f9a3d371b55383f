internal import Foundation
internal import Model
internal import Reports
internal import Store

/// Where output goes: results to standard output, everything else to standard error.
struct Console {
  static let standard = Console()

  /// The language for what is said before and after a command has read its options.
  static var language: Language {
    Settings.language(option: Settings.languageArgument(CommandLine.arguments))
  }

  /// Prints a result: as it is into a pipe or a file; a terminal gets `SafeText.shown`, so that nothing that was recorded
  /// moves its cursor or turns its text around.
  ///
  /// Ends the process when nobody can take it: a reader that has gone is no fault, a full disk is.
  ///
  /// - Parameter styled: whether the colours in it are the program's own.
  func write(_ text: String, styled: Bool = false) {
    put(Array((isTerminal ? SafeText.shown(text, styled: styled) : text).utf8))
  }

  /// Prints a file: its bytes, or on a terminal the text that they stand for.
  func write(_ text: String, as bytes: [UInt8]) {
    if isTerminal { write(text) } else { put(bytes) }
  }

  /// Moves the terminal's cursor, and draws what a `LiveView` shows.
  func steer(_ codes: String) { put(Array(codes.utf8)) }

  private func put(_ bytes: [UInt8]) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      let reason = String(cString: strerror(errno))
      Exit.leave(after: StoreFault.cannotWrite(path: "stdout", reason: reason))
    }
  }

  /// Steers the terminal only where somebody still looks.
  func trySteering(_ codes: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(codes.utf8))
  }

  /// Prints a hint, a warning or a fault: made safe, and on a terminal broken into lines that fit it.
  func warn(_ text: String) {
    var lines = SafeText.lines(text)
    if showsProgress {
      let width = Settings.columns ?? Self.columns(of: 2) ?? 80
      lines = Paragraph.lines(text, on: Screen(width: width, language: Self.language))
    }
    let said = lines.map { $0 + "\n" }.joined()
    // Nobody is left to be told when this fails.
    try? FileHandle.standardError.write(contentsOf: Data(said.utf8))
  }

  /// Shows how far something is, in the place of what was shown before.
  func progress(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }

  /// True when results go to a terminal.
  var isTerminal: Bool { isatty(1) == 1 }

  /// True when a person sees progress.
  var showsProgress: Bool { isatty(2) == 1 }

  /// The columns of the terminal; 80 where there is none.
  var columns: Int { Self.columns(of: 1) ?? 80 }

  private static func columns(of stream: Int32) -> Int? {
    var size = winsize()
    guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
