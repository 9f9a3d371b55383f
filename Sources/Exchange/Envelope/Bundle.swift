package import Model

/// A bundle of operations as one device exported it, read and checked.
package struct Bundle: Sendable {
  package let id: RecordID
  package let device: RecordID
  /// The officer whom the head names; merging never uses it.
  package let officer: String
  package let from: Int64
  package let to: Int64
  /// SHA-256 of the previous body of the device; nil for its first.
  package let previous: [UInt8]?
  package let exported: Timestamp
  package let app: String
  package let seal: SealState
  /// SHA-256 of the exact bytes of `body`.
  package let digest: [UInt8]
  package let operations: [Operation]
  /// Where each operation stands in the file.
  package let ranges: [Range<Int>]

  package static let format = "waiqin-bundle"
  package static let major = 1
  package static let minor = 0

  package static let sizeLimit = 64 << 20
  package static let operationLimit = 50_000
  package static let operationSizeLimit = 1 << 20
}
