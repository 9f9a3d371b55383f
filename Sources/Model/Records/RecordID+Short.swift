/// How people name a record: by a few digits of its identifier.
extension RecordID {
  /// Fewer digits than these name nothing.
  package static let fewestDigits = 4

  /// Eight digits, enough for people to tell records of one list apart.
  ///
  /// They are the last ones of an identifier of version 7 (RFC 9562), whose first ones are the time at which it was made: what one
  /// person writes down within a minute begins alike. Of every other version they are the first ones.
  package var short: String { String(version == 7 ? text.suffix(8) : text.prefix(8)) }

  /// The version that the identifier says it is of.
  private var version: UInt64 { high >> 12 & 15 }

  /// Whether a person means this identifier by `text`: written whole, or four digits or more with which it begins
  /// or ends, in small letters or capitals.
  package func isNamed(by text: String) -> Bool {
    let digits = text.lowercased()
    guard digits.utf8.count(where: { $0 != UInt8(ascii: "-") }) >= Self.fewestDigits else {
      return false
    }
    return self.text.hasPrefix(digits) || self.text.hasSuffix(digits)
  }
}
