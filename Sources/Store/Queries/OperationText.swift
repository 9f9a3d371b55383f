internal import Exchange
internal import Model

/// The text of an operation for people to read.
enum OperationText {
  /// The operation with `***` for each value that tells who complained; as it was written where there is none.
  static func masked(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = FieldValue(json: text), case .object(let members) = value,
      case .object(let writes) = value["set"],
      writes.contains(where: { isPrivate($0.key) })
    else { return text }
    let set = FieldValue.object(
      writes.map { write in
        guard isPrivate(write.key), case .object(let parts) = write.value else {
          return (write.key, write.value)
        }
        return (
          write.key, .object(parts.map { ($0.key, $0.key == "v" ? .text("***") : $0.value) })
        )
      })
    return FieldValue.object(
      members.map { ($0.key, $0.key == "set" ? set : $0.value) }
    ).canonicalJSON
  }

  /// Of an operation of an unknown kind too nobody has to guess what it says of whom.
  private static func isPrivate(_ field: String) -> Bool {
    RecordKind.allCases.contains { $0.isPrivate(field) }
  }
}
