internal import Exchange
internal import Foundation
internal import GRDB
internal import Model

/// Bytes as SQLite keeps them.
typealias Blob = Data

extension Blob {
  /// Sorts before every other.
  static let none = Blob()
}

extension RecordID {
  var blob: Blob {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for word in [high, low] {
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return Blob(bytes)
  }

  /// The identifier in a blob of 16 bytes; nil for another length.
  init?(_ blob: Blob?) {
    guard let blob, blob.count == 16 else { return nil }
    let words = blob.reduce((UInt64(0), UInt64(0))) { words, byte in
      (words.0 << 8 | words.1 >> 56, words.1 << 8 | UInt64(byte))
    }
    self.init(high: words.0, low: words.1)
  }
}

extension OperationID {
  var blob: Blob { Blob(bytes) }

  init?(_ blob: Blob?) {
    guard let blob else { return nil }
    self.init(bytes: blob)
  }
}
