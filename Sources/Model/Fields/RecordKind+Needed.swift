extension RecordKind {
  /// The fields without which a record of this kind is incomplete, the usual name first.
  package var needed: [String] {
    switch self {
    case .site, .agency: ["name"]
    case .officer, .region: ["code", "name"]
    case .ticket: ["title", "found"]
    case .visit: ["kind", "title", "site"]
    case .application: ["class", "name"]
    case .item: ["code", "name", "class"]
    case .permit: ["number", "site", "class"]
    case .restriction: ["line", "region"]
    case .car: ["plate"]
    }
  }
}

extension Field {
  /// A text as it is kept: without space around it, and half-width where it is a number or code by which records are
  /// told apart or people called.
  package func kept(_ text: String) -> String {
    let codes = ["number", "code", "line", "phone", "complainant_phone"]
    return TableCell.trimmed(codes.contains(name) ? HalfWidth.folded(text) : text)
  }
}
