internal import Exchange
internal import GRDB
package import Model

extension StoreWriter {
  /// Takes in one file: keeps its bytes, checks it as a whole, and applies it in one transaction.
  ///
  /// - Parameters:
  ///   - name: what people call the file, for receipts.
  ///   - now: the time of receipt; it ranks nothing.
  ///   - photos: the folder in which the bundle's photos may lie.
  /// - Throws: `StoreFault` when the store can't be written; what is wrong with the file is in the receipt.
  package func takeIn(
    _ bytes: [UInt8], name: String, by person: String, at now: Instant, photos: String? = nil
  ) throws -> Receipt {
    if bytes.count > Bundle.sizeLimit {
      // Of such a file only the beginning was read: what is not whole is not kept.
      let fault = BundleFault.tooLarge(bytes: bytes.count, limit: Bundle.sizeLimit)
      return Receipt(file: name, outcome: .refused(fault, offset: nil, kept: ""))
    }
    let file = Seal.digest(of: bytes)
    let kept = Hexadecimal.text(file)
    let inbox = paths.inbox
    let keeping = Beside { try DurableFile.write(bytes, folder: inbox, name: kept) }
    let finding = Result { try read { try Finding(bytes, file: file, in: $0) } }
    // Nothing goes into the store before the file is safe.
    try keeping.outcome()
    var receipt: Receipt
    var namesPhotos = true
    switch try finding.get() {
    case .known(let device, let officer):
      receipt = Receipt(file: name, outcome: .alreadyThere(device: device, officer: officer))
    case .sound(let bundle):
      let taken = try transaction { transaction in
        try transaction.apply(bundle, file: file, name: name, by: person, at: now)
      }
      receipt = Receipt(file: name, outcome: .taken(taken.receipt))
      namesPhotos = taken.namesPhotos
    case .refused(let fault):
      try transaction { try $0.refuse(fault, file: file, name: name, at: now) }
      try DurableFile.move(kept, from: paths.inbox, to: paths.quarantine)
      return Receipt(
        file: name,
        outcome: .refused(fault, offset: fault.offset, kept: paths.quarantine + "/" + kept))
    }
    if namesPhotos { receipt.photos = try takeInPhotos(ofFile: file, from: photos) }
    return receipt
  }

  /// Tells what taking in `files` one after the other would do, without doing it.
  ///
  /// The same code runs in a transaction that is then undone, so that nothing but the telling remains.
  package func rehearse(
    _ files: [(name: String, bytes: [UInt8])], by person: String, at now: Instant
  ) throws -> [Receipt] {
    var receipts: [Receipt] = []
    try undone { transaction in
      for (name, bytes) in files {
        let file = Seal.digest(of: bytes)
        let outcome: Receipt.Outcome
        switch try Finding(bytes, file: file, in: transaction.snapshot) {
        case .known(let device, let officer):
          outcome = .alreadyThere(device: device, officer: officer)
        case .sound(let bundle):
          outcome = .taken(
            try transaction.apply(bundle, file: file, name: name, by: person, at: now).receipt)
        case .refused(let fault):
          outcome = .refused(fault, offset: fault.offset, kept: "")
        }
        receipts.append(Receipt(file: name, outcome: outcome))
      }
    }
    return receipts
  }
}

/// What is found of a file before anything is written.
private enum Finding {
  case known(device: RecordID, officer: String)
  case sound(Bundle)
  case refused(BundleFault)

  init(_ bytes: [UInt8], file: [UInt8], in snapshot: borrowing StoreSnapshot) throws {
    if let row = try Row.fetchOne(
      snapshot.database, sql: "SELECT device, officer FROM bundle WHERE file = ?",
      arguments: [Blob(file)]), let device = RecordID(row["device"] as Blob?)
    {
      self = .known(device: device, officer: row["officer"])
      return
    }
    let enrolment = Enrolment(try snapshot.devices())
    let trust = try snapshot.trust()
    do throws(BundleFault) {
      self = .sound(try BundleReader.bundle(bytes, enrolment: enrolment, trust: trust))
    } catch {
      self = .refused(error)
    }
  }
}

extension StoreTransaction {
  fileprivate func apply(
    _ bundle: Bundle, file: [UInt8], name: String, by person: String, at now: Instant
  ) throws -> (receipt: Receipt.Taken, namesPhotos: Bool) {
    let before = try ReviewTable.items(in: database)
    let action = try begin("import \(name)", by: person, at: now)
    try insert(bundle, file: file, name: name, action: action, at: now)
    let settlement = try Settlement(database)
    var count = 0
    var namesPhotos = false
    for batch in OperationBatches(bundle) {
      var new: [Operation] = []
      new.reserveCapacity(batch.operations.count)
      for (operation, range) in zip(batch.operations, batch.ranges) {
        if try StoredOperation.insert(
          operation, bytes: bundle.bytes[range], action: action.value, into: database)
        {
          new.append(operation)
        }
        namesPhotos = namesPhotos || operation.namesPhoto
      }
      try settlement.settle(new: new)
      count += new.count
    }
    let after = try ReviewTable.items(in: database)
    let (earlier, later) = (Set(before.map(\.subject)), Set(after.map(\.subject)))
    let receipt = Receipt.Taken(
      device: bundle.device, officer: bundle.officer, seal: bundle.seal,
      pack: try named(bundle.pack), from: bundle.from, to: bundle.to, new: count,
      known: bundle.ranges.count - count,
      opened: after.filter { !earlier.contains($0.subject) },
      settled: before.filter { !later.contains($0.subject) }.sorted { $0.id < $1.id })
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
    try database.execute(
      sql: """
        INSERT INTO bundle
          (file, id, device, officer, first, last, body, previous, seal, exported, app, name,
           received, action, pack)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
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

extension Operation {
  /// True when it adds a photo, whose file may lie beside the bundle.
  fileprivate var namesPhoto: Bool {
    if case .add(let entry, _, _, _) = action { entry.kind == .photo } else { false }
  }
}
