/// A QR code: a square of dark and light modules that a phone's camera reads.
///
/// Byte mode, versions 1 to 10, level M, the mask with the least penalty of all eight.
/// Source: ISO/IEC 18004:2015.
struct QRCode: Equatable, Sendable {
  let version: QRVersion
  /// 0 to 7.
  let mask: Int
  /// Rows of modules; true is dark.
  let modules: [[Bool]]

  /// The code of these bytes; nil for more than 213.
  init?(_ content: [UInt8]) {
    guard let version = QRVersion.holding(content.count) else { return nil }
    let codewords = QRCodewords.interleaved(
      QRCodewords.data(content, version: version), version: version)
    var bare = QRMatrix(version: version)
    bare.drawPatterns()
    bare.place(codewords)
    var best: (penalty: Int, mask: Int, modules: [[Bool]])?
    for mask in 0..<8 {
      let matrix = bare.masked(by: mask)
      let penalty = QRPenalty.of(matrix.dark)
      if best.map({ penalty < $0.penalty }) ?? true { best = (penalty, mask, matrix.dark) }
    }
    guard let best else { return nil }
    self.version = version
    mask = best.mask
    modules = best.modules
  }

  /// The code of a text's UTF-8.
  init?(_ text: String) { self.init(Array(text.utf8)) }

  var side: Int { modules.count }
}
