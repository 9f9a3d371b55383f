/// What people call records in a table: sites by name, items and regions by code, agencies by name, cars by plate.
package struct RecordNames: Sendable {
  private let records: [Key: [Named]]
  private let names: [RecordID: String]

  private struct Key: Hashable {
    let kind: RecordKind
    let name: String
  }

  private struct Named {
    let id: RecordID
    let validity: Validity?
  }

  package init(_ records: [Fields]) {
    var known: [Key: [Named]] = [:]
    var names: [RecordID: String] = [:]
    for fields in records {
      let named = Named(id: fields.id, validity: try? Validity(fields))
      let aliases = fields.kind.naming.compactMap { fields.text($0) }
      for name in [fields.id.text] + aliases {
        let key = Key(kind: fields.kind, name: name)
        if known[key]?.last?.id != fields.id { known[key, default: []].append(named) }
      }
      names[fields.id] = aliases.first
    }
    self.records = known
    self.names = names
  }

  /// The records of `kind` that `text` means; of several under one name only those valid on `day`, if any is.
  package func records(_ text: String, kind: RecordKind, on day: Day? = nil) -> [RecordID] {
    let all = records[Key(kind: kind, name: text)] ?? []
    guard all.count > 1, let day else { return all.map(\.id) }
    let valid = all.filter { $0.validity?.contains(day) ?? true }
    return (valid.isEmpty ? all : valid).map(\.id)
  }

  /// What a table calls the record, so that it alone is meant; its identifier where no name does that.
  package func name(of id: RecordID, kind: RecordKind, on day: Day? = nil) -> String {
    guard let name = names[id], records(name, kind: kind, on: day) == [id] else { return id.text }
    return name
  }
}

extension RecordKind {
  /// The fields whose day tells, of several records of one code, which one a record refers to.
  package static let referenceDays = ["accepted", "applied", "from", "issued"]

  /// The fields by which people name a record of this kind, the usual one first.
  package var naming: [String] {
    switch self {
    case .site: ["name"]
    case .officer, .region: ["code", "name"]
    case .item: ["code"]
    case .agency: ["name", "number"]
    case .car: ["plate"]
    case .ticket, .application, .permit: ["number"]
    case .visit, .restriction: []
    }
  }
}
