/// The square of a QR code while it is drawn.
struct QRMatrix {
  let version: QRVersion
  /// Rows of modules; true is dark.
  private(set) var dark: [[Bool]]
  /// The modules that belong to patterns and to what the code says of itself, not to the data.
  private(set) var isPattern: [[Bool]]

  private var side: Int { version.side }

  init(version: QRVersion) {
    self.version = version
    let row = [Bool](repeating: false, count: version.side)
    dark = [[Bool]](repeating: row, count: version.side)
    isPattern = dark
  }

  private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
    dark[row][column] = isDark
    isPattern[row][column] = true
  }

  /// Draws the patterns by which a reader finds the code, and keeps room for the format.
  ///
  /// Source: ISO/IEC 18004:2015, 6.3.
  mutating func drawPatterns() {
    for index in 0..<side {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, side - 4), (side - 4, 3)] { drawFinder(row, column) }
    let last = version.alignment.count - 1
    for (i, row) in version.alignment.enumerated() {
      for (j, column) in version.alignment.enumerated() {
        // Finders stand in three of the corners.
        if (i, j) == (0, 0) || (i, j) == (0, last) || (i, j) == (last, 0) { continue }
        drawAlignment(row, column)
      }
    }
    drawFormat(mask: 0)
    drawVersion()
  }

  /// A finder with the light border around it.
  private mutating func drawFinder(_ row: Int, _ column: Int) {
    for down in -4...4 {
      for right in -4...4 {
        let (r, c) = (row + down, column + right)
        guard (0..<side).contains(r), (0..<side).contains(c) else { continue }
        let ring = max(abs(down), abs(right))
        set(r, c, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawAlignment(_ row: Int, _ column: Int) {
    for down in -2...2 {
      for right in -2...2 {
        set(row + down, column + right, max(abs(down), abs(right)) != 1)
      }
    }
  }

  /// Draws level M and the mask, twice.
  ///
  /// Source: ISO/IEC 18004:2015, 7.9.
  private mutating func drawFormat(mask: Int) {
    let bits = Self.format(mask: mask)
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0..<6 { set(index, 8, bit(index)) }
    set(7, 8, bit(6))
    set(8, 8, bit(7))
    set(8, 7, bit(8))
    for index in 9..<15 { set(8, 14 - index, bit(index)) }
    for index in 0..<8 { set(8, side - 1 - index, bit(index)) }
    for index in 8..<15 { set(side - 15 + index, 8, bit(index)) }
    set(side - 8, 8, true)
  }

  /// The fifteen bits for level M and a mask.
  static func format(mask: Int) -> Int {
    (mask << 10 | remainder(of: mask, by: 0x537, bits: 10)) ^ 0x5412
  }

  /// Draws the version, twice, from version 7 on.
  ///
  /// Source: ISO/IEC 18004:2015, 7.10.
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let bits = Self.versionBits(version.number)
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      set(side - 11 + index % 3, index / 3, isDark)
      set(index / 3, side - 11 + index % 3, isDark)
    }
  }

  /// The eighteen bits for a version.
  static func versionBits(_ number: Int) -> Int {
    number << 12 | remainder(of: number, by: 0x1F25, bits: 12)
  }

  /// The check bits of a short code (BCH): the remainder over the field of two elements.
  private static func remainder(of value: Int, by generator: Int, bits: Int) -> Int {
    var rest = value
    for _ in 0..<bits { rest = rest << 1 ^ (rest >> (bits - 1) & 1) * generator }
    return rest
  }

  /// The modules for data in the order in which they are filled: two columns at a time, up and down.
  ///
  /// Source: ISO/IEC 18004:2015, 7.7.3.
  var dataModules: [(row: Int, column: Int)] {
    var modules: [(row: Int, column: Int)] = []
    var isUpward = true
    for pair in stride(from: side - 1, to: 0, by: -2) {
      // The column of the timing pattern is passed over.
      let right = pair <= 6 ? pair - 1 : pair
      for step in 0..<side {
        let row = isUpward ? side - 1 - step : step
        for column in [right, right - 1] where !isPattern[row][column] {
          modules.append((row, column))
        }
      }
      isUpward.toggle()
    }
    return modules
  }

  mutating func place(_ codewords: [UInt8]) {
    for (index, module) in dataModules.enumerated() where index / 8 < codewords.count {
      dark[module.row][module.column] = codewords[index / 8] >> (7 - index % 8) & 1 == 1
    }
  }

  /// The matrix with its data turned by a mask, which its format then says.
  func masked(by mask: Int) -> QRMatrix {
    var matrix = self
    for (row, column) in dataModules where Self.isTurned(row, column, by: mask) {
      matrix.dark[row][column].toggle()
    }
    matrix.drawFormat(mask: mask)
    return matrix
  }

  /// Source: ISO/IEC 18004:2015, table 10.
  static func isTurned(_ row: Int, _ column: Int, by mask: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}
