internal import GRDB
package import Model

extension StoreSnapshot {
  /// Which records may a person mean by `text`? At least all that are called so or have an identifier that begins or
  /// ends so, as they are shown.
  ///
  /// - Parameter isWithdrawn: those that were withdrawn, instead of all others.
  package func fields(
    of kind: RecordKind, named text: String, isWithdrawn: Bool = false
  ) throws -> [Fields] {
    let digits = text.filter { $0 != "-" }.uppercased()
    var conditions = kind.callings.map { "\"\($0)\" = ?1" }
    var arguments: StatementArguments = [text]
    if digits.utf8.count >= RecordID.fewestDigits, digits.allSatisfy(\.isHexDigit) {
      conditions += ["hex(id) LIKE ?2", "hex(id) LIKE ?3"]
      arguments += [digits + "%", "%" + digits]
    }
    let found = try TypedTable(kind: kind).fields(
      in: database, where: conditions.joined(separator: " OR "), arguments: arguments,
      isWithdrawn: isWithdrawn)
    // The same text in another normal form is another one to SQL.
    return found.isEmpty ? try fields(of: kind, isWithdrawn: isWithdrawn) : try masks.masking(found)
  }
}
