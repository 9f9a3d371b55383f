/// The tables in what a report printed.
package enum PrintedTables {
  /// Each as its lines: from the headings over its first rule to the last line before a blank one.
  package static func all(in text: String) -> [[String]] {
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.isEmpty }
    return blocks.compactMap { block in
      guard let rule = block.firstIndex(where: { $0.hasPrefix("─") }), rule > block.startIndex
      else { return nil }
      return block[(rule - 1)...].map { String($0) }
    }
  }
}
