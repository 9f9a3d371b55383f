/// A command to copy, which a shell takes as it stands even where it had to be broken.
struct ExampleLine {
  private let words: [Substring]

  init(_ text: String) { words = text.split(separator: " ") }

  /// The command in lines; one that is too long goes on after a backslash.
  ///
  /// - Parameters:
  ///   - limit: how wide a line may be, the backslash left out.
  ///   - indent: spaces before the first line; those that follow have two more.
  func lines(within limit: Int, indent: Int, columns: (String) -> Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in words {
      let longer = line + (isEmpty ? "" : " ") + word
      if !isEmpty, columns(longer) > limit {
        lines.append(line + " \\")
        line = String(repeating: " ", count: indent + 2) + word
      } else {
        line = longer
      }
      isEmpty = false
    }
    return lines + [line]
  }
}
