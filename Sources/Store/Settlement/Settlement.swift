internal import Exchange
internal import GRDB
internal import Model

/// Brings every derived table up to the log: the merge itself is Exchange's, this only reads what it needs
/// and writes what it says.
///
/// A record's past is read again only where it has to be. Most operations are about a record that is new, or
/// write on top of values that stand; these cost the same however much the store holds.
struct Settlement {
  let enrolment: Enrolment
  private let database: Database
  private let log: RecordLog
  private let writer: RecordWriter
  private let fold: QuickFold

  init(_ database: Database) throws {
    self.database = database
    enrolment = Enrolment(try DeviceTable.all(in: database))
    log = RecordLog(database: database)
    writer = RecordWriter(database)
    fold = QuickFold(database, log: log, writer: writer)
  }

  /// Settles what operations new to the log touch; they have to be the last in it.
  ///
  /// - Parameter newRecords: what some of the records amount to if nothing of them is in the log yet.
  func settle(
    new operations: OperationGroups, newRecords: [RecordID: NewRecord] = [:]
  ) throws {
    if operations.count == 0 { return }
    let batch = try Batch(operations, mayBeFresh: newRecords, log: log)
    var past = try fullPast(of: batch)
    var known: [RecordID: Census.Creation] = batch.standing
    for record in operations.referenced where known[record] == nil {
      known[record] = try log.creation(of: record)
    }
    try learnReferences(of: past, besides: batch.fresh, into: &known)
    let isAwaited = try log.awaitsRecords()
    var settled = past.count
    var census = try self.census(past, known: known)
    for record in past.keys.sorted() {
      if let standing = try batch.standing(record, log: log) {
        // A creation that takes over under another kind, or is gone since its release was taken back, changes
        // what every reference to it means.
        if census[record]?.kind != standing.kind { return try settleAll() }
      } else if isAwaited, census[record] != nil {
        for waiting in try log.recordsAwaiting(record) where past[waiting] == nil {
          past[waiting] = try log.operations(of: waiting)
        }
      }
    }
    if past.count > settled {
      try learnReferences(of: past, besides: batch.fresh, into: &known)
      census = try self.census(past, known: known)
      settled = past.count
    }
    // What the quick way can't take goes the whole way.
    let admission = Admission(
      census: census, enrolment: enrolment, decisions: Decisions([], enrolment: enrolment))
    let setting = QuickFold.Setting(admission: admission, awaitsParents: batch.awaitsParents)
    for record in operations.records where past[record] == nil {
      if try !fold.write(operations.byRecord[record] ?? [], on: record, in: setting) {
        past[record] = try log.operations(of: record)
      }
    }
    if past.count > settled {
      // The past that was read last names records of its own.
      try learnReferences(of: past, besides: batch.fresh, into: &known)
      census = try self.census(past, known: known)
    }
    try settle(past, fresh: batch.fresh, newRecords: newRecords, census: census)
    try settleLoose(batch.loose)
    let table = NumberTable(database: database)
    for (device, numbers) in operations.numbers { try table.add(numbers, of: device) }
    try reviewNumbers(of: batch.dismissed.union(operations.numbers.map(\.device)))
  }

  /// Makes every derived table anew from the log.
  func settleAll() throws {
    for table in [
      "head", "awaited", "granted", "entry", "ticket_event", "ticket_course", "photo", "review",
      "span", "fork",
    ] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    for kind in RecordKind.allCases { try database.execute(sql: "DELETE FROM \(kind.rawValue)") }
    try database.execute(sql: "DELETE FROM record")
    try database.execute(
      sql: """
        UPDATE operation SET parked = NULL, awaits = NULL, released = NULL
        WHERE parked IS NOT NULL OR released IS NOT NULL
        """)
    let creations = try log.creations(enrolment)
    let census = Census([], enrolment: enrolment, decisions: .none, known: creations)
    // One part of the records is read on another core while this one writes the part before.
    var ahead: Beside<RecordPart>?
    var after: RecordID?
    repeat {
      let rows = try log.rows(after: after, limit: 500)
      after = rows.last?.record
      let part = try ahead?.outcome()
      ahead =
        after == nil
        ? nil
        : Beside { [enrolment] in
          try RecordPart(rows, census: census, enrolment: enrolment)
        }
      if let part { try settle(part, census: census) }
    } while ahead != nil
    try settleLoose(try log.looseOperations())
    try reviewNumbers(of: Set(try NumberTable(database: database).rebuild()))
  }

  // MARK: Records

  private func settle(_ part: RecordPart, census: Census) throws {
    for record in part.records {
      switch record {
      case .plain(let rows): try writer.insert(rows)
      case .other(let record, let operations):
        try settle([record: operations], fresh: [record], newRecords: [:], census: census)
      }
    }
  }

  /// The operations, old and new, of the records that the quick way can't take: new ones, and those whose
  /// existence or parked operations are at stake.
  private func fullPast(of batch: Batch) throws -> [RecordID: [Operation]] {
    var past: [RecordID: [Operation]] = [:]
    for record in batch.new.records {
      let operations = batch.new.byRecord[record] ?? []
      if batch.fresh.contains(record) {
        past[record] = operations
      } else if batch.standing[record] == nil || operations.contains(where: \.isCreation) {
        past[record] = try log.operations(of: record)
      }
    }
    for record in batch.decided where past[record] == nil {
      past[record] = try log.operations(of: record)
    }
    return past
  }

