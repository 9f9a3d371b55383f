@testable import Reports

/// Reads a QR code from its modules alone, as a camera would; written apart from the encoder.
struct QRReader {
  let mask: Int
  let content: [UInt8]

  /// Nil when the format, the check bytes or the mode are not as they should be.
  init?(_ dark: [[Bool]]) {
    let side = dark.count
    guard side >= 21, (side - 17) % 4 == 0,
      let version = QRVersion.all.first(where: { $0.side == side })
    else { return nil }
    // Around the upper left finder, from the least bit.
    let places =
      (0..<6).map { ($0, 8) } + [(7, 8), (8, 8), (8, 7)] + (9..<15).map { (8, 14 - $0) }
    let bits = places.enumerated().reduce(0) { sum, item in
      sum | (dark[item.element.0][item.element.1] ? 1 : 0) << item.offset
    }
    guard let mask = (0..<8).first(where: { QRReader.formats[$0] == bits }) else { return nil }
    self.mask = mask
    var blank = QRMatrix(version: version)
    blank.drawPatterns()
    var bytes: [UInt8] = []
    for (index, module) in blank.dataModules.enumerated() {
      if index % 8 == 0 { bytes.append(0) }
      let isTurned = QRMatrix.isTurned(module.row, module.column, by: mask)
      bytes[bytes.count - 1] =
        bytes[bytes.count - 1] << 1 | (dark[module.row][module.column] != isTurned ? 1 : 0)
    }
    bytes = Array(bytes.prefix(version.bytes))
    let lengths = version.blockLengths
    var blocks = lengths.map { _ in [UInt8]() }
    var next = 0
    for column in 0..<(lengths.max() ?? 0) {
      for block in blocks.indices where column < lengths[block] {
        blocks[block].append(bytes[next])
        next += 1
      }
    }
    let data = blocks.flatMap { $0 }
    for _ in 0..<version.checkBytes {
      for block in blocks.indices {
        blocks[block].append(bytes[next])
        next += 1
      }
    }
    guard blocks.allSatisfy({ QRReader.isWhole($0, checks: version.checkBytes) }),
      data[0] >> 4 == 0b0100
    else { return nil }
    // After the mode everything is off by half a byte.
    let shifted = zip(data, data.dropFirst()).map { $0 << 4 | $1 >> 4 }
    let wide = version.countBits == 16
    let count = wide ? Int(shifted[0]) << 8 | Int(shifted[1]) : Int(shifted[0])
    let body = shifted.dropFirst(wide ? 2 : 1)
    guard body.count >= count else { return nil }
    content = Array(body.prefix(count))
  }

  /// Level M with masks 0 to 7.
  ///
  /// Source: ISO/IEC 18004:2015, table C.1.
  static let formats = [
    0b101_0100_0001_0010, 0b101_0001_0010_0101, 0b101_1110_0111_1100, 0b101_1011_0100_1011,
    0b100_0101_1111_1001, 0b100_0000_1100_1110, 0b100_1111_1001_0111, 0b100_1010_1010_0000,
  ]

  /// True when the block's polynomial has every root that the check bytes give it.
  private static func isWhole(_ block: [UInt8], checks: Int) -> Bool {
    var root: UInt8 = 1
    for _ in 0..<checks {
      let value = block.reduce(UInt8(0)) { ReedSolomon.product($0, root) ^ $1 }
      if value != 0 { return false }
      root = ReedSolomon.product(root, 2)
    }
    return true
  }
}
