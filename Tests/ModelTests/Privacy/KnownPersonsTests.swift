import TestSupport
import Testing

@testable import Model

/// Everybody who complained, looked for at once in the texts of records that have nothing to do with them.
struct KnownPersonsTests {
  private static let everyone = KnownPersons([
    "欧阳甲", "王乙", "高峰", "0573-83912345", "示例镇示例村5组12号", "12345", "li ming",
  ])
  private static let mask = PrivacyMask([], everyone: everyone)

  @Test(arguments: [
    ("欧阳甲反映", "***反映"), ("欧 阳甲", "***"), ("王乙、欧阳甲", "***、***"), ("示例镇示例村5组12号", "***"),
    ("示例村5组12号", "示例村5组12号"), ("示例镇示例村5组123号", "示例镇示例村5组123号"), ("座机 83912345", "座机 ***"),
    ("热线12345", "热线12345"), ("早高峰", "早高峰"), ("Li Ming称", "***称"), ("publi ming", "publi ming"),
    ("欧阳女士", "欧阳女士"), ("夜间噪声", "夜间噪声"),
  ])
  func `they are hidden where they stand whole`(text: String, masked: String) {
    #expect(Self.mask.masked(text) == masked)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `looking for all at once finds what looking for each finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("甲乙丙丁 ")
    func text(_ count: Int) -> String {
      String((0..<count).map { _ in letters.randomElement(using: &random) ?? "甲" })
    }
    var control = 0
    for _ in 0..<200 {
      let words = (0..<4).map { _ in text(.random(in: 2...4, using: &random)) }
      let line = text(12)
      let each = PrivacyMask(words).maskedPersons(line)
      let all = PrivacyMask([], everyone: KnownPersons(words)).maskedPersons(line)
      let one = PrivacyMask([], everyone: KnownPersons(words.dropLast())).maskedPersons(line)
      #expect(all == each, "\(words) in \(line)")
      control += one == each ? 0 : 1
    }
    #expect(control > 0, "control: without one of the words something is missed")
  }

  @Test(arguments: ["宇字小学", "示例造纸有限公司", "示例村委会"])
  func `an institution that complained keeps its name on its site, in texts it is hidden`(
    name: String
  ) {
    let mask = PrivacyMask([], everyone: KnownPersons([name]))
    #expect(mask.masked(.text(name), of: "name", in: .site) == .text(name))
    #expect(mask.masked(.text("\(name)称夜间有味"), of: "title", in: .visit) == .text("***称夜间有味"))
  }

  @Test(arguments: ["王示例", "欧阳示例", "李大学"])
  func `a person's name is hidden in that of a site too`(name: String) {
    let mask = PrivacyMask([], everyone: KnownPersons([name]))
    #expect(mask.masked(.text("\(name)小吃店"), of: "name", in: .site) == .text("***小吃店"))
  }
}
