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
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Blob($0) }
  }

  /// The identifier in a blob of 16 bytes; nil for another length.
  init?(_ blob: Blob?) {
    guard let blob, blob.count == 16 else { return nil }
    let (high, low) = blob.withUnsafeBytes { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
    self.init(high: high, low: low)
  }
}

extension OperationID {
  var blob: Blob { withBytes { Blob($0) } }

  init?(_ blob: Blob?) {
    guard let blob,
      let id = blob.withUnsafeBytes({ OperationID(contiguous: $0) })
    else { return nil }
    self = id
  }
}
