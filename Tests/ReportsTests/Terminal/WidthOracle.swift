import Foundation
import TestSupport

/// `fixtures/width/oracle.py` on a machine that has it.
enum WidthOracle {
  static let isThere = (try? run(["-c", "import wcwidth"], input: "")) != nil

  static func measure(_ texts: [String]) throws -> String {
    let script = Fixtures.folder.appending(path: "width/oracle.py").path
    let input = texts.map { WidthVectors.codePoints(of: $0) + "\n" }.joined()
    return try run([script, "measure"], input: input)
  }

  private struct Refusal: Error {}

  /// The standard output of python3; both ways go by files, so that no pipe can fill up.
  private static func run(_ arguments: [String], input: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = folder.appending(path: "texts")
    let widths = folder.appending(path: "widths")
    try Data(input.utf8).write(to: texts)
    try Data().write(to: widths)
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3"] + arguments
    python.standardInput = try FileHandle(forReadingFrom: texts)
    python.standardOutput = try FileHandle(forWritingTo: widths)
    python.standardError = FileHandle.nullDevice
    try python.run()
    python.waitUntilExit()
    guard python.terminationStatus == 0 else { throw Refusal() }
    return try String(contentsOf: widths, encoding: .utf8)
  }
}
