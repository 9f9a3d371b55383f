/// Brings operations that earlier versions of the format wrote into the shape that this version reads.
///
/// A step knows an old shape by what stands in the operation, never by the version that a bundle's head names:
/// the log keeps operations, and what one means must not depend on the bundle it came in. Identity, digest and
/// seal are always of the bytes as they came.
package struct UpConverter: Sendable {
  /// The operation in the next shape; nil for one that is not of the shape that the step knows.
  package typealias Step = @Sendable (JSONValue) -> JSONValue?

  private let steps: [Step]

  /// - Parameter steps: from the oldest shape to the newest.
  package init(steps: [Step]) { self.steps = steps }

  /// What this version reads: 1.0 is the first version, and operations of it are read as they are.
  package static let standard = UpConverter(steps: [])

  package func converted(_ operation: JSONValue) -> JSONValue {
    var operation = operation
    for step in steps { operation = step(operation) ?? operation }
    return operation
  }
}
