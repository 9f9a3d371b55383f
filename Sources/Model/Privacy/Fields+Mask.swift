extension Fields {
  /// What a ticket itself says of who complained, all that is private in it.
  package var secrets: [String] {
    kind.fields.filter(\.isPrivate).compactMap { text($0.name) }
  }

  /// Hides who complained from the texts of the record: what it says of that itself, and what other records do that
  /// it has to do with.
  package var mask: PrivacyMask { PrivacyMask(secrets).joined(with: others) }

  /// The record with its running texts masked; what tells of the complainant by itself stays as it is.
  package var maskedProse: Fields {
    let prose = kind.fields.map(\.name).filter { kind.isProse($0) && value($0) != nil }
    if prose.isEmpty { return self }
    let mask = mask
    return replacing(prose) { mask.masked($0) }
  }
}

extension RecordKind {
  /// True where a field holds running text, in which somebody may have written who complained.
  package func isProse(_ field: String) -> Bool {
    switch self {
    case .ticket: ["title", "text", "answer", "transfer_to"].contains(field)
    case .visit: field == "title"
    case .site, .officer, .application, .item, .region, .restriction, .permit, .agency, .car: false
    }
  }

  /// True where a kind has running text.
  package var hasProse: Bool { fields.contains { isProse($0.name) } }
}
