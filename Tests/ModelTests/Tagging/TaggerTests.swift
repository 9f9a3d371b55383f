import Testing

@testable import Model

struct TaggerTests {
  private let tagger = Tagger.standard

  @Test(arguments: [
    ("楼下饭店油烟直排，熏得人难受", Category.oilFume), ("工地夜间施工打桩，噪声扰民无法入睡", .noise),
    ("渣土车经过扬尘很大，从不洒水", .dust), ("河水发黑，有死鱼", .water),
    ("咨询危废转移联单怎么填", .solidWaste), ("雨水管里流出污水，怀疑雨污混接", .stormSewerCross),
    ("小区污水未纳管", .sewageConnection), ("排污许可证延续", .permit),
    ("项目环评审批多久", .eiaApproval), ("自主验收公示", .acceptance),
    ("厂里塑料味刺鼻", .airOdour), ("垃圾桶旁建筑垃圾没人清运", .garbage),
  ])
  func `a text's own words lead to its category`(text: String, category: Category) {
    let proposal = tagger.proposal(for: text)
    #expect(proposal.category == category)
    #expect(!proposal.because.isEmpty)
    #expect(proposal.because.allSatisfy { text.contains($0) })
    #expect((1...100).contains(proposal.confidence))
  }

  @Test(arguments: ["", "abc", "你好", "\u{0}", "🏭"])
  func `a text without a known word is other, without confidence`(text: String) {
    #expect(
      tagger.proposal(for: text)
        == Tagger.Proposal(category: .other, also: [], confidence: 0, because: []))
  }

  @Test func `a word counts once, and not where a longer known word covers it`() {
    let lexicon = Lexicon("complaint.noise: 噪声=7\nother: 工业噪声=1 声=9\n")
    let tagger = Tagger(lexicon: lexicon)
    #expect(tagger.proposal(for: "工业噪声").because == ["工业噪声"])
    #expect(tagger.proposal(for: "噪声噪声，声").because == ["声"])
    #expect(tagger.proposal(for: "噪声噪声").confidence == 70)
  }

  @Test func `what else a text touches is named, strongest first`() {
    let proposal = tagger.proposal(for: "楼下烧烤油烟大，半夜音响噪音扰民，垃圾桶也满了")
    #expect(proposal.category == .noise)
    #expect(proposal.also == [.oilFume, .garbage])
  }

  @Test func `equal weights go to the earlier category`() {
    let tagger = Tagger(lexicon: Lexicon("complaint.dust: 灰=2\ncomplaint.noise: 吵=2\n"))
    #expect(tagger.proposal(for: "灰，吵").category == .noise)
  }

  @Test func `every word of the lexicon leads somewhere and none stands twice in a category`() {
    let entries = Lexicon.chinese.entries
    #expect(Set(entries.map(\.category)) == Set(Category.allCases))
    #expect(Set(entries.map { $0.category.rawValue + $0.word }).count == entries.count)
    #expect(entries.allSatisfy { (1...9).contains($0.weight) && !$0.word.isEmpty })
  }
}
