internal import Exchange
internal import Foundation
internal import GRDB
internal import Model

extension StoreWriter {
  /// Takes in the photos that the operations of a bundle name, from those that lie beside it.
  ///
  /// - Returns: what came of them; nothing for a bundle without photos.
  func takeInPhotos(ofFile file: [UInt8], from folder: String?) throws -> Receipt.Photos {
    let named = try read { try NamedPhoto.all(ofFile: file, in: $0.database) }
    if named.isEmpty { return Receipt.Photos() }
    // An earlier attempt may have ended before the names of those that are here reached the disk.
    if access(paths.photos, F_OK) == 0 { try DurableFile.syncFolder(paths.photos) }
    var intake = PhotoIntake(paths)
    return try intake.receipt(of: named, from: folder) { photo, bytes in
      try DurableFile.write(bytes, folder: paths.photos, name: photo.name)
    }
  }
}

extension StoreSnapshot {
  /// The names of the photos in `folders` that no operation names, each once, in byte order.
  ///
  /// Only files called by a digest count as photos; others may lie there for whatever reason.
  package func unnamedPhotos(in folders: Set<String>) throws -> [String] {
    let names = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? []
    }.filter { name in
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && Hexadecimal.bytes(String(parts[0]))?.count == 32
        && Operation.photoTypes.contains(String(parts[1]))
    }
    if names.isEmpty { return [] }
    let named = Set(
      try Row.fetchAll(database, sql: "SELECT DISTINCT sha256 FROM photo").map {
        Hexadecimal.text($0["sha256"] as Blob)
      })
    return Set(names).filter { !named.contains(String($0.prefix { $0 != "." })) }.sorted()
  }
}
