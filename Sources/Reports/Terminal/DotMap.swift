internal import Model

/// Places with numbers and the straight ways between them, as a small map of dots.
///
/// A character holds 2 × 4 dots of braille. A cell of a terminal is about twice as high as wide, so that dots lie equally far
/// apart both ways. Braille patterns are narrow everywhere (East Asian width "neutral"), also where a font draws
/// lines and blocks wide.
struct DotMap {
  /// A place with what stands there; places that fall on one cell share it: `1,3`.
  struct Place {
    let position: Coordinate
    /// ASCII characters.
    let label: String
  }

  /// Labels that are not on the map: their places are not on the earth, or there was no room.
  private(set) var missing: [String] = []
  /// What the places span; nil for a map without any.
  let frame: DotMapFrame?
  private let columns: Int
  private let rows: Int
  private var cells: [Cell]

  private struct Cell {
    var dots: UInt32 = 0
    var label: Character?

    /// No dots are a space: some fonts draw the empty pattern as rings.
    func drawn(_ ascii: Bool) -> Character {
      if let label { return label }
      guard dots > 0, let pattern = Unicode.Scalar(0x2800 + dots) else { return " " }
      return ascii ? "." : Character(pattern)
    }
  }

  /// Columns left and right of all dots, for labels of two digits.
  private static let margin = 2

  /// - Parameters:
  ///   - way: the places in the order of driving, each joined to the next.
  ///   - columns: the most columns of the terminal to take, raised to 8.
  ///   - rows: the most lines to take, raised to 2.
  init(way: [Coordinate], places: [Place], columns: Int, rows: Int) {
    self.columns = max(columns, 8)
    self.rows = max(rows, 2)
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
    frame = DotMapFrame(
      way + places.map(\.position), dotsWide: (self.columns - 2 * Self.margin) * 2,
      dotsHigh: self.rows * 4, margin: Self.margin * 2)
    guard let frame else {
      missing = places.map(\.label)
      return
    }
    let dots = way.compactMap(frame.dot)
    for (from, to) in zip(dots, dots.dropFirst()) { draw(from: from, to: to) }
    label(places, in: frame)
  }

  /// The lines from north to south, without spaces at their ends; none for a map without places.
  ///
  /// - Parameter ascii: a full stop for each character with dots.
  func lines(ascii: Bool) -> [String] {
    let lines = (0..<rows).map { row in
      var line = ""
      for cell in cells[row * columns..<(row + 1) * columns] { line.append(cell.drawn(ascii)) }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    let last = lines.lastIndex { !$0.isEmpty }
    return last.map { Array(lines[...$0]) } ?? []
  }

  /// A straight line of dots.
  private mutating func draw(from: DotMapFrame.Dot, to: DotMapFrame.Dot) {
    let steps = max(abs(to.x - from.x), abs(to.y - from.y), 1)
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      set(
        x: from.x + Int((Double(to.x - from.x) * share).rounded()),
        y: from.y + Int((Double(to.y - from.y) * share).rounded()))
    }
  }

  private mutating func set(x: Int, y: Int) {
    guard (0..<columns * 2).contains(x), (0..<rows * 4).contains(y) else { return }
    cells[y / 4 * columns + x / 2].dots |= Self.bits[y % 4 * 2 + x % 2]
  }

  /// The bits of the dots of a braille pattern, two a line from the top.
  private static let bits: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  /// Writes the labels, those of one cell together, into their cells or right beside them.
  private mutating func label(_ places: [Place], in frame: DotMapFrame) {
    var groups: [(column: Int, row: Int, labels: [String])] = []
    for place in places {
      guard let dot = frame.dot(place.position) else {
        missing.append(place.label)
        continue
      }
      let (column, row) = (dot.x / 2, dot.y / 4)
      if let known = groups.firstIndex(where: { $0.column == column && $0.row == row }) {
        if !groups[known].labels.contains(place.label) { groups[known].labels.append(place.label) }
      } else {
        groups.append((column, row, [place.label]))
      }
    }
    for group in groups {
      let text = group.labels.joined(separator: ",")
      let spots = Self.beside.map { (column: group.column + $0.0, row: group.row + $0.1) }
      // A long label near the edge ends there.
      let fitting = spots.map { (column: min($0.column, columns - text.count), row: $0.row) }
      if let spot = fitting.first(where: { isFree(text.count, $0) }) {
        for (offset, character) in text.enumerated() {
          cells[spot.row * columns + spot.column + offset].label = character
        }
      } else {
        missing += group.labels
      }
    }
  }

  /// Columns and rows from a place to where its label may stand.
  private static let beside = [
    (0, 0), (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1),
  ]

  /// Whether no other label stands there or beside, so that two numbers are not read as one.
  private func isFree(_ count: Int, _ spot: (column: Int, row: Int)) -> Bool {
    guard spot.column >= 0, spot.column + count <= columns, (0..<rows).contains(spot.row) else {
      return false
    }
    let around = max(spot.column - 1, 0)..<min(spot.column + count + 1, columns)
    return around.allSatisfy { cells[spot.row * columns + $0].label == nil }
  }
}
