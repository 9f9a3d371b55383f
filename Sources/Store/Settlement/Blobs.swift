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
    guard let blob, let id = blob.withUnsafeBytes({ RecordID(contiguous: $0) }) else { return nil }
    self = id
  }

  /// The identifier in 16 bytes that stand together; nil for another count.
  init?(contiguous bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    self.init(
      high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
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
