internal import Model

/// Parts of a whole side by side in one bar, each drawn in its own way.
package struct StackedBar: Sendable {
  private let parts: [Part]

  package struct Part: Sendable {
    let name: String
    let count: Int
    let style: Style

    package init(_ name: String, _ count: Int, _ style: Style = .normal) {
      self.name = SafeText.line(name)
      self.count = max(count, 0)
      self.style = style
    }
  }

  /// - Parameter parts: from left to right; four at most are told apart.
  package init(_ parts: [Part]) { self.parts = parts }

  /// The bar in exactly so many columns, nothing where all parts are zero or on a plain screen.
  ///
  /// Whatever is above zero shows, as far as there are columns enough.
  package func text(on screen: Screen, width: Int) -> String {
    if screen.plain || parts.allSatisfy({ $0.count == 0 }) { return "" }
    return zip(parts, shares(of: max(width, 0))).enumerated().map { index, part in
      let mark = Self.mark(index, screen)
      return screen.palette.drawn(
        String(repeating: mark, count: part.1), part.0.style)
    }.joined()
  }

  /// Mark, name and count of each part, as many on a line as there is room for; on a plain screen one a line,
  /// without the marks.
  package func legend(on screen: Screen) -> [String] {
    if screen.plain {
      return parts.map { "\($0.name)\(screen.language == .zh ? "：" : ": ")\($0.count)" }
    }
    var lines: [String] = []
    for (index, part) in parts.enumerated() {
      let word = "\(Self.mark(index, screen)) \(part.name) \(part.count)"
      if let line = lines.last,
        screen.columns(of: line) + 3 + screen.columns(of: word) <= screen.width
      {
        lines[lines.count - 1] = line + "   " + word
      } else {
        lines.append(screen.truncated(word, to: screen.width))
      }
    }
    return lines
  }

  /// Columns for each part: by largest remainder, one at least for each that is not zero.
  private func shares(of width: Int) -> [Int] {
    let sum = parts.reduce(0.0) { $0 + Double($1.count) }
    let exact = parts.map { Double($0.count) / sum * Double(width) }
    var shares = exact.map { Int($0) }
    for index in parts.indices where parts[index].count > 0 && shares[index] == 0 {
      shares[index] = 1
    }
    let byRest = parts.indices.sorted {
      (exact[$1] - Double(shares[$1]), $0) < (exact[$0] - Double(shares[$0]), $1)
    }
    for index in byRest where shares.reduce(0, +) < width && parts[index].count > 0 {
      shares[index] += 1
    }
    while shares.reduce(0, +) > width,
      let most = shares.indices.max(by: { shares[$0] < shares[$1] })
    {
      shares[most] -= 1
    }
    return shares
  }

  private static func mark(_ index: Int, _ screen: Screen) -> String {
    let marks = screen.drawsASCII ? ["#", "=", "+", "."] : ["█", "▓", "▒", "░"]
    return marks[index % marks.count]
  }
}
