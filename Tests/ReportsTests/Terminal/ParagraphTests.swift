import Model
import Testing

@testable import Reports

struct ParagraphTests {
  @Test func `chinese breaks between characters but never before a closing mark`() {
    let lines = Paragraph.lines(
      "企业雨污管网混接，已责令整改（限期三日）。", columns: 16, on: Screen(width: 40, language: .zh))
    #expect(lines == ["企业雨污管网混", "接，已责令整改", "（限期三日）。"])
  }

  @Test func `a short name in a list stays whole, and a long one is broken`() {
    let screen = Screen(width: 40, language: .zh)
    #expect(
      Paragraph.lines("冯壬九、𠮷田𠀋、卫乙丑、蒋丙寅", columns: 26, on: screen)
        == ["冯壬九、𠮷田𠀋、卫乙丑、", "蒋丙寅"])
    #expect(
      Paragraph.lines("厂后河道发黑、有油花，已责令整改", columns: 18, on: screen)
        == ["厂后河道发黑、有油", "花，已责令整改"])
    #expect(Paragraph.lines("甲乙丙丁、戊己庚辛", columns: 6, on: screen) == ["甲乙丙", "丁、", "戊己庚", "辛"])
  }

  @Test func `a latin word is not cut and spaces end with the line`() {
    let lines = Paragraph.lines(
      "the storm sewer  crosses at gate 4, see note", columns: 20,
      on: Screen(width: 40, language: .en), indent: 2)
    #expect(lines == ["the storm sewer", "  crosses at gate 4,", "  see note"])
  }

  @Test func `a word longer than the line is cut`() {
    let screen = Screen(width: 40, language: .en)
    #expect(
      Paragraph.lines("abcdefghijkl", columns: 5, on: screen) == ["abcde", "fghij", "kl"])
  }

  @Test func `a mark does not start the line after a word that just fills one`() {
    let screen = Screen(width: 40, language: .zh)
    #expect(Paragraph.lines("abcdef，好", columns: 6, on: screen) == ["abcde", "f，好"])
    #expect(Paragraph.lines("你好呀 ，好", columns: 6, on: screen) == ["你好", "呀 ，", "好"])
  }

  @Test func `own line breaks stay and a plain screen adds none`() {
    let screen = Screen(width: 20, language: .en, plain: true)
    let text = "one two three four five six\nseven"
    #expect(Paragraph.lines(text, on: screen) == ["one two three four five six", "seven"])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `no line is too wide and no text is lost`(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let text = random.text(longest: 60)
      let screen = Screen(
        width: 20 + random.number(below: 60), language: .zh,
        ambiguous: random.number(below: 2) == 0 ? .narrow : .wide)
      let lines = Paragraph.lines(text, on: screen, indent: random.number(below: 9))
      #expect(Self.fit(lines, screen.width, screen.columns), "\(WidthVectors.codePoints(of: text))")
      #expect(Self.letters(lines.joined()) == Self.letters(SafeText.lines(text).joined()))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no line of prose starts with a closing mark or ends with an opening one`(seed: UInt64) {
    let words = ["外勤", "整改", "pipe", "12.5", "，", "。", "）", "（", "“", "”", " ", "𠮷田"]
    var random = RandomTexts(seed: seed)
    let text = (0..<80).map { _ in words[random.number(below: words.count)] }.joined()
    let lines = Paragraph.lines("起" + text, columns: 40, on: Screen(width: 40, language: .zh))
    #expect(lines.dropFirst().allSatisfy { line in !"，。）".contains(line.prefix(1)) })
    #expect(lines.dropLast().allSatisfy { line in !line.hasSuffix("（") })
  }

  @Test func `cutting by characters breaks the law of widths`() {
    let text = Array(repeating: "外勤", count: 30).joined()
    let lines = stride(from: 0, to: text.count, by: 40).map {
      String(text.dropFirst($0).prefix(40))
    }
    #expect(!Self.fit(lines, 40) { DisplayWidth.of($0) })
    #expect(Self.fit(lines, 40, \.count))
  }

  private static func fit(_ lines: [String], _ width: Int, _ columns: (String) -> Int) -> Bool {
    lines.allSatisfy { columns($0) <= width }
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " }
  }
}
