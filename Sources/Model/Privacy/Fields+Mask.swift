extension Fields {
  /// Hides from the texts of the record who complained; where nobody has looked for them, what a ticket itself says.
  package var mask: PrivacyMask {
    if let known { return known }
    if kind != .ticket { return .anybody }
    return PrivacyMask(kind.fields.filter(\.isPrivate).compactMap { text($0.name) })
  }

  /// The record with its names and running texts masked; what tells of the complainant by itself stays as it is.
  ///
  /// A site whose name tells who complained is told from others by the beginning of its identifier.
  package var masked: Fields {
    let texts = (kind.names + kind.prose).compactMap { name in value(name).map { (name, $0) } }
    if texts.isEmpty { return self }
    let mask = mask
    var shown = self
    for (name, value) in texts {
      var other = mask.masked(value, of: name, in: kind)
      if other == value { continue }
      if kind == .site, name == "name" { other = .text((other.text ?? "") + " " + id.short) }
      shown = shown.replacing([name]) { _ in other }
    }
    return shown
  }
}
