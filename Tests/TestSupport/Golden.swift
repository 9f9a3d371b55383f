internal import Foundation
package import Testing

/// Compares a text with the golden file at `path` under `fixtures`.
///
/// `UPDATE_GOLDEN=1` rewrites the file. A missing file fails, so that a golden test can't pass by accident.
package func expectGolden(
  _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = Fixtures.folder.appending(path: path)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: file)
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record(
      "fixtures/\(path) is missing; UPDATE_GOLDEN=1 writes it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  #expect(text == expected, "differs from fixtures/\(path)", sourceLocation: sourceLocation)
}
