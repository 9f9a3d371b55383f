/// How well the tagger does on labelled texts that it has not seen.
package struct TagMeasure: Sendable {
  /// In the order of `Category.allCases`, only those that occur.
  package let categories: [Row]
  /// Texts whose first proposal is the label, and texts whose label is the first or second.
  package let first: Int
  package let firstOrSecond: Int
  package let texts: Int

  package struct Row: Sendable {
    package let category: Category
    package let texts: Int
    /// Harmonic mean of precision and recall, from 0 to 1, by the first proposal.
    package let f1: Double
    /// The same with a label that stands second counted as found.
    package let f1WithSecond: Double
  }

  /// Means over the categories, each counting alike however many texts it has.
  package var macroF1: Double { mean(categories.map(\.f1)) }
  package var macroF1WithSecond: Double { mean(categories.map(\.f1WithSecond)) }

  /// What of the tagger has not seen the texts that it judges.
  package enum Unseen: Sendable {
    /// The pairs of letters that it learned; the words of the lexicon stand as they are.
    case learnedPart
    /// The words, too: one that stands in texts of its category, and in none of them outside the part that is judged,
    /// may have been written down for the sake of those, and is left out.
    case words
  }

  /// Cross-validation: each part of the texts is judged by what the other parts taught.
  ///
  /// - Parameter folds: the number of parts, at least 2; each category is dealt out evenly over them.
  package init(crossValidating texts: [LabelledText], folds: Int, unseen: Unseen) {
    let search = CueSearch(.chinese)
    self.init(crossValidating: texts, folds: folds) { taught, judged in
      let lexicon =
        switch unseen {
        case .learnedPart: Lexicon.chinese
        case .words:
          Lexicon.chinese.without(
            search.supported(by: judged).subtracting(search.supported(by: taught)))
        }
      let tagger = Tagger(
        lexicon: lexicon, learned: LearnedPart(LearnedPart.table(learnedFrom: taught)))
      return { tagger.proposal(for: $0) }
    }
  }

  /// - Parameter teach: makes of the texts to learn from, and of those to be judged, what then judges the latter.
  init(
    crossValidating texts: [LabelledText], folds: Int,
    teach: ([LabelledText], [LabelledText]) -> (String) -> Tagger.Proposal
  ) {
    var dealt: [Category: Int] = [:]
    let fold = texts.map { text in
      let place = dealt[text.category, default: 0]
      dealt[text.category] = place + 1
      return place % max(folds, 2)
    }
    let pairs = (0..<max(folds, 2)).flatMap { part in
      let judged = zip(texts, fold).filter { $0.1 == part }.map(\.0)
      let judge = teach(zip(texts, fold).filter { $0.1 != part }.map(\.0), judged)
      return judged.map { (label: $0.category, proposal: judge($0.text)) }
    }
    self.init(pairs)
  }

  init(_ pairs: [(label: Category, proposal: Tagger.Proposal)]) {
    let labels = pairs.map(\.label)
    let firsts = pairs.map(\.proposal.category)
    let found = pairs.map { label, proposal in
      proposal.also.first == label ? label : proposal.category
    }
    categories = Category.allCases.compactMap { category in
      let count = labels.count { $0 == category }
      guard count > 0 else { return nil }
      return Row(
        category: category, texts: count,
        f1: Self.f1(of: category, labels: labels, found: firsts),
        f1WithSecond: Self.f1(of: category, labels: labels, found: found))
    }
    first = zip(labels, firsts).count { $0 == $1 }
    firstOrSecond = zip(labels, found).count { $0 == $1 }
    texts = pairs.count
  }

  private static func f1(of category: Category, labels: [Category], found: [Category]) -> Double {
    let right = zip(labels, found).count { $0 == category && $1 == category }
    let either = labels.count { $0 == category } + found.count { $0 == category }
    return either == 0 ? 0 : 2 * Double(right) / Double(either)
  }

  private func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
