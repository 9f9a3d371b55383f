import Testing

@testable import Reports

struct DisplayWidthTests {
  @Test func `every code point is as wide as the oracle says`() throws {
    var wrong: [String] = []
    for row in try WidthVectors.lines(of: "ranges.tsv") {
      try #require(row.count == 4)
      let first = try #require(UInt32(row[0], radix: 16))
      let last = try #require(UInt32(row[1], radix: 16))
      let narrow = try #require(Int(row[2]))
      let wide = try #require(Int(row[3]))
      // Only the empty planes are walked in steps; both ends are always looked at.
      for code in Array(stride(from: first, through: last, by: last - first > 0x1_0000 ? 97 : 1))
        + [
          last
        ]
      {
        let found = (
          DisplayWidth.of(code, ambiguous: .narrow), DisplayWidth.of(code, ambiguous: .wide)
        )
        if found != (narrow, wide) { wrong.append(String(code, radix: 16)) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `texts are as wide as the oracle says`() throws {
    for row in try WidthVectors.lines(of: "texts.tsv") {
      let vector = try WidthVectors.vector(row)
      #expect(DisplayWidth.of(vector.text) == vector.narrow, "\(row[0])")
      #expect(DisplayWidth.of(vector.text, ambiguous: .wide) == vector.wide, "\(row[0])")
    }
  }

  @Test func `counting characters does not pass for the width`() throws {
    let vectors = try WidthVectors.lines(of: "texts.tsv").map(WidthVectors.vector)
    #expect(vectors.contains { $0.text.count != $0.narrow })
    #expect(vectors.contains { $0.text.unicodeScalars.count != $0.narrow })
  }

  @Test(arguments: [
    ("秀洲分局", 8), ("𠮷田𠀋", 6), ("e\u{301}", 1), ("👩‍🚀", 2), ("🇨🇳", 2), ("1️⃣", 2), ("❤️", 2), ("❤", 1),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("", 0),
  ]) func `what is known by eye`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func `control characters take no column`() {
    #expect(DisplayWidth.of("\u{1B}[31m\u{7}\u{9B}") == 4)
  }

  @Test(.enabled(if: WidthOracle.isThere, "python3 with wcwidth"))
  func `random texts are as wide as the living oracle says`() throws {
    var random = RandomTexts(seed: 7)
    let texts = (0..<4_000).map { _ in SafeText.sanitized(random.text(longest: 12)) }
      .filter { !$0.isEmpty }
    for row in WidthVectors.rows(of: try WidthOracle.measure(texts)) {
      let vector = try WidthVectors.vector(row)
      #expect(DisplayWidth.of(vector.text) == vector.narrow, "\(row[0])")
      #expect(DisplayWidth.of(vector.text, ambiguous: .wide) == vector.wide, "\(row[0])")
    }
  }
}
