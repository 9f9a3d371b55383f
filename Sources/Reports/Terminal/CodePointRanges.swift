/// A set of code points, kept as sorted ranges.
struct CodePointRanges: Sendable {
  private var lows: [UInt32] = []
  private var highs: [UInt32] = []

  /// The set written as ascending hexadecimal code points and `low-high` ranges, apart by white space.
  init(_ text: String) {
    var low: UInt32?
    var value: UInt32 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      case UInt8(ascii: "-"):
        low = value
        value = 0
      default:
        append(from: low ?? value, to: value)
        low = nil
        value = 0
      }
    }
    append(from: low ?? value, to: value)
  }

  private mutating func append(from low: UInt32, to high: UInt32) {
    lows.append(low)
    highs.append(high)
  }

  /// Whether the code point is in the set; takes about ten comparisons.
  func contains(_ codePoint: UInt32) -> Bool {
    var start = 0
    var end = lows.count
    while start < end {
      let middle = (start + end) / 2
      if codePoint > highs[middle] { start = middle + 1 } else { end = middle }
    }
    return start < lows.count && codePoint >= lows[start]
  }
}
