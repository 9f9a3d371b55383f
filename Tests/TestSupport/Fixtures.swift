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
}
