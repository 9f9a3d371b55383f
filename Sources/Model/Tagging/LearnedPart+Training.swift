internal import Foundation

extension LearnedPart {
  /// Learns from labelled texts.
  ///
  /// - Parameter rarest: a pair that stands in fewer texts is left out.
  /// - Returns: the table that `init(_:)` reads, pairs in the order of their scalars, four a line.
  package static func table(learnedFrom texts: [LabelledText], rarest: Int = 3) -> String {
    var inCategory: [String: [Int]] = [:]
    var size = [Int](repeating: 0, count: Category.allCases.count)
    let places = Dictionary(
      uniqueKeysWithValues: Category.allCases.enumerated().map { ($1, $0) })
    for text in texts {
      guard let place = places[text.category] else { continue }
      size[place] += 1
      for pair in TagText(text.text).bigrams {
        inCategory[pair, default: Array(repeating: 0, count: size.count)][place] += 1
      }
    }
    let entries = inCategory.filter { $0.value.reduce(0, +) >= rarest }
      .sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
      .map { "\($0.key) \(letters(seen: $0.value, of: size))" }
    return stride(from: 0, to: entries.count, by: 4).map { first in
      entries[first..<min(first + 4, entries.count)].joined(separator: " ") + "\n"
    }.joined()
  }

  /// Logarithms of how often each category has the pair, around their mean.
  private static func letters(seen: [Int], of size: [Int]) -> String {
    let logarithms = zip(seen, size).map { log((Double($0) + 0.06) / (Double($1) + 0.3)) }
    let mean = logarithms.reduce(0, +) / Double(logarithms.count)
    let bytes = logarithms.map { logarithm in
      let steps = ((logarithm - mean) * stepsInOne).rounded()
      return UInt8(Double(middle) + min(max(steps, -limit), limit))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
