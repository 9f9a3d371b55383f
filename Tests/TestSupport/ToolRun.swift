package import Foundation

/// One run of a program that was built beside the tests, as a person would start it.
package struct ToolRun: Sendable {
  package let status: Int32
  package let output: String
  package let errors: String

  /// Runs `command` in a shell whose path begins with the folder of the built programs.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - environment: added to an environment without language, store or home of its own.
  package init(
    shell command: String, in folder: URL, environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": Self.programs.path + ":" + path, "HOME": folder.path, "WAIQIN_PERSON": "test",
      "COLUMNS": "80",
    ].merging(environment) { $1 }
    // Files and not pipes: a full pipe would stop the program.
    let out = folder.appending(path: ".out-\(UUID().uuidString)")
    let err = folder.appending(path: ".err-\(UUID().uuidString)")
    for file in [out, err] { try Data().write(to: file) }
    defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
  }

  /// The folder in which the programs of this package were built.
  package static let programs = URL(filePath: CommandLine.arguments.first ?? "")
    .deletingLastPathComponent()
}

/// A new empty folder, removed after `body`.
package func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "waiqin-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
