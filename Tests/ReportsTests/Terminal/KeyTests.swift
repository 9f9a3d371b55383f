import Testing

@testable import Reports

struct KeyTests {
  @Test func `keys are told from a terminal's bytes`() {
    func keys(_ text: String) -> [Key] { Key.all(in: Array(text.utf8)) }
    #expect(keys("q") == [.character("q")])
    #expect(keys("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}[D") == [.up, .down, .right, .left])
    #expect(keys("\u{1B}[5~\u{1B}[6~\u{1B}[H\u{1B}[4~") == [.pageUp, .pageDown, .home, .end])
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}q") == [.escape, .character("q")])
    #expect(keys("\r\u{7F}\u{03}") == [.enter, .backspace, .interrupt])
    #expect(keys("新x") == [.character("新"), .character("x")])
    #expect(keys("\u{1B}[200~a") == [.character("a")])
    #expect(keys("") == [])
  }
}
