package import Model

/// What the cells of a table may name: officers by code or name, other records by what people call them.
package struct TableContext: Sendable {
  private let officers: [String: String]
  private let names: RecordNames
  private let keys: [String: [RecordID]]
  /// The records of the table's own kind that are there already.
  let known: [Fields]
  private let standing: [RecordID: Fields]
  /// The items, regions and sites that references may mean, the lines of negative lists, and the applications that a
  /// row's item or region may be that of.
  let items: [Item]
  let regions: [Region]
  let sites: [Site]
  let restrictions: [Restriction]
  let applications: [Application]
  private let said: [RecordID: [String: FieldValue]]
  /// Nothing has happened after it yet.
  let today: Day
  /// The datum of points, where no column says it.
  package let datum: Datum?

  /// - Parameters:
  ///   - named: the records that references may mean.
  ///   - known: the records of the table's own kind that are there already.
  ///   - applications: those that may fall under an item of the table, or lie in a region.
  ///   - restrictions: the lines of all negative lists.
  ///   - said: what the source wrote last, by record and field.
  ///   - today: the last day on which anything can have happened.
  package init(
    officers: [Officer], named: [Fields] = [], known: [Fields] = [],
    applications: [Application] = [], restrictions: [Restriction] = [],
    said: [RecordID: [String: FieldValue]] = [:],
    today: Day = .last, datum: Datum? = nil
  ) {
    var codes: [String: String] = [:]
    for officer in officers {
      codes[officer.code] = officer.code
      codes[officer.name] = officer.code
    }
    self.officers = codes
    names = RecordNames(named)
    var keys: [String: [RecordID]] = [:]
    for fields in known where fields.kind.hasKey {
      keys[RecordTable.key(of: fields.kind, fields.text), default: []].append(fields.id)
    }
    self.keys = keys
    self.known = known
    standing = Dictionary(
      known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    items = named.filter { $0.kind == .item }.compactMap { try? Item($0) }
    regions = named.filter { $0.kind == .region }.compactMap { try? Region($0) }
    sites = named.filter { $0.kind == .site }.compactMap { try? Site($0) }
    self.applications = applications
    self.restrictions = restrictions
    self.said = said
    self.today = today
    self.datum = datum
  }

  func officer(_ text: String) -> String? { officers[HalfWidth.folded(text)] ?? officers[text] }

  func records(_ text: String, kind: RecordKind, on day: Day?) -> [RecordID] {
    names.records(text, kind: kind, on: day)
  }

  /// What people call a record that is referred to.
  func name(of record: RecordID, kind: RecordKind) -> String {
    names.name(of: record, kind: kind)
  }

  /// The records that are there already under a row's key.
  func known(_ key: String) -> [RecordID] { keys[key] ?? [] }

  /// The record as it stands; nil for a new one.
  func standing(_ record: RecordID) -> Fields? { standing[record] }

  /// True for a record that is not there, and of which the source has said nothing yet.
  func isNew(_ record: RecordID) -> Bool { standing[record] == nil && said[record] == nil }

  /// True where the source said the same last time: such a cell is no news, whatever people have written since.
  func hasSaid(_ value: FieldValue, in field: String, of record: RecordID) -> Bool {
    said[record]?[field] == value
  }
}
