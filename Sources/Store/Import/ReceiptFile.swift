internal import Exchange
internal import Model

/// The receipt of a file as a file of its own, named by the digest of what was handed in.
package enum ReceiptFile {
  /// The name of the receipt of a file that holds `bytes`.
  package static func name(of bytes: [UInt8]) -> String {
    Hexadecimal.text(Seal.digest(of: bytes)) + ".txt"
  }

  /// Writes `text` on another core; a receipt that is there already stays, as the first one says what the file
  /// brought.
  ///
  /// - Returns: what to wait on; it throws `StoreFault.cannotWrite`.
  package static func write(_ text: String, to name: String, in folder: String) -> Beside<Void> {
    Beside { try DurableFile.write(Array(text.utf8), folder: folder, name: name) }
  }
}
