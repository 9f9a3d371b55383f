internal import Exchange
internal import Foundation
internal import GRDB
internal import Model

/// Looks beside a bundle for the photos that its operations name.
struct PhotoIntake {
  /// The folder of those that are here.
  private let kept: String
  /// The names of those that count as here: what a rehearsal would have taken.
  private var found: Set<String> = []

  init(_ paths: StorePaths) { kept = paths.photos }

  /// What comes of `photos`, from the files in `folder`.
  ///
  /// - Parameter keep: called with each that was not here and is what the operation says.
  mutating func receipt(
    of photos: [NamedPhoto], from folder: String?, keep: (NamedPhoto, [UInt8]) throws -> Void
  ) rethrows -> Receipt.Photos {
    var receipt = Receipt.Photos()
    for photo in photos where !isHere(photo) {
      switch folder.flatMap(photo.bytes) {
      case .some(let bytes) where Seal.digest(of: bytes) == photo.digest:
        try keep(photo, bytes)
        found.insert(photo.name)
        receipt.taken += 1
      case .some: receipt.damaged.append(photo.name)
      case .none: receipt.missing.append(photo.name)
      }
    }
    return receipt
  }

  private func isHere(_ photo: NamedPhoto) -> Bool {
    found.contains(photo.name) || access(kept + "/" + photo.name, F_OK) == 0
  }
}

/// A photo as an operation names it. Its file's name follows from its digest, never from what people
/// call it.
struct NamedPhoto {
  let digest: [UInt8]
  private let size: Int64
  private let type: String

  private static let sizeLimit: Int64 = 64 << 20

  var name: String { Hexadecimal.text(digest) + "." + type }

  /// Those that the operations of the bundle in `file` name, in the order of their digests.
  static func all(ofFile file: [UInt8], in database: Database) throws -> [NamedPhoto] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT photo.sha256, photo.size, photo.type
        FROM bundle
        JOIN operation ON operation.device = bundle.device
          AND operation.sequence BETWEEN bundle.first AND bundle.last
        JOIN photo ON photo.record = operation.record AND photo.operation = operation.id
        WHERE bundle.file = ? ORDER BY photo.sha256
        """, arguments: [Blob(file)]
    ).map { row in
      NamedPhoto(digest: [UInt8](row["sha256"] as Blob), size: row["size"], type: row["type"])
    }
  }

  /// The bytes of the regular file of that name in `folder`; nil when there is none. No link is followed, and
  /// never more is read than the operation says.
  func bytes(in folder: String) -> [UInt8]? {
    let descriptor = open(folder + "/" + name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    // Another size can't have the right digest: nothing is read to find that out.
    guard Int64(status.st_size) == size, size <= Self.sizeLimit else { return [] }
    return try? BundleFiles.read(descriptor, path: name, expected: Int(size))
  }
}