  /// Looks up the records that the operations of `past` name, but for those of `fresh` records, whose
  /// references are known.
  private func learnReferences(
    of past: [RecordID: [Operation]], besides fresh: Set<RecordID>,
    into known: inout [RecordID: Census.Creation]
  ) throws {
    for (subject, operations) in past where !fresh.contains(subject) {
      for named in operations.lazy.flatMap(\.references).map(\.record) where known[named] == nil {
        known[named] = try log.creation(of: named)
      }
    }
  }

  private func census(
    _ past: [RecordID: [Operation]], known: [RecordID: Census.Creation]
  ) throws -> Census {
    var creations: [Operation] = []
    for operations in past.values {
      for operation in operations where operation.isCreation { creations.append(operation) }
    }
    let decisions = try decisions(about: creations.filter(enrolment.isRevoked).map(\.id))
    return Census(
      creations, enrolment: enrolment, decisions: decisions,
      known: known.filter { past[$0.key] == nil })
  }

  /// - Parameter fresh: records of which nothing is in the derived tables.
  private func settle(
    _ past: [RecordID: [Operation]], fresh: Set<RecordID>, newRecords: [RecordID: NewRecord],
    census: Census
  ) throws {
    for record in past.keys.sorted() {
      if fresh.contains(record), let new = newRecords[record], new.holds(in: census) {
        try writer.insert(new.rows)
        continue
      }
      let operations = past[record] ?? []
      let verdict = try self.verdict(on: operations, census: census)
      if fresh.contains(record) {
        try writer.note(verdict, for: operations)
      } else {
        try writer.clear(record)
        try writer.renote(verdict, for: operations)
      }
      for operation in operations {
        if let reason = verdict.parked[operation.id] {
          try writer.insertReview(of: operation, reason: reason)
        }
      }
      let merged = MergedRecord(
        id: record, operations: operations, parked: verdict.parked, census: census)
      if let merged {
        try writer.insert(RecordRows(merged, operations: operations, verdict: verdict))
      }
    }
  }

  /// Judges operations; the office's decisions are looked up only where something is parked.
  private func verdict(
    on operations: [Operation], census: Census
  ) throws -> Admission.Verdict {
    let plain = Admission(census: census, enrolment: enrolment, decisions: .none)
      .verdict(on: operations)
    if plain.parked.isEmpty { return plain }
    let decisions = try decisions(about: plain.parked.keys.sorted())
    var verdict = Admission(census: census, enrolment: enrolment, decisions: decisions)
      .verdict(on: operations)
    verdict.released = Set(plain.parked.keys.filter { verdict.parked[$0] == nil })
    return verdict
  }

  /// Operations on no record: decisions, and what can't be read.
  private func settleLoose(_ operations: [Operation]) throws {
    let census = Census([], enrolment: enrolment, decisions: .none)
    for operation in operations {
      let verdict = try self.verdict(on: [operation], census: census)
      try writer.deleteReview(of: operation)
      try writer.renote(verdict, for: [operation])
      if let reason = verdict.parked[operation.id] {
        try writer.insertReview(of: operation, reason: reason)
      }
    }
  }

  private func decisions(about targets: [OperationID]) throws -> Decisions {
    Decisions(try log.decisions(about: targets), enrolment: enrolment)
  }

  // MARK: Devices

  /// Opens what is missing or forked of each device, but for what the office has dismissed.
  private func reviewNumbers(of devices: Set<RecordID>) throws {
    let numbers = NumberTable(database: database)
    for device in devices.sorted() {
      let decisions = Decisions(try log.dismissals(of: device), enrolment: enrolment)
      try numbers.review(device, decisions: decisions)
    }
  }

  static func sequence(of device: RecordID, in database: Database) throws -> DeviceSequence {
    try NumberTable(database: database).sequence(of: device)
  }
}

/// What is known in the store of what operations new to the log are about.
private struct Batch {
  let new: OperationGroups
  /// Operations on no record, and those that their decisions are about.
  var loose: [Operation]
  /// The records that exist already.
  var standing: [RecordID: Census.Creation] = [:]
  /// The records of which the log held nothing before.
  var fresh: Set<RecordID> = []
  /// The records of operations that the office decided about.
  var decided: Set<RecordID> = []
  /// The devices of which a gap or fork was dismissed, or is waited for again.
  var dismissed: Set<RecordID> = []
  /// True when somewhere in the store a parent is named that has not come.
  let awaitsParents: Bool

  /// - Parameter mayBeFresh: of these records nothing may be in the log, of the others something should.
  init(_ new: OperationGroups, mayBeFresh: [RecordID: NewRecord], log: RecordLog) throws {
    self.new = new
    loose = new.loose
    awaitsParents = try log.awaitsParents()
    for operation in new.loose { try note(operation, log: log) }
    let first = try log.lastNumber() - Int64(new.count) + 1
    for record in new.records {
      if mayBeFresh[record] != nil, try !log.has(record, before: first) {
        fresh.insert(record)
      } else if let creation = try log.creation(of: record) {
        standing[record] = creation
      } else if try !log.has(record, before: first) {
        fresh.insert(record)
      }
    }
  }

  /// The creation by which `record` existed before these operations.
  func standing(_ record: RecordID, log: RecordLog) throws -> Census.Creation? {
    if let known = standing[record] { return known }
    return fresh.contains(record) ? nil : try log.creation(of: record)
  }

  /// Notes what a decision is about; what takes one back is about the same.
  private mutating func note(_ decision: Operation, log: RecordLog) throws {
    if let device = decision.dismisses { dismissed.insert(device) }
    guard let target = decision.decides, let found = try log.decidable(target) else { return }
    if let record = found.record {
      decided.insert(record)
    } else {
      loose.append(found)
      try note(found, log: log)
    }
  }
}
