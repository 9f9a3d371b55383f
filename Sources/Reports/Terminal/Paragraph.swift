/// Running text, broken into lines for Chinese and for English.
///
/// Chinese breaks between any two characters, save that closing marks stay with what they close and
/// opening ones with what they open, and a short name in a list stays whole; a Latin word is cut only where it is longer
/// than a line.
package enum Paragraph {
  /// The lines of `text`, none wider than the screen; its own line breaks stay.
  ///
  /// - Parameter indent: spaces before each line but the first, as many as leave half of the screen free.
  package static func lines(_ text: String, on screen: Screen, indent: Int = 0) -> [String] {
    lines(text, columns: screen.plain ? .max : screen.width, on: screen, indent: indent)
  }

  /// The lines of `text` within so many columns.
  static func lines(
    _ text: String, columns: Int, on screen: Screen, indent: Int = 0
  ) -> [String] {
    let margin = String(repeating: " ", count: min(max(indent, 0), columns / 2))
    return SafeText.lines(text).flatMap { line in
      if screen.columns(of: line) <= columns { return [line] }
      var filler = Filler(columns: columns, margin: margin)
      let clusters = Cluster.all(of: line, ambiguous: screen.ambiguous)
      for unit in withWholeNames(units(of: clusters)) { filler.add(unit) }
      return filler.finished()
    }
  }

  /// What stays together on a line.
  private struct Unit {
    var clusters: [Cluster]
    var isSpace: Bool

    var columns: Int { clusters.reduce(0) { $0 + $1.columns } }
  }

  /// The words, the single wide characters with the marks that cling to them, and the spaces between.
  private static func units(of clusters: [Cluster]) -> [Unit] {
    var units: [Unit] = []
    var before: Cluster?
    for cluster in clusters {
      let isSpace = cluster.text == " "
      if isOne(cluster, of: closing), units.count > 1, let space = units.last, space.isSpace {
        units.removeLast()
        units[units.count - 1].clusters += space.clusters + [cluster]
      } else if let last = units.last, let previous = before, last.isSpace == isSpace,
        isSpace || clings(cluster, to: previous)
      {
        units[units.count - 1].clusters.append(cluster)
      } else {
        units.append(Unit(clusters: [cluster], isSpace: isSpace))
      }
      before = cluster
    }
    return units
  }

  /// The units with those of a name between two marks of a list as one, where it has up to four wide characters.
  private static func withWholeNames(_ units: [Unit]) -> [Unit] {
    func endsName(_ unit: Unit) -> Bool { unit.clusters.last?.text == "、" }
    var result: [Unit] = []
    var start = units.startIndex
    while start < units.endIndex {
      let end = units[start...].firstIndex { $0.isSpace || endsName($0) } ?? units.endIndex
      let isMarked = end < units.endIndex && endsName(units[end])
      let name = units[start..<(isMarked ? end + 1 : end)]
      let isInList = isMarked || result.last.map(endsName) == true
      let columns = name.reduce(0) { $0 + $1.columns }
      if isInList, name.count > 1, columns <= (isMarked ? 10 : 8) {
        result.append(Unit(clusters: name.flatMap(\.clusters), isSpace: false))
      } else {
        result += name
      }
      start = name.endIndex
      if start == end, end < units.endIndex {
        result.append(units[end])
        start += 1
      }
    }
    return result
  }

  private static func clings(_ cluster: Cluster, to previous: Cluster) -> Bool {
    if isOne(cluster, of: closing) || isOne(previous, of: opening) { return true }
    return cluster.columns < 2 && previous.columns < 2
  }

  private static func isOne(_ cluster: Cluster, of marks: Set<Character>) -> Bool {
    cluster.text.first.map(marks.contains) == true
  }

  /// Marks that never start a line.
  private static let closing: Set<Character> = Set(
    "，。、；：？！）》」』】〕〉”’…—～％℃,.;:?!)]}%")
  /// Marks that never end one.
  private static let opening: Set<Character> = Set("（《「『【〔〈“‘([{")

  /// Fills lines with units as they come.
  private struct Filler {
    private let columns: Int
    private let margin: String
    private var lines: [String] = []
    private var line = ""
    private var used = 0
    private var waitingSpaces = 0
    private var lineIsEmpty = true

    init(columns: Int, margin: String) {
      self.columns = columns
      self.margin = margin
    }

    mutating func add(_ unit: Unit) {
      if unit.isSpace {
        // At the start of a continued line spaces would only push it in.
        if lines.isEmpty || !lineIsEmpty { waitingSpaces = min(unit.clusters.count, columns / 2) }
        return
      }
      if !lineIsEmpty, used + waitingSpaces + unit.columns > columns { breakLine() }
      line += String(repeating: " ", count: waitingSpaces)
      used += waitingSpaces
      waitingSpaces = 0
      var rest = unit.clusters[...]
      while !rest.isEmpty {
        let count = countThatFits(rest)
        for cluster in rest.prefix(count) {
          line += cluster.text
          used += cluster.columns
        }
        lineIsEmpty = false
        rest = rest.dropFirst(count)
        if !rest.isEmpty { breakLine() }
      }
    }

    /// How many clusters of an unbreakable run go on this line: all, or as many as fit without leaving
    /// a closing mark to start the next.
    private func countThatFits(_ run: ArraySlice<Cluster>) -> Int {
      var free = columns - used
      let fitting = run.prefix { cluster in
        free -= cluster.columns
        return free >= 0
      }.count
      if fitting == 0 { return 1 }
      if fitting == run.count { return fitting }
      let count = (1...fitting).last { !isOne(run[run.startIndex + $0], of: closing) }
      return count ?? fitting
    }

    private mutating func breakLine() {
      lines.append(line)
      line = margin
      used = margin.utf8.count
      waitingSpaces = 0
      lineIsEmpty = true
    }

    func finished() -> [String] { lines + [line] }
  }
}
