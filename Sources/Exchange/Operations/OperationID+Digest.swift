internal import Crypto
package import Model

extension OperationID {
  /// The identity of the operation that stands as `bytes` in a bundle of `device`.
  package init(device: RecordID, bytes: some Collection<UInt8>) {
    var hash = SHA256()
    var head = "waiqin op\n\(device.text)\n"
    head.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
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
