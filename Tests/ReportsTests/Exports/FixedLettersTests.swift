import Testing

@testable import Reports

struct FixedLettersTests {
  @Test func `what is not ASCII takes the columns of a terminal`() {
    #expect(
      FixedLetters.html("在办 7 <█▏>\n──x")
        == "<span style=\"width:4ch\">在办</span> 7 &lt;<span style=\"width:2ch\">█▏</span>&gt;\n"
        + "<span style=\"width:2ch\">──</span>x")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every line is as wide as on the terminal, and says the same`(seed: UInt64) throws {
    var random = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let text = SafeText.sanitized(random.text(longest: 16))
      let html = FixedLetters.html(text)
      #expect(Self.columns(of: html) == DisplayWidth.of(text))
      let said = html.replacing(/<[^>]+>/.matchingSemantics(.unicodeScalar), with: "")
      #expect(Array(said.unicodeScalars) == Array(XMLText.escaped(text).unicodeScalars))
    }
  }

  @Test func `the control: a run that is told too narrow is seen`() {
    #expect(Self.columns(of: "<span style=\"width:3ch\">在办</span> 7") != DisplayWidth.of("在办 7"))
  }

  /// The widths of the runs, and a column for each character between them.
  private static func columns(of html: String) -> Int {
    // By scalars: some join what stands before them, be it a mark of HTML.
    let run = /<span style="width:([0-9]+)ch">[^<]*<\/span>/.matchingSemantics(.unicodeScalar)
    let runs = html.matches(of: run)
    let rest = html.replacing(run, with: "").replacing(/&[a-z0-9#]+;/, with: "x")
    return runs.reduce(rest.count) { $0 + (Int($1.1) ?? 0) }
  }
}
