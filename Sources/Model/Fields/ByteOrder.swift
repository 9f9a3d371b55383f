/// Texts as their bytes: Swift's own comparison calls two spellings of one character equal.
extension String {
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count
      && withBytes(of: other) { left, right in left.elementsEqual(right) }
        ?? utf8.elementsEqual(other.utf8)
  }

  /// True when it stands before `other` in the order of their bytes.
  package func precedes(_ other: String) -> Bool {
    withBytes(of: other) { left, right in left.lexicographicallyPrecedes(right) }
      ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Hands over the bytes of both; nil where those of one don't stand together.
  private func withBytes(
    of other: String,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool? {
    let result = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in body(left, right) }
    }
    return result ?? nil
  }
}
