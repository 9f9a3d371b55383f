/// What labelled texts taught: how much each pair of letters speaks for each category.
///
/// Source: naive Bayes over pairs of letters with every category taken as equally likely, so that a
/// category which is rare in the texts is not pushed aside (Manning, Raghavan & Schütze,
/// Introduction to Information Retrieval, chapter 13).
package struct LearnedPart: Sendable {
  /// A letter a category, `a` to `y` around `m`, in steps of a quarter.
  private let weights: [String: [UInt8]]

  static let middle = UInt8(ascii: "m")
  /// How far a weight may lie from the middle.
  static let limit = 12.0
  static let stepsInOne = 4.0

  /// - Parameter table: words apart by spaces or lines, in turn a pair and its weights: a letter for
  ///   each category in the order of `Category.allCases`. Weights of another length count for nothing.
  package init(_ table: String) {
    var weights: [String: [UInt8]] = [:]
    let words = table.split(whereSeparator: \.isWhitespace)
    for (pair, letters) in zip(words, words.dropFirst())
    where letters.utf8.count == Category.allCases.count {
      weights[String(pair)] = Array(letters.utf8)
    }
    self.weights = weights
  }

  static let none = LearnedPart("")

  /// What the text's pairs say for each category of `Category.allCases`, in thousandths of a weight.
  func scores(of text: TagText) -> [Int] {
    var sums = [Int](repeating: 0, count: Category.allCases.count)
    var known = 0
    for pair in text.bigrams {
      guard let letters = weights[pair] else { continue }
      known += 1
      for (index, letter) in letters.enumerated() { sums[index] += Int(letter) - Int(Self.middle) }
    }
    guard known > 0 else { return sums }
    // Neighbouring pairs say much the same, so the sum grows with the root of their number.
    let scale = Self.share / (Self.stepsInOne * Double(known).squareRoot())
    return sums.map { Int((Double($0) * scale).rounded()) }
  }

  /// The categories by `scores`, highest first; none where nothing speaks for any.
  static func ranked(_ scores: [Int]) -> [Category] {
    if scores.allSatisfy({ $0 == 0 }) { return [] }
    return zip(Category.allCases, scores).enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }.map(\.element.0)
  }

  /// How much a unit of evidence weighs, in thousandths; found by cross-validation.
  private static let share = 300.0
}
