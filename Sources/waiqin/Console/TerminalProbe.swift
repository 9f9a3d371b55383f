internal import Foundation
internal import Model

/// Finds out what the terminal can do.
enum TerminalProbe {
  static func terminal() -> HealthFinding.Terminal {
    let console = Console.standard
    return HealthFinding.Terminal(
      isTerminal: console.isTerminal, columns: Settings.columns ?? console.columns,
      hasColour: console.isTerminal && !Settings.refusesColour, encoding: Settings.encoding,
      ambiguous: console.isTerminal && isatty(0) == 1 ? ambiguousColumns() : nil)
  }

  /// Writes a character of ambiguous width, asks where the cursor is, and wipes the line; nil when the
  /// terminal does not answer within half a second.
  private static func ambiguousColumns() -> Int? {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return nil }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    guard tcsetattr(0, TCSANOW, &raw) == 0 else { return nil }
    defer { tcsetattr(0, TCSANOW, &before) }
    Console.standard.steer("\r±\u{1B}[6n")
    defer { Console.standard.steer("\r\u{1B}[K") }
    let answer = answer()
    // ESC [ row ; column R
    guard let column = answer.split(separator: ";").last.flatMap({ Int($0.dropLast()) }),
      (2...3).contains(column)
    else { return nil }
    return column - 1
  }

  private static func answer() -> String {
    var bytes: [UInt8] = []
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while bytes.count < 32, poll(&descriptor, 1, 500) == 1 {
      var byte: UInt8 = 0
      guard read(0, &byte, 1) == 1 else { break }
      bytes.append(byte)
      if byte == UInt8(ascii: "R") { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
