/// A piece of text that is never cut, with its columns.
///
/// Usually a grapheme; graphemes that only together have the width of their sum are one cluster.
struct Cluster {
  private(set) var text: String
  private(set) var columns: Int

  /// The clusters of a `SafeText`.
  static func all(of text: String, ambiguous: DisplayWidth.Ambiguous) -> [Cluster] {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) {
      return text.map { Cluster(text: String($0), columns: 1) }
    }
    var clusters: [Cluster] = []
    var meter = WidthMeter(ambiguous: ambiguous)
    for character in text {
      let before = meter.columns
      for scalar in character.unicodeScalars { meter.add(scalar) }
      let added = meter.columns - before
      let alone = DisplayWidth.of(String(character), ambiguous: ambiguous)
      if (added == 0 || added != alone), let last = clusters.indices.last {
        clusters[last].text.append(character)
        clusters[last].columns += added
      } else {
        clusters.append(Cluster(text: String(character), columns: added))
      }
    }
    return clusters
  }
}
