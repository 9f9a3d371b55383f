import TestSupport

/// Texts as bad as they come, for files that other programs read.
enum HostileText {
  private static let parts =
    [
      "秀洲区示例印染厂", "𠮷田𠀋", "👨‍👩‍👧‍👦", "1️⃣", "e\u{301}\u{302}\u{303}", "葛\u{E0100}", "क्षि", "<b>&amp;\"'",
      "]]>", "<!--", "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{9B}",
      "\n", "\r\n",
      "\r", "\t", ";", ",", "\\", "\\n", "\u{202E}", "\u{2028}",
      "\u{FEFF}", "=1+1", "＝cmd|' /C calc'!A0", "@x", " ", "\u{3000}", "a",
      "END:VEVENT", "\u{E000}", "Z" + String(repeating: "\u{300}", count: 60),
    ] + noncharacters

  /// Code points that no text may hold, which a literal refuses.
  static let noncharacters: [String] = [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF, 0x10FFFF].compactMap {
    Unicode.Scalar(UInt32($0)).map { String($0) }
  }

  /// A text of up to `count` parts.
  static func text(seed: UInt64, count: Int = 30) -> String {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      parts.randomElement(using: &generator) ?? ""
    }.joined()
  }
}
