internal import Exchange
internal import GRDB
package import Model

extension StoreWriter {
  /// Takes in one file: keeps its bytes, checks it as a whole, and applies it in one transaction.
  ///
  /// - Parameters:
  ///   - name: what people call the file, for receipts.
  ///   - now: the time of receipt; it ranks nothing.
  /// - Throws: `StoreFault` when the store can't be written; what is wrong with the file is in the receipt.
  package func takeIn(
    _ bytes: [UInt8], name: String, by person: String, at now: Instant
  ) throws -> Receipt {
    let file = Seal.digest(of: bytes)
    let kept = Hexadecimal.text(file)
    try DurableFile.write(bytes, folder: paths.inbox, name: kept)
    let outcome = try transaction { transaction in
      if let earlier = try transaction.bundle(file: file) { return earlier }
      do {
        let bundle = try BundleReader.bundle(
          bytes, enrolment: Enrolment(try transaction.snapshot.devices()),
          trust: try transaction.snapshot.trust())
        return .taken(
          try transaction.apply(
            bundle, bytes: bytes, file: file, name: name, by: person, at: now))
      } catch let fault as BundleFault {
        try transaction.refuse(fault, file: file, name: name, at: now)
        return Receipt.Outcome.refused(
          fault, offset: fault.offset, kept: paths.quarantine + "/" + kept)
      }
    }
    if case .refused = outcome {
      try DurableFile.move(kept, from: paths.inbox, to: paths.quarantine)
    }
    return Receipt(file: name, outcome: outcome)
  }
}

extension StoreTransaction {
  fileprivate func bundle(file: [UInt8]) throws -> Receipt.Outcome? {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT device, officer FROM bundle WHERE file = ?",
        arguments: [Blob(file)]),
      let device = RecordID(row["device"] as Blob?)
    else { return nil }
    return .alreadyThere(device: device, officer: row["officer"])
  }

  fileprivate func apply(
    _ bundle: Bundle, bytes: [UInt8], file: [UInt8], name: String, by person: String,
    at now: Instant
  ) throws -> Receipt.Taken {
    let before = Set(try ReviewTable.items(in: database))
    let action = try begin("import \(name)", by: person, at: now)
    try insert(bundle, file: file, name: name, action: action, at: now)
    var new: [Operation] = []
    for (operation, range) in zip(bundle.operations, bundle.ranges) {
      if try StoredOperation.insert(
        operation, bytes: bytes[range], action: action.value, into: database)
      {
        new.append(operation)
      }
    }
    try Settlement(database).settle(new: new)
    let after = try ReviewTable.items(in: database)
    return Receipt.Taken(
      device: bundle.device, officer: bundle.officer, seal: bundle.seal, from: bundle.from,
      to: bundle.to, new: new.count, known: bundle.operations.count - new.count,
      opened: after.filter { !before.contains($0) },
      settled: before.subtracting(after).sorted { $0.id < $1.id },
      photosMissing: new.count(where: \.isPhoto))
  }

  private func insert(
    _ bundle: Bundle, file: [UInt8], name: String, action: ActionNumber, at now: Instant
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO bundle
          (file, id, device, officer, first, last, body, previous, seal, exported, app, name,
           received, action)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Blob(file), bundle.id.blob, bundle.device.blob, bundle.officer, bundle.from, bundle.to,
        Blob(bundle.digest), bundle.previous.map { Blob($0) }, bundle.seal.rawValue,
        bundle.exported.rfc3339, bundle.app, name, now.seconds, action.value,
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
  fileprivate var isPhoto: Bool {
    if case .add(let entry, _, _, _) = action { entry.kind == .photo } else { false }
  }
}
