internal import Exchange
internal import Model

/// Identifiers and keys of the sample, made from labels so that they are the same every time.
enum SampleID {
  /// A UUID of version 7 in form; its time bits come from the label as well.
  static func record(_ label: String) -> RecordID {
    let words = words(Seal.digest(of: "waiqin sample \(label)".utf8))
    return RecordID(
      high: words.high & ~0xF000 | 0x7000,
      low: words.low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }

  /// A private key that everybody can work out: good for samples only.
  static func secret(_ label: String) -> [UInt8] {
    Seal.digest(of: "waiqin sample key, made up and no secret: \(label)".utf8)
  }

  private static func words(_ digest: [UInt8]) -> (high: UInt64, low: UInt64) {
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
    return (word(digest.prefix(8)), word(digest.dropFirst(8).prefix(8)))
  }
}
