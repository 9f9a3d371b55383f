/// The negative list of a region that holds, read against a project.
struct NegativeList {
  let region: Region
  /// In the order in which they stand in the list.
  let lines: [Restriction]

  /// - Parameter restrictions: the lines of all regions' lists.
  init(of region: Region, among restrictions: [Restriction]) {
    self.region = region
    lines = restrictions.filter { $0.region == region.id }
      .sorted { $0.line.isBefore($1.line, or: $0.id < $1.id) }
  }

  /// What the list says of a project that lies in the region: hits, what can't be told, and what was not
  /// looked at.
  func reasons(for question: ScreeningQuestion) -> [ScreeningReason] {
    var reasons: [ScreeningReason] = []
    for line in lines {
      let found = reason(of: line, for: question)
      if line.validity.contains(question.day) {
        if let found { reasons.append(found) }
      } else if let found, found.weight == .blocks {
        reasons.append(.outOfForce(region, line))
      }
    }
    return reasons
  }

  private func reason(
    of line: Restriction, for question: ScreeningQuestion
  ) -> ScreeningReason? {
    let words = line.words.compactMap { word in
      ProcessWord(word).use(in: question.words).map { (word, $0) }
    }
    if let (word, _) = words.first(where: { $0.1 == .named }) {
      return .hit(region, line, .word(word))
    }
    if let code = line.industry, let listed = try? Industry(code) {
      guard let industry = question.industry else { return .noIndustry(region, line) }
      if listed.covers(industry) { return .hit(region, line, .industry(industry.code)) }
      if industry.covers(listed) { return .broadIndustry(region, line, industry.code) }
    }
    if let (word, _) = words.first { return .denied(region, line, word: word) }
    if line.words.isEmpty { return line.industry == nil ? .emptyLine(region, line) : nil }
    return question.words.isEmpty ? .wordsNotGiven(region, line) : nil
  }
}

/// A word of a process, looked for in what a builder says of a project.
struct ProcessWord {
  private let word: String

  init(_ word: String) { self.word = Self.folded(word) }

  enum Use: Sendable {
    case named
    /// Only behind words such as 不涉及 (does not involve): a person has to read it.
    case denied
  }

  /// How `text` uses the word; nil when it does not.
  func use(in text: String) -> Use? {
    if word.isEmpty { return nil }
    var isDenied = false
    for clause in Self.folded(text).split(whereSeparator: { "。，,;.!?\n".contains($0) }) {
      var rest = clause[...]
      while let found = rest.firstRange(of: word) {
        let before = clause[clause.startIndex..<found.lowerBound]
        if Self.denies(before) {
          isDenied = true
        } else {
          return .named
        }
        rest = clause[found.upperBound...]
      }
    }
    return isDenied ? .denied : nil
  }

  /// True when what stands before a word in its clause takes it back.
  ///
  /// A single 不 or 无 is part of too many words (不锈钢 is steel, 无尘 is clean), so 无 counts only just before the
  /// word or at the head of its list.
  private static func denies(_ before: Substring) -> Bool {
    if denials.contains(where: { before.contains($0) }) || before.hasSuffix("无") { return true }
    return before.contains("/") && before.hasPrefix("无")
  }

  private static let denials = [
    "不含", "不涉及", "不设", "不进行", "不使用", "不采用", "不新增", "没有", "未设", "without", "not ", "no ",
  ]

  /// Half-width and lower-case; the mark between the items of a list stays one, so that a denial reaches them all.
  private static func folded(_ text: String) -> String {
    HalfWidth.folded(text.replacing("、", with: "/")).lowercased()
  }
}

extension String {
  /// True when these digits come before `other` as numbers, or as texts; equal ones by `tie`.
  fileprivate func isBefore(_ other: String, or tie: Bool) -> Bool {
    if let left = Int(self), let right = Int(other), left != right { return left < right }
    return self == other ? tie : utf8.lexicographicallyPrecedes(other.utf8)
  }
}
