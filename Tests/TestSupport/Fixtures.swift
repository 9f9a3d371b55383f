package import Foundation

/// Where the project's own test data stands, and the shared reference data when it is there.
package enum Fixtures {
  /// The project's root folder.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The committed `fixtures` folder.
  package static let folder = root.appending(path: "fixtures")

  /// The reference data beside the project (`../shared/data`); nil on a machine without it.
  ///
  /// Tests that use it are skipped when it is absent, and have a smaller twin on `fixtures`.
  package static let shared: URL? = {
    let folder = root.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The cells of a table under `fixtures`, a line a row, apart by tabs.
  package static func rows(of path: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  /// A JSON document of the shared reference data.
  ///
  /// - Throws: also on a machine that has none; tests that use it are skipped there.
  package static func sharedJSON<Document: Decodable>(
    _ path: String, as type: Document.Type
  ) throws -> Document {
    let folder = shared ?? root.deletingLastPathComponent().appending(path: "shared/data")
    return try JSONDecoder().decode(
      type, from: Data(contentsOf: folder.appending(path: path)))
  }
}
