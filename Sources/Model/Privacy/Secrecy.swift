/// How a field may tell who complained.
package enum Secrecy: Sendable {
  /// It can't.
  case open
  /// It may name a person, as a site that is somebody's home does; numbers of firms in it are no secret.
  case names
  /// It holds running text, in which somebody may have written whatever it was.
  case prose
  /// It says who complained.
  case secret
}

extension RecordKind {
  /// The fields with running text.
  var prose: [String] {
    switch self {
    case .ticket: ["title", "text", "answer", "transfer_to"]
    case .visit: ["title"]
    case .site, .officer, .application, .item, .region, .restriction, .permit, .agency, .car: []
    }
  }

  /// The fields that may name a person.
  var names: [String] {
    switch self {
    case .site: ["name", "address", "contact", "phone"]
    case .application: ["name"]
    case .ticket, .visit, .officer, .item, .region, .restriction, .permit, .agency, .car: []
    }
  }

  /// How the field of this name may tell who complained. One that this version does not know says so by the beginning
  /// of its name.
  package func secrecy(of field: String) -> Secrecy {
    if isPrivate(field) { return .secret }
    if prose.contains(field) { return .prose }
    return names.contains(field) ? .names : .open
  }

  /// True where a text of a record of this kind may tell of a person.
  package var mayTellOfPersons: Bool { !prose.isEmpty || !names.isEmpty }
}
