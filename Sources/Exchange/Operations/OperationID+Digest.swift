internal import Crypto
package import Model

extension OperationID {
  /// The identity of the operation that stands as `bytes` in a bundle of `device`.
  package init(device: RecordID, bytes: some Collection<UInt8>) {
    var hash = SHA256()
    hash.update(data: Array("waiqin op\n\(device.text)\n".utf8))
    hash.update(data: Array(bytes))
    self.init(digest: hash.finalize())
  }
}
