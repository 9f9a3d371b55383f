import Foundation
import Model
import Testing

@testable import Reports

struct SafeTextTests {
  @Test(arguments: [
    ("\u{1B}[2J", "\\u{1B}[2J"), ("a\rb", "a\\u{D}b"), ("\u{9B}31m", "\\u{9B}31m"),
    ("x\u{202E}fdp.exe", "x\\u{202E}fdp.exe"), ("\u{2067}\u{2069}", "\\u{2067}\\u{2069}"),
    ("\u{200F}", "\\u{200F}"), ("a\u{2028}b", "a\\u{2028}b"), ("a\u{E0041}", "a\\u{E0041}"),
    ("a\u{200D}", "a\\u{200D}"), ("\u{301}", "\u{A0}\u{301}"),
  ]) func `what could move, reorder or hide is shown by its number`(text: String, shown: String) {
    #expect(SafeText.sanitized(text) == shown)
  }

  @Test(arguments: [
    "𠮷田𠀋", "葛\u{E0100}飾", "👩‍🚀", "e\u{301}", "ක්\u{200D}ෂ", "❤️",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "~ \"plain\" \\ text", "",
  ]) func `honest text stays as it is`(text: String) {
    #expect(Array(SafeText.sanitized(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `JSON holds nothing that a terminal would obey, and the same texts`(seed: UInt64) throws {
    var random = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let text = random.text(longest: 12) + "\u{202E}\u{9B}\u{7F}\u{E0041}，𠮷"
      let line = JSONOutput.object([("text", .text(text)), ("value", .value(.text(text)))]).line
      #expect(!line.dropLast().unicodeScalars.contains(where: Self.isObeyed))
      let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
      for name in ["text", "value"] {
        #expect(read?[name].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
      }
      // The control: as it came, it holds them.
      #expect(text.unicodeScalars.contains(where: Self.isObeyed))
    }
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value) || (0xE0000...0xE007F).contains(scalar.value)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a table on a terminal steers nothing, whatever was recorded`(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<50 {
      let text = random.text(longest: 12) + "\r\n\t\r\u{1B}[31m\u{202E}" + random.text(longest: 12)
      let shown = SafeText.shown(text, styled: false)
      let left = shown.replacing("\r\n", with: "\n").unicodeScalars
      #expect(!left.contains { Self.isObeyed($0) && $0 != "\n" && $0 != "\t" })
      #expect(SafeText.shown(shown, styled: false) == shown)
    }
  }

  @Test func `on a terminal only what would be obeyed is shown by its number`() {
    let kept = "日期,\u{FEFF}名\t葛\u{E0100}飾\r\n👩‍🚀,🏴\u{E0067}\u{E0062}\u{E007F}\n"
    #expect(Array(SafeText.shown(kept, styled: false).utf8) == Array(kept.utf8))
    #expect(SafeText.shown("a\rb\u{E0041}\u{9B}", styled: false) == "a\\u{D}b\\u{E0041}\\u{9B}")
    let drawn = Palette.ansi.drawn("超期", .bad)
    #expect(SafeText.shown(drawn + "\u{202E}", styled: true) == drawn + "\\u{202E}")
    #expect(SafeText.shown(drawn, styled: false) == "\\u{1B}[31m超期\\u{1B}[0m")
    #expect(SafeText.shown("\u{1B}[8m\u{1B}[2J", styled: true) == "\\u{1B}[8m\\u{1B}[2J")
  }

  @Test func `line breaks end lines and tabs are spaces`() {
    #expect(SafeText.lines("a\r\nb\tc\n") == ["a", "b c", ""])
    #expect(SafeText.line("a\nb") == "a b")
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `widths of texts side by side add up`(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<50 {
      let left = SafeText.sanitized(random.text(longest: 8))
      let right = SafeText.sanitized(random.text(longest: 8))
      #expect(Self.addUp(left, right), "\(WidthVectors.codePoints(of: left + "|" + right))")
    }
  }

  @Test func `widths of texts left as they came do not add up`() {
    #expect(!Self.addUp("a\u{200D}", "b"))
    #expect(!Self.addUp("a", "\u{93E}"))
  }

  private static func addUp(_ left: String, _ right: String) -> Bool {
    DisplayWidth.of("\(left) \(right)") == DisplayWidth.of(left) + 1 + DisplayWidth.of(right)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no control character is left and sanitizing again changes nothing`(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<50 {
      let safe = SafeText.sanitized(random.text(longest: 12))
      #expect(!safe.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(SafeText.sanitized(safe) == safe)
    }
  }
}
