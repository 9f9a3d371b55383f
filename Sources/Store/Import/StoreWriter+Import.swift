internal import Exchange
internal import GRDB
package import Model

extension StoreWriter {
  /// Takes in one file: keeps its bytes, checks it as a whole, and applies it in one transaction.
  ///
  /// - Parameters:
  ///   - name: what people call the file, for receipts.
  ///   - now: the time of receipt; it ranks nothing.
  ///   - clock: what the device's clock is compared with; nil for `now`.
  ///   - photos: the folder in which the bundle's photos may lie.
  /// - Throws: `StoreFault` when the store can't be written; what is wrong with the file is in the receipt.
  package func takeIn(
    _ bytes: [UInt8], name: String, by person: String, at now: Instant, clock: Instant? = nil,
    photos: String? = nil
  ) throws -> Receipt {
    if bytes.count > Bundle.sizeLimit {
      // Of such a file only the beginning was read: what is not whole is not kept.
      let fault = BundleFault.tooLarge(limit: Bundle.sizeLimit)
      return Receipt(file: name, outcome: .refused(fault, offset: nil, kept: ""))
    }
    let file = Seal.digest(of: bytes)
    let kept = Hexadecimal.text(file)
    let inbox = paths.inbox
    let keeping = Beside { try DurableFile.write(bytes, folder: inbox, name: kept) }
    defer { _ = try? keeping.outcome() }
    let finding = try read { try Finding(bytes, file: file, in: $0) }
    var receipt: Receipt
    var namesPhotos = true
    switch finding {
    case .known(let device, let officer):
      try keeping.outcome()
      receipt = Receipt(file: name, outcome: .alreadyThere(device: device, officer: officer))
    case .sound(let bundle):
      let taken = try transaction { transaction in
        let taken = try transaction.apply(
          bundle, file: file, name: name, by: person, at: now, clock: clock)
        // Nothing stays in the store before the file is safe.
        try keeping.outcome()
        return taken
      }
      receipt = Receipt(file: name, outcome: .taken(taken.receipt))
      namesPhotos = taken.namesPhotos
    case .refused(let fault):
      try keeping.outcome()
      try transaction { try $0.refuse(fault, file: file, name: name, at: now) }
      try DurableFile.move(kept, from: paths.inbox, to: paths.quarantine)
      return Receipt(
        file: name,
        outcome: .refused(fault, offset: fault.offset, kept: paths.quarantine + "/" + kept))
    }
    if namesPhotos { receipt.photos = try takeInPhotos(ofFile: file, from: photos) }
    return receipt
  }
}

extension StoreTransaction {
  func apply(
    _ bundle: Bundle, file: [UInt8], name: String, by person: String, at now: Instant,
    clock: Instant? = nil
  ) throws -> (receipt: Receipt.Taken, namesPhotos: Bool) {
    let before = try ReviewTable.items(in: database)
    let awaited = try BundleNotes.awaited(in: database)
    let action = try begin("import \(name)", by: person, at: now)
    try insert(bundle, file: file, name: name, action: action, at: now)
    let settlement = try Settlement(database)
    var count = 0
    var namesPhotos = false
    var latest: Timestamp?
    let log = LogWriter(database, action: action)
    var met = 0
    for batch in OperationBatches(bundle, enrolment: settlement.enrolment) {
      // The check has found that each can be read.
      guard batch.operations.count == batch.ranges.count else {
        throw StoreFault.damagedOperation(.none)
      }
      var known: Set<Int> = []
      for (position, range) in batch.ranges.enumerated() {
        let isNew = try log.insert(batch.operations[position], bytes: bundle.bytes[range])
        if !isNew { known.insert(position) }
      }
      if known.isEmpty {
        try settlement.settle(new: batch.groups, newRecords: batch.newRecords)
      } else {
        // What was worked out for all of them does not hold for some.
        let new = batch.operations.indices.filter { !known.contains($0) }
        try settlement.settle(new: OperationGroups(new.map { batch.operations[$0] }))
      }
      met += batch.operations.count
      count += batch.operations.count - known.count
      namesPhotos = namesPhotos || batch.namesPhotos
      latest = [latest, batch.latest].compactMap { $0 }.max { $0.instant < $1.instant }
    }
    // None is left out, whatever happened on the other core.
    guard met == bundle.ranges.count else { throw StoreFault.damagedOperation(.none) }
    let after = try ReviewTable.items(in: database)
    let (earlier, later) = (Set(before.map(\.subject)), Set(after.map(\.subject)))
    let receipt = Receipt.Taken(
      device: bundle.device, officer: bundle.officer, seal: bundle.seal,
      pack: try named(bundle.pack), from: bundle.from, to: bundle.to, new: count,
      known: bundle.ranges.count - count,
      opened: after.filter { !earlier.contains($0.subject) },
      settled: before.filter { !later.contains($0.subject) }.sorted { $0.id < $1.id },
      notes: try BundleNotes(of: bundle, in: database).all(
        latest: latest, awaited: awaited, received: clock ?? now))
    return (receipt, namesPhotos)
  }

  /// The work pack that a bundle names, and to whom it was handed out.
  private func named(_ pack: RecordID?) throws -> Receipt.NamedPack? {
    guard let pack else { return nil }
    return Receipt.NamedPack(
      id: pack,
      holder: try String.fetchOne(
        database, sql: "SELECT officer FROM pack WHERE id = ?", arguments: [pack.blob]))
  }

  private func insert(
    _ bundle: Bundle, file: [UInt8], name: String, action: ActionNumber, at now: Instant
  ) throws {
    try database.runCached(
      """
      INSERT INTO bundle
        (file, id, device, officer, first, last, body, previous, seal, exported, app, name,
         received, action, pack)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        Blob(file), bundle.id.blob, bundle.device.blob, bundle.officer, bundle.from, bundle.to,
        Blob(bundle.digest), bundle.previous.map { Blob($0) }, bundle.seal.rawValue,
        bundle.exported.rfc3339, bundle.app, name, now.seconds, action.value,
        bundle.pack?.blob,
      ])
  }

  fileprivate func refuse(
    _ fault: BundleFault, file: [UInt8], name: String, at now: Instant
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO refusal (file, name, code, byte, received) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (file) DO NOTHING
        """, arguments: [Blob(file), name, fault.code, fault.offset, now.seconds])
  }
}
