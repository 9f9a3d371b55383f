import Testing

@testable import Model

struct TaggerTests {
  private let standard = Tagger.standard

  @Test(arguments: [
    ("楼下饭店油烟直排，熏得人难受", Category.oilFume), ("工地夜间施工打桩，噪声扰民无法入睡", .noise),
    ("渣土车经过扬尘很大，从不洒水", .dust), ("河水发黑，有死鱼", .water),
    ("咨询危废转移联单怎么填", .solidWaste), ("雨水管里流出污水，怀疑雨污混接", .stormSewerCross),
    ("小区污水未纳管", .sewageConnection), ("排污许可证延续", .permit),
    ("项目环评审批多久", .eiaApproval), ("自主验收公示", .acceptance),
    ("厂里塑料味刺鼻", .airOdour), ("垃圾桶旁建筑垃圾没人清运", .garbage),
  ])
  func `a text's own words lead to its category`(text: String, category: Category) {
    let proposal = standard.proposal(for: text)
    #expect(proposal.category == category)
    #expect(!proposal.because.isEmpty)
    #expect(proposal.because.allSatisfy { text.contains($0) })
    #expect(proposal.alsoBecause.count == proposal.also.count)
    #expect(proposal.alsoBecause.allSatisfy { !$0.isEmpty && $0.allSatisfy(text.contains) })
    #expect((1...100).contains(proposal.confidence))
  }

  @Test(arguments: ["", "abc", "你好", "\u{0}", "🏭"])
  func `a text without a known word is other, without confidence`(text: String) {
    #expect(
      standard.proposal(for: text)
        == Tagger.Proposal(category: .other, also: [], confidence: 0, because: [], alsoBecause: []))
  }

  private func tagger(_ table: String) -> Tagger {
    Tagger(lexicon: Lexicon(table), learned: .none)
  }

  @Test func `a word counts once, and not where a longer known word covers it`() {
    let tagger = tagger("complaint.noise\n40 噪声\nother\n10 工业噪声\n90 声")
    #expect(tagger.proposal(for: "工业噪声").because == ["工业噪声"])
    #expect(tagger.proposal(for: "噪声噪声，声").because == ["声"])
    #expect(tagger.proposal(for: "噪声").confidence == tagger.proposal(for: "噪声噪声").confidence)
  }

  @Test func `two words speak together only close by and within a clause`() {
    let tagger = tagger("complaint.water\n30 排到…河")
    #expect(tagger.proposal(for: "脏水排到村边小河里").because == ["排到村边小河"])
    #expect(tagger.proposal(for: "排到沟里，河边没事").because.isEmpty)
    #expect(tagger.proposal(for: "排到一二三四五六七八九十一二三河").because.isEmpty)
  }

  @Test func `full-width letters and capitals are read like small ones and shown as written`() {
    #expect(tagger("permit\n30 cod").proposal(for: "ＣＯＤ和COD").because == ["ＣＯＤ"])
  }

  @Test func `the head of a letter weighs more than its details`() {
    let tagger = tagger("complaint.dust\n20 灰\ncomplaint.noise\n20 吵")
    let detail = String(repeating: "，", count: 200)
    #expect(tagger.proposal(for: "灰" + detail + "吵").category == .dust)
    #expect(tagger.proposal(for: "吵" + detail + "灰").category == .noise)
  }

  @Test func `many weak words are no strong one`() {
    let tagger = tagger("complaint.water\n10 甲 乙 丙 丁 戊\ncomplaint.noise\n30 吵")
    #expect(tagger.proposal(for: "甲乙丙丁戊吵").category == .noise)
  }

  @Test func `one who asks is sooner an enterprise, one who complains sooner a neighbour`() {
    let tagger = tagger(
      "asking\n8 吗 我厂\ncomplaining\n4 投诉\nsolid_waste\n20 污泥\ncomplaint.water\n20 河")
    #expect(tagger.proposal(for: "我厂污泥倒河边可以吗").category == .solidWaste)
    #expect(tagger.proposal(for: "投诉污泥倒河边").category == .water)
  }

  @Test func `what else a text touches is named, strongest first`() {
    let tagger = tagger(
      "complaint.oil_fume\n40 油烟\ncomplaint.noise\n30 吵\ncomplaint.garbage\n20 垃圾\n"
        + "complaint.dust\n10 灰")
    let proposal = tagger.proposal(for: "吵，垃圾，油烟，灰")
    #expect(proposal.category == .oilFume)
    #expect(proposal.also == [.noise, .garbage])
  }

  @Test func `equal weights go to the earlier category`() {
    let tagger = tagger("complaint.dust\n20 灰\ncomplaint.noise\n20 吵")
    #expect(tagger.proposal(for: "灰，吵").category == .noise)
  }

  @Test func `every cue of the lexicon leads somewhere and none stands twice`() {
    let cues = Lexicon.chinese.cues
    let categories = Set(
      cues.compactMap { cue -> Model.Category? in
        if case .category(let category) = cue.meaning { category } else { nil }
      })
    #expect(categories == Set(Category.allCases))
    let keys = cues.map { "\($0.meaning) \($0.head) \($0.tail)" }
    #expect(Set(keys).count == keys.count)
    #expect(cues.allSatisfy { (1...60).contains($0.weight) && !$0.head.isEmpty })
  }

  @Test(arguments: [
    ("T-3", true), ("秀2026-1025", true), (" 0198f2b0 ", true), ("Ｔ－３", true), ("油烟", false),
    ("3号楼油烟", false), ("T-3 油烟", false), ("noise", false), ("2楼有油烟", false), ("", false),
  ])
  func `a number of a record is no text`(text: String, isNumber: Bool) {
    #expect(TagText.isNumber(text) == isNumber)
  }
}
