import Foundation
import Model

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

  init(
    _ paths: StorePaths, files: [String], synchronous: Int = 2, isAlone: Bool = true,
    patience: Int = 60, environment: [String: String] = [:]
  ) throws {
    process.executableURL = FaultyImport.products.appending(path: "fault-child")
    process.arguments =
      [paths.database, String(synchronous), isAlone ? "lock" : "unlocked", String(patience)]
      + files
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
    process.standardOutput = pipe
    process.standardError = errors
    try process.run()
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
