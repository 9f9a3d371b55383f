// Measures taking in bundles. Run it in release:
//
//   swift run -c release exchange-benchmark                    # about a minute
//   swift run -c release exchange-benchmark --large            # also stores of 1,000,000 operations
//   swift run -c release exchange-benchmark --only throughput  # or unordered, week, field, growth

import Foundation
import Model

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--memory", arguments.count > 2 {
  try Bench.memory(arguments[1], Array(arguments.dropFirst(2)))
  exit(0)
}
let folder = NSTemporaryDirectory() + "waiqin-bench-\(ProcessInfo.processInfo.processIdentifier)"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }
let isLarge = arguments.contains("--large")
let only = arguments.firstIndex(of: "--only").flatMap { arguments.dropFirst($0 + 1).first }
let bench = Bench(folder: folder, at: try Timestamp(rfc3339: "2026-11-18T09:00:00+08:00"))

func measure(_ name: String, _ body: () throws -> Void) throws {
  if only == nil || only == name { try body() }
  fflush(nil)
}
try measure("throughput") { try bench.throughput(100_000) }
try measure("unordered") { try bench.throughput(100_000, isOrdered: false) }
try measure("week") { try bench.week() }
try measure("field") {
  try bench.oneField(isLarge ? 1_000_000 : 100_000, isChained: true)
  try bench.oneField(isLarge ? 1_000_000 : 100_000, isChained: false)
}
try measure("growth") { try bench.growth(to: isLarge ? 1_000_000 : 100_000) }
