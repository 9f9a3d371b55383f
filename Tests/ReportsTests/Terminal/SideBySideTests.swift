import Model
import TestSupport
import Testing

@testable import Reports

struct SideBySideTests {
  private static func screen(_ width: Int, _ palette: Palette = .none) -> Screen {
    Screen(width: width, language: .zh, palette: palette)
  }

  @Test(arguments: Language.allCases)
  func `a wide screen has the board in two columns`(language: Language) throws {
    let board = try Sample.board(on: "2026-11-20")
    let text = board.text(on: Screen(width: 200, language: language))
    expectGolden(text, "golden/board-wide.\(language.rawValue).txt")
    let tall = board.text(on: Screen(width: 98, language: language))
    #expect(text.split(separator: "\n").count * 3 < tall.split(separator: "\n").count * 2)
  }

  /// The words of a text, in any order.
  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }.sorted()
  }

  @Test(arguments: [133, 134, 200, 1000])
  func `no line is too wide, and none of the board is lost`(width: Int) throws {
    let board = try Sample.board(on: "2026-11-20")
    let screen = Self.screen(width)
    let text = board.text(on: screen)
    #expect(text.split(separator: "\n").allSatisfy { screen.columns(of: String($0)) <= width })
    #expect(Self.words(text) == Self.words(board.text(on: SideBySide(screen).part)))
    #expect((SideBySide(screen).part.width == width) == (width == 133))
  }

  @Test func `the right column begins where it begins, colours or none`() {
    let sides = SideBySide(Self.screen(140, .ansi))
    let blocks = [Palette.ansi.drawn("超期", .bad) + " 4\n在办 47\n", "甲\n乙\n"]
    let lines = sides.text(blocks).split(separator: "\n").map { Palette.bare(String($0)) }
    #expect(lines.count == 2)
    for (line, word) in zip(lines, ["甲", "乙"]) {
      #expect(line.hasSuffix(word) && DisplayWidth.of(line) == 7 + 6 + 2)
    }
    // The control: with the codes counted the columns would be askew.
    #expect(DisplayWidth.of(blocks[0]) != DisplayWidth.of(Palette.bare(blocks[0])))
  }

  @Test func `the columns are about as high, and read down the left one first`() {
    let sides = SideBySide(Self.screen(140))
    let lines = sides.text(["1\n", "2\n", "3\n4\n5\n", "6\n"]).split(
      separator: "\n", omittingEmptySubsequences: false)
    let read = lines.map { $0.split(separator: " ").joined(separator: "|") }
    #expect(read == ["1|3", "4", "2|5", "", "6", ""])
  }
}
