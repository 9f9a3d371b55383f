/// How much of JSON a text may use.
package enum JSONDialect: Sendable {
  /// The grammar of RFC 8259 to the letter, for measuring the reader against public suites.
  case rfc8259
  /// What bundles may hold: on top of the grammar no duplicate keys, no U+0000, whole numbers only,
  /// and nesting of at most 16.
  case bundle

  package var depthLimit: Int {
    switch self {
    case .rfc8259: 512
    case .bundle: 16
    }
  }
}
