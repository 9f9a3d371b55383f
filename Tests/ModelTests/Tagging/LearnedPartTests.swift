import Testing

@testable import Model

struct LearnedPartTests {
  private let texts = [
    LabelledText(text: "甲乙", category: .dust), LabelledText(text: "甲乙丙", category: .dust),
    LabelledText(text: "丙丁", category: .noise), LabelledText(text: "丙丁", category: .noise),
  ]

  @Test func `pairs speak for the categories in which they stand`() {
    let learned = LearnedPart(LearnedPart.table(learnedFrom: texts, rarest: 2))
    let scores = learned.scores(of: TagText("甲乙"))
    let ranked = zip(Category.allCases, scores).sorted { $0.1 > $1.1 }
    #expect(ranked.first?.0 == .dust && ranked.last?.0 == .noise)
    #expect((ranked.first?.1 ?? 0) > 0 && (ranked.last?.1 ?? 0) < 0)
  }

  @Test func `a pair in fewer texts than asked for is left out`() {
    let table = LearnedPart.table(learnedFrom: texts, rarest: 2)
    #expect(table.contains("甲乙 ") && table.contains("丙丁 ") && !table.contains("乙丙"))
  }

  @Test func `the table is the same whatever the order of the texts`() {
    #expect(
      LearnedPart.table(learnedFrom: texts, rarest: 1)
        == LearnedPart.table(learnedFrom: texts.reversed(), rarest: 1))
  }

  @Test func `a text without a known pair gets nothing`() {
    let learned = LearnedPart(LearnedPart.table(learnedFrom: texts, rarest: 1))
    #expect(learned.scores(of: TagText("好，a1")).allSatisfy { $0 == 0 })
  }

  @Test func `what is compiled in reads whole, and a damaged line counts for nothing`() {
    let words = LearnedPart.compiledInTable.split(whereSeparator: \.isWhitespace)
    #expect(words.count > 200 && words.count.isMultiple(of: 2))
    for (index, word) in words.enumerated() {
      if index.isMultiple(of: 2) {
        #expect(word.unicodeScalars.count == 2)
      } else {
        #expect(word.utf8.count == Category.allCases.count)
        #expect(word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "y")).contains($0) })
      }
    }
    #expect(LearnedPart("甲乙 abc").scores(of: TagText("甲乙")).allSatisfy { $0 == 0 })
  }
}
