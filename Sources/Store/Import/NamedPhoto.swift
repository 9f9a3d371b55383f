internal import Exchange
internal import Foundation
internal import GRDB
internal import Model

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
