internal import Exchange
internal import Model

/// The text of an operation for people to read.
enum OperationText {
  /// The operation without what tells who complained: `***` for each value that says so by itself, and in
  /// running texts; as it was written where there is none.
  ///
  /// - Parameter mask: what the record says of the person.
  static func masked(_ bytes: [UInt8], mask: PrivacyMask) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = FieldValue(json: text), case .object(let members) = value else { return text }
    let kind = value["kind"]?.text.flatMap(RecordKind.init(rawValue:))
    let masked = FieldValue.object(
      members.map { member in
        switch member.key {
        case "set": (member.key, writes(member.value, of: kind, mask: mask))
        case "entry", "reason": (member.key, mask.masked(member.value))
        default: (member.key, member.value)
        }
      })
    return masked == value ? text : masked.canonicalJSON
  }

  /// - Parameter kind: nil for one that this version does not know: of those any text may tell.
  private static func writes(
    _ value: FieldValue, of kind: RecordKind?, mask: PrivacyMask
  ) -> FieldValue {
    guard case .object(let writes) = value else { return value }
    return .object(
      writes.map { write in
        guard case .object(let parts) = write.value else { return (write.key, write.value) }
        let shown = parts.map { part -> (String, FieldValue) in
          guard part.key == "v" else { return (part.key, part.value) }
          if isPrivate(write.key) { return (part.key, .text(PrivacyMask.mark)) }
          guard let kind else { return (part.key, mask.masked(part.value)) }
          return (part.key, mask.masked(part.value, of: write.key, in: kind))
        }
        return (write.key, .object(shown))
      })
  }

  /// What a single operation says of the person, be it of a kind that is not known.
  static func secrets(_ bytes: ArraySlice<UInt8>) -> [String] {
    guard let value = FieldValue(json: String(decoding: bytes, as: UTF8.self)),
      case .object(let writes) = value["set"]
    else { return [] }
    return writes.filter { isPrivate($0.key) }.compactMap { $0.value["v"]?.text }
  }

  /// Of an operation of an unknown kind too nobody has to guess what it says of whom.
  private static func isPrivate(_ field: String) -> Bool {
    RecordKind.allCases.contains { $0.isPrivate(field) }
  }
}
