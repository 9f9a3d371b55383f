/// Texts as nasty as any that come from outside, the same for the same seed.
struct RandomTexts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// A text of up to `longest` code points, half of it from whole blocks, half from what joins.
  mutating func text(longest: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<number(below: longest + 1) {
      if number(below: 2) == 0 {
        scalars.append(Self.sticky[number(below: Self.sticky.count)])
      } else {
        let block = Self.blocks[number(below: Self.blocks.count)]
        let code = block.lowerBound + UInt32(number(below: block.count))
        if let scalar = Unicode.Scalar(code) { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  private static let sticky = Array(
    "\u{200D}\u{FE0F}\u{301}🏽🇨\u{94D}क\u{93E}👩❤1，外。）（ \u{102B}ab".unicodeScalars)

  private static let blocks: [ClosedRange<UInt32>] = [
    0x00...0x7E, 0x7F...0xFF, 0x300...0x36F, 0x400...0x4FF, 0x600...0x6FF, 0x900...0x97F,
    0x980...0xDFF, 0x1000...0x109F, 0x1100...0x11FF, 0x2000...0x206F, 0x2100...0x27BF,
    0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE00...0xFEFF, 0x1F1E6...0x1F1FF,
    0x1F300...0x1FAFF, 0x20000...0x2A6DF, 0xE0000...0xE01EF,
  ]
}
