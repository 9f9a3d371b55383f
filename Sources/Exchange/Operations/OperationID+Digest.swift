internal import Crypto
package import Model

/// The bytes that come before those of an operation when its identity is worked out; the same for all of a
/// device.
struct OperationPrefix {
  fileprivate let bytes: [UInt8]

  init(_ device: RecordID) { bytes = Array("waiqin op\n\(device.text)\n".utf8) }
}

extension OperationID {
  /// The identity of the operation that stands as `bytes` in a bundle of `device`.
  package init(device: RecordID, bytes: some Collection<UInt8>) {
    self.init(after: OperationPrefix(device), bytes: bytes)
  }

  init(after prefix: OperationPrefix, bytes: some Collection<UInt8>) {
    var hash = SHA256()
    hash.update(prefix.bytes)
    hash.update(bytes)
    let digest = hash.finalize()
    self = digest.withUnsafeBytes { OperationID(contiguous: $0) } ?? OperationID(digest: digest)
  }
}

extension SHA256 {
  /// Takes in `bytes`, without a copy where they stand together.
  mutating func update(_ bytes: some Collection<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable {
      update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if isDone == nil { update(data: Array(bytes)) }
  }
}
