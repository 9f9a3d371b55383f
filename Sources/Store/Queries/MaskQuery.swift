internal import Exchange
internal import GRDB
package import Model

/// What is known of complainants, for masking.
///
/// What it has read it keeps: it is for one state of the store.
final class MaskQuery {
  private let database: Database
  /// nil until a mask was asked for.
  private var known: Complainants?
  /// Those that were asked for.
  private var masks: [ComplaintReach: PrivacyMask] = [:]

  init(database: Database) { self.database = database }

  // MARK: One record

  /// What hides who complained from the texts of `record`; from those of no record, everyone who ever did.
  func mask(of record: RecordID?) throws -> PrivacyMask { try mask(of: [record].compactMap { $0 }) }

  /// The mask for what an action was called: an office command is about few records. One that wrote nothing is about those
  /// whose title or name it names.
  func mask(ofAction number: Int64, called command: String) throws -> PrivacyMask {
    let records = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT record FROM operation WHERE action = ? AND record IS NOT NULL LIMIT 20
        """, arguments: [number])
    // Words of ASCII letters without quotes are no title.
    let isTitled = records.isEmpty && command.utf8.contains { $0 > 0x7F || $0 == UInt8(ascii: "'") }
    let named =
      isTitled
      ? try Row.fetchAll(
        database,
        sql: """
          SELECT id AS record FROM ticket WHERE length(title) > 1 AND instr(?1, title) > 0
          UNION ALL SELECT id FROM visit WHERE length(title) > 1 AND instr(?1, title) > 0
          UNION ALL SELECT id FROM site WHERE length(name) > 1 AND instr(?1, name) > 0 LIMIT 20
          """, arguments: [command]) : []
    return try mask(of: (records + named).compactMap { RecordID($0["record"] as Blob?) })
  }

  private func mask(of records: [RecordID]) throws -> PrivacyMask {
    let reaches = try records.compactMap { record -> ComplaintReach? in
      guard let kind = try kind(of: record) else { return nil }
      let values = try TypedTable(kind: kind).values(of: record, in: database) ?? [:]
      return try reach(Fields(id: record, kind: kind, values: values))
    }
    return try complainants().mask(for: ComplaintReach(joining: reaches))
  }

  private func kind(of record: RecordID) throws -> RecordKind? {
    try String.fetchOne(
      database, sql: "SELECT kind FROM record WHERE id = ?", arguments: [record.blob]
    ).flatMap(RecordKind.init(rawValue:))
  }

  // MARK: Many records

  /// `records` with what hides who complained from their texts.
  func masking(_ records: [Fields]) throws -> [Fields] {
    guard let kind = records.first?.kind, kind.mayTellOfPersons else { return records }
    return try records.map { record in
      var record = record
      record.known = try mask(for: try reach(record))
      return record
    }
  }

  private func mask(for reach: ComplaintReach) throws -> PrivacyMask {
    if let mask = masks[reach] { return mask }
    let mask = try complainants().mask(for: reach)
    masks[reach] = mask
    return mask
  }

  private func reach(_ record: Fields) throws -> ComplaintReach {
    try ComplaintReach(record.id, kind: record.kind, reference: record.reference) { application in
      try TypedTable(kind: .application).values(of: application, in: database)?["site"]?.text
        .flatMap { RecordID($0) }
    }
  }

  // MARK: Complainants

  func complainants() throws -> Complainants {
    if let known { return known }
    let statements = try RowStatement(
      """
      SELECT complainant.ticket, ticket.site, complainant.value
      FROM complainant LEFT JOIN ticket ON ticket.id = complainant.ticket
      """, in: database
    ).all {
      _ in
    } read: { row in
      row.record(0).map {
        Complainants.Statement(
          ticket: $0, site: row.optionalText(1).flatMap { RecordID($0) }, value: row.text(2))
      }
    }
    let complainants = Complainants(statements)
    known = complainants
    return complainants
  }
}

extension StoreSnapshot {
  /// All that was ever recorded of who complained.
  package func complainants() throws -> Complainants { try masks.complainants() }
}
