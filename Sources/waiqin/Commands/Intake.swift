internal import Foundation
internal import Model
internal import Reports
internal import Store

/// Takes in files one after the other; one that can't be read does not stop the others.
struct Intake {
  let files: [String]
  let now: Instant
  /// Where the receipt of each file is written; nil for the store's own folder.
  let receipts: String?
  let screen: Screen

  /// - Returns: a receipt for each file.
  func takeIn(into writer: StoreWriter) throws -> [Receipt] {
    let progress = Progress(total: files.count, language: screen.language)
    let folder = receipts ?? writer.paths.receipts
    var all: [Receipt] = []
    // The receipt of one file reaches the disk while the next file is taken in, or the log moved.
    var writing: Beside<Void>?
    for (index, file) in files.enumerated() {
      progress.show(index)
      let receipt: Receipt
      switch try read(file) {
      case .success(let bytes):
        receipt = try writer.takeIn(
          bytes, name: name(of: file), by: Settings.person, at: now,
          photos: file == "-" ? nil : Self.folder(of: file))
        let text = ReceiptReport([receipt]).text(on: screen)
        try writing?.outcome()
        writing = ReceiptFile.write(text, to: ReceiptFile.name(of: bytes), in: folder)
      case .failure(let fault):
        receipt = Receipt(file: name(of: file), outcome: .unreadable(fault))
      }
      all.append(receipt)
    }
    try writer.checkpoint()
    try writing?.outcome()
    return all
  }

  /// Tells what `takeIn` would do with the store at `paths`, or with a new one where there is none.
  func rehearse(in paths: StorePaths) throws -> [Receipt] {
    var unreadable: [Int: Receipt] = [:]
    var readable: [(name: String, bytes: [UInt8])] = []
    for (index, file) in files.enumerated() {
      switch try read(file) {
      case .success(let bytes): readable.append((name(of: file), bytes))
      case .failure(let fault):
        unreadable[index] = Receipt(file: name(of: file), outcome: .unreadable(fault))
      }
    }
    var told = try rehearse(readable, in: paths)[...]
    return files.indices.compactMap { unreadable[$0] ?? told.popFirst() }
  }

  private func rehearse(
    _ files: [(name: String, bytes: [UInt8])], in paths: StorePaths
  ) throws -> [Receipt] {
    if FileManager.default.fileExists(atPath: paths.database) {
      return try StoreWriter(paths, create: false)
        .rehearse(files, by: Settings.person, at: now)
    }
    let folder = NSTemporaryDirectory() + "waiqin-rehearsal-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try StoreWriter(StorePaths(database: folder + "/empty.sqlite"), create: true)
      .rehearse(files, by: Settings.person, at: now)
  }

  private func read(_ file: String) throws -> Result<[UInt8], StoreFault> {
    do throws(StoreFault) {
      return .success(try BundleFiles.bytes(at: file))
    } catch {
      switch error {
      case .unreadable, .noSuchInput: return .failure(error)
      default: throw error
      }
    }
  }

  private func name(of file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }

  private static func folder(of file: String) -> String {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return folder.isEmpty ? (file.hasPrefix("/") ? "/" : ".") : folder
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
