import Foundation
import TestSupport
import Testing

/// An empty folder with an empty home in it, where the built program is run; gone with the last user.
final class Workplace: Sendable {
  let folder: URL

  /// - Parameter contents: a folder whose files stand in the workplace from the start.
  init(contents: URL? = nil) throws {
    let parent = FileManager.default.temporaryDirectory
    folder = parent.appending(path: "waiqin-test-\(UUID().uuidString)")
    if let contents {
      try FileManager.default.copyItem(at: contents, to: folder)
    } else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let week = folder.appending(path: "week")
    // A copy of another workplace has it already.
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: week.path)) == nil {
      try FileManager.default.createSymbolicLink(
        at: week, withDestinationURL: Fixtures.folder.appending(path: "xiuzhou-week"))
    }
  }

  private static let started = Result {
    let workplace = try Workplace()
    try workplace.take("init")
    return workplace
  }

  /// A workplace with an empty store in it, as `waiqin init` makes it: a copy of one that is made once.
  ///
  /// - Parameter contents: a folder whose files stand beside the store.
  static func withStore(contents: URL? = nil) throws -> Workplace {
    let workplace = try Workplace(contents: try started.get().folder)
    if let contents {
      for name in try FileManager.default.contentsOfDirectory(atPath: contents.path) {
        try FileManager.default.copyItem(
          at: contents.appending(path: name), to: workplace.folder.appending(path: name))
      }
    }
    return workplace
  }

  /// The same after some commands.
  static func withStore(after commands: [String]) throws -> Workplace {
    let workplace = try withStore()
    for command in commands { try workplace.take(command) }
    return workplace
  }

  private static let sample = Result {
    let workplace = try Workplace()
    try workplace.take("device enrol week/devices.json")
    try workplace.take("import week/bundles --today 2026-11-20", exit: 3)
    return workplace
  }

  /// A workplace that has taken the sample week in: a copy of one that is made once.
  static func withSample() throws -> Workplace { try Workplace(contents: sample.get().folder) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What came of one run of the program.
  struct Outcome {
    let exitCode: Int32
    let output: String
    let messages: String
  }

  private struct NotBuilt: Error {
    let path: String
  }

  /// The program beside the test bundle.
  private static var program: URL {
    get throws {
      let folder =
        Bundle.main.executableURL?.deletingLastPathComponent()
        ?? Fixtures.root.appending(path: ".build/debug")
      let program = folder.appending(path: "waiqin")
      guard FileManager.default.isExecutableFile(atPath: program.path) else {
        throw NotBuilt(path: program.path)
      }
      return program
    }
  }

  /// Runs the program here with these arguments, in Chinese where they don't say otherwise.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try start(try Self.program, arguments, environment: environment)
  }

  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// Runs the program with the words of `line`, and expects its exit code.
  @discardableResult
  func take(_ line: String, exit: Int32 = 0) throws -> Outcome {
    let outcome = try run(line.split(separator: " ").map { String($0) })
    #expect(outcome.exitCode == exit, "\(line)\n\(outcome.messages)")
    return outcome
  }

  /// Runs a line of shell here, in which `waiqin` is the built program.
  func run(shell line: String, environment: [String: String] = [:]) throws -> Outcome {
    let programs = try Self.program.deletingLastPathComponent().path
    return try start(
      URL(filePath: "/bin/sh"), ["-c", line],
      environment: ["PATH": programs + ":/usr/bin:/bin"].merging(environment) { $1 })
  }

  /// Output goes by files, so that no pipe can fill up.
  private func start(
    _ program: URL, _ arguments: [String], environment: [String: String]
  ) throws -> Outcome {
    let output = folder.appending(path: ".output")
    let messages = folder.appending(path: ".messages")
    for file in [output, messages] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "WAIQIN_STORE": "store.sqlite", "WAIQIN_PERSON": "tester",
      "LANG": "C", "COLUMNS": "80",
    ].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus, output: try text(of: output),
      messages: try text(of: messages))
  }

  /// What a file says, with paths as seen from here, since the folder has another name each time.
  private func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .replacing(folder.path + "/", with: "")
  }
}
