internal import Exchange
internal import GRDB
internal import Model

/// What is known of complainants, for masking.
///
/// A record's texts may name whoever complained in a ticket that it has to do with: the ticket itself; of a visit its
/// ticket, and every ticket of its site or of its application's site; of a site, an application or a permit every
/// ticket of that site. Tickets that were withdrawn count, and so do all values that stand against each other.
///
/// What it has read of sites it keeps: it is for one state of the store.
final class MaskQuery {
  private let database: Database
  /// By the site of their tickets; nil until a site was asked for.
  private var secretsOfSites: [RecordID: [String]]?
  /// By the tickets and sites whose complainants they hide, as far as they were asked for.
  private var masks: [Complaints: PrivacyMask] = [:]

  /// The tickets that a record has to do with: by themselves, and by their site.
  private struct Complaints: Hashable {
    var tickets: [RecordID] = []
    var sites: [RecordID] = []
  }

  init(database: Database) { self.database = database }

  // MARK: One record

  /// What hides who complained from the texts of `record`.
  func mask(of record: RecordID) throws -> PrivacyMask {
    PrivacyMask(try secrets(of: [record]))
  }

  /// The mask for what an action was called: an office command is about few records. One that wrote nothing is about those
  /// whose title it names.
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
          UNION ALL SELECT id FROM visit WHERE length(title) > 1 AND instr(?1, title) > 0 LIMIT 20
          """, arguments: [command]) : []
    return PrivacyMask(
      try secrets(of: (records + named).compactMap { RecordID($0["record"] as Blob?) }))
  }

  /// What the tickets that `records` have to do with say of who complained.
  func secrets(of records: [RecordID]) throws -> [String] {
    try records.flatMap { record -> [String] in
      guard let kind = try kind(of: record) else { return [] }
      let values = try TypedTable(kind: kind).values(of: record, in: database) ?? [:]
      return try secrets(of: complaints(Fields(id: record, kind: kind, values: values)))
    }
  }

  private func kind(of record: RecordID) throws -> RecordKind? {
    try String.fetchOne(
      database, sql: "SELECT kind FROM record WHERE id = ?", arguments: [record.blob]
    ).flatMap(RecordKind.init(rawValue:))
  }

  // MARK: Many records

  /// `records` with what hides from their texts what others say of who complained.
  func masking(_ records: [Fields]) throws -> [Fields] {
    guard let kind = records.first?.kind, kind.hasProse else { return records }
    if kind == .ticket { return try maskingConflicts(records) }
    return try records.map { record in
      var record = record
      let complaints = try complaints(record)
      let mask = try masks[complaints] ?? PrivacyMask(try secrets(of: complaints))
      masks[complaints] = mask
      record.others = mask
      return record
    }
  }

  /// Of tickets that clash in what they say of the complainant, each value hides; of the others the record itself knows.
  private func maskingConflicts(_ tickets: [Fields]) throws -> [Fields] {
    let clashing = Set(
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT record FROM review WHERE kind = 'conflict' AND field IN (\(Self.fields))
          """
      ).compactMap { RecordID($0["record"] as Blob?) })
    return try tickets.map { ticket in
      guard clashing.contains(ticket.id) else { return ticket }
      var ticket = ticket
      ticket.others = PrivacyMask(try secrets(ofTicket: ticket.id))
      return ticket
    }
  }

  // MARK: Tickets

  private func complaints(_ record: Fields) throws -> Complaints {
    let site = [record.reference("site")].compactMap { $0 }
    switch record.kind {
    case .ticket: return Complaints(tickets: [record.id])
    case .site: return Complaints(sites: [record.id])
    case .application, .permit: return Complaints(sites: site)
    case .visit:
      return Complaints(
        tickets: [record.reference("ticket")].compactMap { $0 },
        sites: try site + siteOfApplication(record.reference("application")))
    case .officer, .item, .region, .restriction, .agency, .car: return Complaints()
    }
  }

  private func siteOfApplication(_ application: RecordID?) throws -> [RecordID] {
    guard let application,
      let site = try TypedTable(kind: .application).values(of: application, in: database)?["site"]
    else { return [] }
    return [site.text.flatMap { RecordID($0) }].compactMap { $0 }
  }

  private func secrets(of complaints: Complaints) throws -> [String] {
    try complaints.tickets.flatMap { try secrets(ofTicket: $0) }
      + complaints.sites.flatMap { try secrets(ofSite: $0) }
  }

  private static let fields = RecordKind.ticket.fields.filter(\.isPrivate).map { "'\($0.name)'" }
    .joined(separator: ", ")

  private func secrets(ofTicket ticket: RecordID) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT value FROM head WHERE record = ? AND field IN (\(Self.fields))",
      arguments: [ticket.blob]
    ).compactMap { FieldValue(json: $0)?.text }
  }

  /// Sites have no list of their tickets: the first question reads all tickets that say who complained.
  private func secrets(ofSite site: RecordID) throws -> [String] {
    if let secretsOfSites { return secretsOfSites[site] ?? [] }
    let names = RecordKind.ticket.fields.filter(\.isPrivate).map(\.name)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT site, \(names.joined(separator: ", ")), NULL AS other FROM ticket
        WHERE site IS NOT NULL AND coalesce(\(names.joined(separator: ", "))) IS NOT NULL
        UNION ALL
        SELECT ticket.site, \(names.map { _ in "NULL" }.joined(separator: ", ")), head.value
        FROM review JOIN ticket ON ticket.id = review.record
        JOIN head ON head.record = review.record AND head.field = review.field
        WHERE review.kind = 'conflict' AND review.field IN (\(Self.fields))
          AND ticket.site IS NOT NULL
        """)
    var secrets: [RecordID: [String]] = [:]
    while let row = try rows.next() {
      guard let site = RecordID(row["site"] as String) else { continue }
      secrets[site, default: []] += names.compactMap { row[$0] as String? }
      secrets[site]? += [(row["other"] as String?).flatMap { FieldValue(json: $0)?.text }]
        .compactMap { $0 }
    }
    secretsOfSites = secrets
    return secrets[site] ?? []
  }
}
