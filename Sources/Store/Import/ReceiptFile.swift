internal import Exchange
internal import Model

/// The receipt of a file as a file of its own, named by the digest of what was handed in.
package enum ReceiptFile {
  /// Writes `text`; a receipt that is there already stays, as the first one says what the file brought.
  ///
  /// - Throws: `StoreFault.cannotWrite`.
  package static func write(
    _ text: String, of bytes: [UInt8], into folder: String
  ) throws(StoreFault) {
    let digest = Hexadecimal.text(Seal.digest(of: bytes))
    try DurableFile.write(Array(text.utf8), folder: folder, name: digest + ".txt")
  }
}
