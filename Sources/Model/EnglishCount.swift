extension Int {
  /// So many of a thing in English, whose plural ends in s: `1 file`, `2 files`.
  package func counted(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }
}
