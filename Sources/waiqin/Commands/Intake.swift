internal import Foundation
internal import Model
internal import Reports
internal import Store

/// Takes in files one after the other; one that can't be read does not stop the others.
struct Intake {
  let inputs: [IntakeInput]
  let now: Instant
  /// What the devices' clocks are compared with.
  let clock: Instant
  /// Where the receipt of each file is written; nil for the store's own folder.
  let receipts: String?
  let screen: Screen

  /// What came of all files.
  struct Outcome {
    /// One a file.
    let receipts: [Receipt]
    /// The photos beside them that no operation names.
    let unnamedPhotos: [String]
    /// What is allowed in what they brought, but has to be looked at.
    let warnings: [RecordWarning]
  }

  func takeIn(into writer: StoreWriter) throws -> Outcome {
    let progress = Progress(total: inputs.count, language: screen.language)
    let folder = receipts ?? writer.paths.receipts
    var all: [Receipt] = []
    // The receipt of one file reaches the disk while the next file is taken in, or the log moved.
    var writing: Beside<Void>?
    for (index, input) in inputs.enumerated() {
      progress.show(index)
      let receipt: Receipt
      switch try input.bytes() {
      case .success(let bytes):
        receipt = try writer.takeIn(
          bytes, name: input.name, by: Settings.person, at: now, clock: clock,
          photos: input.folder)
        let text = ReceiptReport([receipt]).text(on: screen)
        try writing?.outcome()
        writing = ReceiptFile.write(text, to: ReceiptFile.name(of: bytes), in: folder)
      case .failure(let fault):
        receipt = Receipt(file: input.name, outcome: .unreadable(fault))
      }
      all.append(receipt)
    }
    try writer.checkpoint()
    try writing?.outcome()
    let folders = Set(inputs.compactMap(\.folder))
    return try writer.read { snapshot in
      Outcome(
        receipts: all, unnamedPhotos: try snapshot.unnamedPhotos(in: folders),
        warnings: try warnings(of: all, in: snapshot))
    }
  }

  /// Which pauses of the applications that the files were about have no written notice.
  private func warnings(
    of receipts: [Receipt], in snapshot: borrowing StoreSnapshot
  ) throws -> [RecordWarning] {
    var found: [RecordID: [RecordWarning]] = [:]
    for part in receipts.compactMap(\.newOperations) {
      for record in try snapshot.pausedApplications(
        device: part.device, from: part.from, to: part.to)
      {
        found[record.id] = RecordWarning.all(
          of: record, events: try snapshot.applicationEvents(of: record.id), on: now.day)
      }
    }
    return found.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Tells what `takeIn` would do with the store at `paths`, or with a new one where there is none.
  func rehearse(in paths: StorePaths) throws -> Outcome {
    var unreadable: [Int: Receipt] = [:]
    var readable: [(name: String, bytes: [UInt8], photos: String?)] = []
    for (index, input) in inputs.enumerated() {
      switch try input.bytes() {
      case .success(let bytes): readable.append((input.name, bytes, input.folder))
      case .failure(let fault):
        unreadable[index] = Receipt(file: input.name, outcome: .unreadable(fault))
      }
    }
    let (receipts, unnamed) = try rehearse(readable, in: paths)
    var told = receipts[...]
    return Outcome(
      receipts: inputs.indices.compactMap { unreadable[$0] ?? told.popFirst() },
      unnamedPhotos: unnamed, warnings: [])
  }

  private func rehearse(
    _ files: [(name: String, bytes: [UInt8], photos: String?)], in paths: StorePaths
  ) throws -> (receipts: [Receipt], unnamedPhotos: [String]) {
    if FileManager.default.fileExists(atPath: paths.database) {
      return try StoreWriter(paths, create: false)
        .rehearse(files, by: Settings.person, at: now, clock: clock)
    }
    let folder = NSTemporaryDirectory() + "waiqin-rehearsal-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try StoreWriter(StorePaths(database: folder + "/empty.sqlite"), create: true)
      .rehearse(files, by: Settings.person, at: now, clock: clock)
  }
}

/// Tells people at a terminal how far a long import has come.
private struct Progress {
  let total: Int
  let language: Language

  /// Shorter imports are over before anybody wonders.
  private static let shortest = 20

  func show(_ index: Int) {
    guard total >= Self.shortest, index % Self.shortest == 0, Console.standard.showsProgress
    else { return }
    Console.standard.warn(
      language == .zh ? "收取 \(index)/\(total)…" : "taking in \(index)/\(total) …")
  }
}

extension Receipt {
  /// The operations that a file brought; nil where it brought nothing new.
  fileprivate var newOperations: Taken? {
    if case .taken(let taken) = outcome, taken.new > 0 { taken } else { nil }
  }
}
