// Measures taking in bundles. Run it in release:
//
//   swift run -c release exchange-benchmark          # about a minute
//   swift run -c release exchange-benchmark --large  # also a store of 1,000,000 operations

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
let bench = Bench(folder: folder, at: try Timestamp(rfc3339: "2026-11-18T09:00:00+08:00"))
try bench.throughput(100_000)
fflush(nil)
try bench.throughput(100_000, isOrdered: false)
fflush(nil)
try bench.week()
fflush(nil)
try bench.oneField(isLarge ? 1_000_000 : 100_000, isChained: true)
fflush(nil)
try bench.oneField(isLarge ? 1_000_000 : 100_000, isChained: false)
fflush(nil)
try bench.growth(to: isLarge ? 1_000_000 : 100_000)
fflush(nil)
