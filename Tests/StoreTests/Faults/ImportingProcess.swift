import Foundation
import Model
import Testing

@testable import Store

/// A process of its own that takes in files.
final class ImportingProcess {
  private let process = Process()
  private let pipe = Pipe()
  private let errors = Pipe()

  struct Output {
    let status: Int32
    /// A line for each file that was acknowledged.
    let lines: [String]
    let errors: String

    /// The most memory that it held, in bytes.
    var peakMemory: Int? {
      errors.split(separator: "\n").last { $0.hasPrefix("VmHWM") }?
        .split(separator: " ").compactMap { Int($0) }.first.map { $0 << 10 }
    }
  }

  /// - Parameter isOrdinary: true for a user without root's rights, whoever runs the tests.
  init(
    _ paths: StorePaths, files: [String], synchronous: Int = 2, isAlone: Bool = true,
    patience: Int = 60, environment: [String: String] = [:], isOrdinary: Bool = false
  ) throws {
    let program = FaultyImport.products.appending(path: "fault-child")
    let arguments =
      [paths.database, String(synchronous), isAlone ? "lock" : "unlocked", String(patience)]
      + files
    if isOrdinary, geteuid() == 0 {
      process.executableURL = URL(filePath: Self.stepDown)
      process.arguments =
        ["--reuid=\(Self.nobody)", "--regid=\(Self.nobody)", "--clear-groups", program.path]
        + arguments
    } else {
      process.executableURL = program
      process.arguments = arguments
    }
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
    process.standardOutput = pipe
    process.standardError = errors
    try process.run()
  }

  /// The tool that runs a program as another user, and the user who owns nothing.
  private static let stepDown = "/usr/bin/setpriv"
  private static let nobody: UInt32 = 65_534

  /// True when a process without root's rights can be had.
  static var canBeOrdinary: Bool { geteuid() != 0 || access(stepDown, X_OK) == 0 }

  /// Lets that user write in `folder`.
  static func giveToOrdinaryUser(_ folder: String) throws {
    guard geteuid() == 0 else { return }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for path in [folder] + names.map({ folder + "/" + $0 }) {
      #expect(chown(path, nobody, nobody) == 0, "\(path)")
    }
  }

  /// Waits for its end.
  func output() -> Output {
    let lines = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    let words = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus,
      lines: String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init),
      errors: String(decoding: words, as: UTF8.self))
  }
}
