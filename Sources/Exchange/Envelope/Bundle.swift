package import Model

/// A bundle of operations as one device exported it, read and checked.
package struct Bundle: Sendable {
  package let id: RecordID
  package let device: RecordID
  /// The officer whom the head names; merging never uses it.
  package let officer: String
  /// The work pack that the device says it had; merging never uses it.
  package let pack: RecordID?
  package let from: Int64
  package let to: Int64
  /// SHA-256 of the previous body of the device; nil for its first.
  package let previous: [UInt8]?
  package let exported: Timestamp
  package let app: String
  package let seal: SealState
  /// SHA-256 of the exact bytes of `body`.
  package let digest: [UInt8]
  /// Where each operation stands in the file.
  package let ranges: [Range<Int>]
  /// The whole file.
  package let bytes: [UInt8]

  /// The operations at `positions`, read from the file's bytes.
  package func operations(at positions: Range<Int>) -> [Operation] {
    let prefix = OperationPrefix(device)
    return positions.compactMap { position in
      let id = OperationID(after: prefix, bytes: bytes[ranges[position]])
      var reader = JSONReader(bytes, dialect: .bundle, position: ranges[position].lowerBound)
      // That each can be read was found out when the bundle was checked.
      guard let value = try? reader.readValue(),
        let operation = try? OperationReader(value, device: device)
      else { return nil }
      return try? operation.operation(id: id)
    }
  }

  package var operations: [Operation] { operations(at: ranges.indices) }

  package static let format = "waiqin-bundle"
  package static let major = 1
  package static let minor = 0

  package static let sizeLimit = 64 << 20
  package static let operationLimit = 50_000
  package static let operationSizeLimit = 1 << 20
}
