import Testing

@testable import Model

struct TagMeasureTests {
  private func proposal(_ first: Model.Category, _ also: Model.Category...) -> Tagger.Proposal {
    Tagger.Proposal(category: first, also: also, confidence: 50, because: [], alsoBecause: [])
  }

  @Test func `counts by hand give the same figures`() {
    let measure = TagMeasure([
      (.dust, proposal(.dust)), (.dust, proposal(.noise, .dust)), (.noise, proposal(.noise)),
      (.water, proposal(.other, .dust, .water)),
    ])
    #expect(measure.texts == 4 && measure.first == 2 && measure.firstOrSecond == 3)
    let rows = Dictionary(uniqueKeysWithValues: measure.categories.map { ($0.category, $0) })
    #expect(rows.count == 3)
    // Dust: found once of twice, nothing wrongly: 2 / (2 + 1).
    #expect(rows[.dust]?.f1 == 2.0 / 3 && rows[.dust]?.f1WithSecond == 1)
    // Noise: found once of once, and once wrongly: 2 / (1 + 2).
    #expect(rows[.noise]?.f1 == 2.0 / 3 && rows[.noise]?.f1WithSecond == 1)
    #expect(rows[.water]?.f1 == 0 && rows[.water]?.f1WithSecond == 0)
    #expect(measure.macroF1WithSecond == 2.0 / 3)
  }

  @Test func `a text is never judged by what it taught itself`() {
    let texts = ["甲", "乙", "丙", "丁", "戊"].map { LabelledText(text: $0, category: .dust) }
    /// Knows what it was taught, and nothing else.
    func parrot(_ taught: [LabelledText]) -> (String) -> Tagger.Proposal {
      { text in proposal(taught.contains { $0.text == text } ? .dust : .other) }
    }
    let honest = TagMeasure(crossValidating: texts, folds: 2) { taught, _ in parrot(taught) }
    #expect(honest.first == 0)
    // The control is taught everything, and is found out.
    let cheat = TagMeasure(crossValidating: texts, folds: 2) { _, _ in parrot(texts) }
    #expect(cheat.first == 5 && cheat.texts == 5)
  }

  @Test func `a word that only the judged text bears out does not help it`() {
    let texts = [
      LabelledText(text: "打桩", category: .noise), LabelledText(text: "犬吠", category: .noise),
      LabelledText(text: "油烟", category: .oilFume), LabelledText(text: "油烟", category: .oilFume),
    ]
    let measured = TagMeasure(crossValidating: texts, folds: 2, unseen: .words)
    #expect(measured.first == 2, "both of the word that two texts share")
    let control = TagMeasure(crossValidating: texts, folds: 2, unseen: .learnedPart)
    #expect(control.first == 4)
  }

  @Test
  func `a word counts for its own category where texts of that bear it out, and a voice in any`() {
    let search = CueSearch(.chinese)
    func words(_ texts: LabelledText...) -> Set<String> {
      Set(
        search.supported(by: texts).map { position in
          String(String.UnicodeScalarView(search.lexicon.cues[position].head))
        })
    }
    #expect(words(LabelledText(text: "打桩，请查处", category: .noise)) == ["打桩", "请查", "查处"])
    #expect(words(LabelledText(text: "打桩，请查处", category: .dust)) == ["请查", "查处"])
    let without = search.lexicon.without(
      search.supported(by: [LabelledText(text: "打桩", category: .noise)]))
    #expect(without.cues.count == search.lexicon.cues.count - 1)
  }
}
