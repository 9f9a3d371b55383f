/// The bytes of a QR code, in the order in which they are placed.
enum QRCodewords {
  /// Mode, count and content, filled up to the data bytes of the version.
  ///
  /// Source: ISO/IEC 18004:2015, 7.4.5 and 7.4.10. The content must fit.
  static func data(_ content: [UInt8], version: QRVersion) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    append(0b0100, 4)
    append(content.count, version.countBits)
    for byte in content { append(Int(byte), 8) }
    append(0, min(4, max(0, version.dataBytes * 8 - bits.count)))
    append(0, (8 - bits.count % 8) % 8)
    var bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    for index in 0..<max(0, version.dataBytes - bytes.count) {
      bytes.append(index % 2 == 0 ? 0xEC : 0x11)
    }
    return bytes
  }

  /// The blocks' data bytes by turns, then their check bytes by turns.
  ///
  /// Source: ISO/IEC 18004:2015, 7.6.
  static func interleaved(_ data: [UInt8], version: QRVersion) -> [UInt8] {
    var rest = data[...]
    let blocks = version.blockLengths.map { length in
      let block = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
      return block
    }
    let checks = blocks.map { ReedSolomon.check($0, count: version.checkBytes) }
    return byTurns(blocks) + byTurns(checks)
  }

  private static func byTurns(_ blocks: [[UInt8]]) -> [UInt8] {
    (0..<(blocks.map(\.count).max() ?? 0)).flatMap { index in
      blocks.compactMap { index < $0.count ? $0[index] : nil }
    }
  }
}
