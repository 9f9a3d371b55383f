/// A record as it would stand after a write, looked over before it is written.
///
/// What bundles bring is taken as it is and stands among the data gaps; at the desk, and in a table, somebody can
/// mend it.
package struct RecordCheck: Sendable {
  package let record: Fields
  /// The record as it stands; nil for a new one.
  let standing: Fields?
  /// The fields that would say something else than they do, in the order of the kind.
  let changed: [String]
  let door: Door
  /// Nothing has happened after it yet.
  package let today: Day

  /// How a write comes in.
  package enum Door: Sendable {
    /// A person types fields; `hasReason` where it is said why, which stands among the record's steps then.
    case desk(hasReason: Bool)
    case table
    /// A step of the record's own life.
    case step
  }

  /// - Parameters:
  ///   - standing: the record as it stands; nil for a new one.
  ///   - writes: what is written.
  package init(
    _ id: RecordID, kind: RecordKind, standing: Fields?,
    writes: [(field: String, value: FieldValue)], by door: Door, on today: Day
  ) {
    var values: [String: FieldValue] = [:]
    for field in kind.fields { values[field.name] = standing?.value(field.name) }
    for (field, value) in writes { values[field] = value }
    let record = Fields(id: id, kind: kind, values: values, known: standing?.known)
    self.record = record
    self.standing = standing
    changed = kind.fields.map(\.name).filter { record.value($0) != standing?.value($0) }
    self.door = door
    self.today = today
  }

  /// The first thing that contradicts itself or another record, or that only a step may change.
  ///
  /// - Parameters:
  ///   - others: the records of its kind, asked for where one may stand in the way.
  ///   - items: the catalogue, asked for where the record falls under an item.
  ///   - regions: asked for where it goes the lighter way of one; so are the sites and the lines of all negative lists.
  ///   - applications: asked for where the record is an item that some may fall under, or a region whose way some went.
  package func contradiction(
    others: () throws -> [Fields], items: () throws -> [Item], regions: () throws -> [Region],
    applications: () throws -> [Application], sites: () throws -> [Site],
    restrictions: () throws -> [Restriction]
  ) rethrows -> RecordContradiction? {
    if let found = steps ?? days ?? future ?? pauses ?? atOnce ?? unusable { return found }
    if asksOthers, let key = try key(taken: others()) { return key }
    if asksItems, let found = try item(of: items()) { return found }
    if asksRegions,
      let found = try lighterWay(
        regions: regions(), sites: sites(), restrictions: restrictions())
    {
      return found
    }
    return try asksApplications ? application(of: applications()) : nil
  }

  func isChanged(_ fields: String...) -> Bool { fields.contains(where: changed.contains) }
}
