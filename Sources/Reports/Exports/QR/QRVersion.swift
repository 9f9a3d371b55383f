/// A size of QR code, 1 to 10, at error correction level M: about 15 % of it may be unreadable.
///
/// Source: ISO/IEC 18004:2015, tables 1, 9 and E.1.
struct QRVersion: Equatable, Sendable {
  /// 1 to 10.
  let number: Int
  /// Check bytes in each block.
  let checkBytes: Int
  let blocks: Int
  /// Data and check bytes of all blocks.
  let bytes: Int
  /// Where the centres of the alignment patterns stand, in rows as in columns.
  let alignment: [Int]

  static let all = [
    QRVersion(number: 1, checkBytes: 10, blocks: 1, bytes: 26, alignment: []),
    QRVersion(number: 2, checkBytes: 16, blocks: 1, bytes: 44, alignment: [6, 18]),
    QRVersion(number: 3, checkBytes: 26, blocks: 1, bytes: 70, alignment: [6, 22]),
    QRVersion(number: 4, checkBytes: 18, blocks: 2, bytes: 100, alignment: [6, 26]),
    QRVersion(number: 5, checkBytes: 24, blocks: 2, bytes: 134, alignment: [6, 30]),
    QRVersion(number: 6, checkBytes: 16, blocks: 4, bytes: 172, alignment: [6, 34]),
    QRVersion(number: 7, checkBytes: 18, blocks: 4, bytes: 196, alignment: [6, 22, 38]),
    QRVersion(number: 8, checkBytes: 22, blocks: 4, bytes: 242, alignment: [6, 24, 42]),
    QRVersion(number: 9, checkBytes: 22, blocks: 5, bytes: 292, alignment: [6, 26, 46]),
    QRVersion(number: 10, checkBytes: 26, blocks: 5, bytes: 346, alignment: [6, 28, 50]),
  ]

  /// Modules on a side.
  var side: Int { 17 + 4 * number }

  var dataBytes: Int { bytes - checkBytes * blocks }

  /// Bits of the number that says how many bytes follow.
  var countBits: Int { number < 10 ? 8 : 16 }

  /// Bytes of content in byte mode, after the mode and the count.
  var capacity: Int { (dataBytes * 8 - 4 - countBits) / 8 }

  /// The data bytes of each block; the longer ones stand last.
  var blockLengths: [Int] {
    let short = bytes / blocks - checkBytes
    return (0..<blocks).map { $0 < blocks - bytes % blocks ? short : short + 1 }
  }

  /// The smallest that takes so many bytes; nil for more than 213.
  static func holding(_ count: Int) -> QRVersion? { all.first { $0.capacity >= count } }
}
