internal import Exchange
internal import GRDB
package import Model

extension StoreWriter {
  /// Tells what taking in `files` one after the other would do, without doing it.
  ///
  /// The same code runs in a transaction that is then undone, so that nothing but the telling remains.
  ///
  /// - Parameters:
  ///   - files: each with the folder in which its photos may lie.
  ///   - clock: what devices' clocks are compared with; nil for `now`.
  /// - Returns: the receipts, and the photos in those folders that no operation would name.
  package func rehearse(
    _ files: [(name: String, bytes: [UInt8], photos: String?)], by person: String, at now: Instant,
    clock: Instant? = nil
  ) throws -> (receipts: [Receipt], unnamedPhotos: [String]) {
    var receipts: [Receipt] = []
    var unnamed: [String] = []
    var photos = PhotoIntake(paths)
    try undone { transaction in
      for (name, bytes, folder) in files {
        let file = Seal.digest(of: bytes)
        let outcome: Receipt.Outcome
        switch try Finding(bytes, file: file, in: transaction.snapshot) {
        case .known(let device, let officer):
          outcome = .alreadyThere(device: device, officer: officer)
        case .sound(let bundle):
          outcome = .taken(
            try transaction.apply(
              bundle, file: file, name: name, by: person, at: now, clock: clock
            ).receipt)
        case .refused(let fault):
          outcome = .refused(fault, offset: fault.offset, kept: "")
        }
        let named = try NamedPhoto.all(ofFile: file, in: transaction.database)
        receipts.append(
          Receipt(
            file: name, outcome: outcome,
            photos: photos.receipt(of: named, from: folder) { _, _ in }))
      }
      unnamed = try transaction.snapshot.unnamedPhotos(in: Set(files.compactMap(\.photos)))
    }
    return (receipts, unnamed)
  }
}
