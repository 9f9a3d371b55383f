internal import Foundation
internal import Model
internal import Store

/// Where the demonstration keeps its store: a folder that a person names, or one that goes away again.
struct DemoFolder {
  let path: String
  let isKept: Bool

  /// - Parameter kept: nil for a temporary folder.
  /// - Throws: `StoreFault.alreadyThere` where a store is in the way, or `.cannotWrite`.
  init(kept: String?) throws(StoreFault) {
    isKept = kept != nil
    path =
      kept
      ?? FileManager.default.temporaryDirectory
      .appending(path: "waiqin-demo-\(ProcessInfo.processInfo.processIdentifier)").path
    if FileManager.default.fileExists(atPath: paths.database) {
      throw .alreadyThere(path: paths.database)
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }

  var paths: StorePaths { StorePaths(database: path + "/waiqin.sqlite") }

  /// Lays the sample's files beside the store, to be imported again or looked into.
  func writeSample() throws(StoreFault) {
    for file in SampleDistrict.files() {
      let url = URL(fileURLWithPath: path).appending(path: file.path)
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      } catch {
        throw .cannotWrite(path: url.path, reason: String(cString: strerror(errno)))
      }
    }
  }

  func removeUnlessKept() {
    if !isKept { try? FileManager.default.removeItem(atPath: path) }
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  /// The commands to go on with.
  func nextSteps(in language: Language) -> String {
    let folder = isKept ? Self.quoted(path) : "DIR"
    var lines: [String] =
      switch (language, isKept) {
      case (.zh, true): ["接着试试："]
      case (.en, true): ["Go on with:"]
      case (.zh, false): ["演示库已删除；要接着试，请保留它："]
      case (.en, false): ["The store of this demonstration is gone; keep it to go on:"]
      }
    if !isKept { lines.append("  waiqin demo --keep \(folder)") }
    lines += [
      "  export WAIQIN_STORE=\(folder)/waiqin.sqlite",
      "  waiqin review list",
      "  waiqin plan 2026-W48 --seconds 5",
      "  waiqin routes 2026-W48 --officer O-003",
      "  waiqin board --today 2026-11-20",
      "  waiqin import \(folder)/bundles",
    ]
    return lines.map { $0 + "\n" }.joined()
  }
}
