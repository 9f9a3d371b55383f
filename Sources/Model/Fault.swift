/// What went wrong, made of facts; every module has one type of them.
///
/// The words read *where: what is wrong; what to do*, in both languages.
package protocol Fault: Error, Phrased, Sendable {
  /// The stable code, `E-…`, by which documentation and programs name this fault.
  var code: String { get }
}
