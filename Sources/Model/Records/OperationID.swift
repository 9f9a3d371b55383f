/// The identity of an operation: SHA-256 over its device and its exact bytes.
///
/// A duplicate is recognised by what it is, never by trust in a label.
package struct OperationID: Hashable, Comparable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The identity in 64 lower-case hexadecimal digits; nil for any other form.
  package init?(_ text: some StringProtocol) {
    let read = text.utf8.withContiguousStorageIfAvailable { OperationID(digits: $0) }
    guard let id = read ?? OperationID(digits: Array(text.utf8)) else { return nil }
    self = id
  }

  /// The identity that these digits spell; nil for any other form than `init(_:)` takes.
  package init?(utf8 digits: UnsafeBufferPointer<UInt8>) { self.init(digits: digits) }

  private init?(digits: some RandomAccessCollection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (position, byte) in digits.enumerated() {
      guard let digit = Hexadecimal.digit(byte).map(UInt64.init) else { return nil }
      switch position / 16 {
      case 0: words.0 = words.0 << 4 | digit
      case 1: words.1 = words.1 << 4 | digit
      case 2: words.2 = words.2 << 4 | digit
      default: words.3 = words.3 << 4 | digit
      }
    }
    self.words = words
  }

  /// The identity in 32 bytes; nil for another count.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init(digest: bytes)
  }

  /// - Parameter digest: 32 bytes.
  package init(digest: some Sequence<UInt8>) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (index, byte) in digest.enumerated() {
      switch index / 8 {
      case 0: words.0 = words.0 << 8 | UInt64(byte)
      case 1: words.1 = words.1 << 8 | UInt64(byte)
      case 2: words.2 = words.2 << 8 | UInt64(byte)
      default: words.3 = words.3 << 8 | UInt64(byte)
      }
    }
    self.words = words
  }

  /// - Parameter bytes: 32 bytes that stand together; nil for another count.
  package init?(contiguous bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    func word(_ offset: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    words = (word(0), word(8), word(16), word(24))
  }

  /// The identity of zeros only, which names nothing.
  package static let none = OperationID(digest: [UInt8](repeating: 0, count: 32))

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return bytes
  }

  /// Hands the 32 bytes to `body`, without an array for them.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let ordered = (
      words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
    )
    return withUnsafeBytes(of: ordered, body)
  }

  package var text: String { Hexadecimal.text(bytes) }

  /// The first eight digits, enough for people to tell operations of one list apart.
  package var short: String { String(text.prefix(8)) }

  package static func == (left: OperationID, right: OperationID) -> Bool {
    left.words == right.words
  }

  package static func < (left: OperationID, right: OperationID) -> Bool {
    left.words < right.words
  }

  package func hash(into hasher: inout Hasher) {
    // All of it: parents are written by whoever wrote the bundle, and may agree in any part.
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}
