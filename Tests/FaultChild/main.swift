// A process that takes in files, for tests that make its disk fail or run several of it at once.
//
//   fault-child STORE SYNCHRONOUS lock|unlocked PATIENCE FILE…
//
// Photos are looked for beside each file, and each import leaves a receipt as a file; once that is written it is
// acknowledged by a line on standard output. Without files it makes the store, and acknowledges that.

import Foundation
import Model
import Store

let arguments = CommandLine.arguments
guard arguments.count >= 5, let synchronous = Int(arguments[2]), let patience = Int(arguments[4])
else { exit(64) }

func say(_ text: String, to handle: FileHandle) {
  try? handle.write(contentsOf: Data((text + "\n").utf8))
}

do {
  let files = arguments.dropFirst(5)
  let writer = try StoreWriter(
    StorePaths(database: arguments[1]), create: files.isEmpty, patience: patience,
    safety: WriterSafety(synchronous: synchronous, isAlone: arguments[3] == "lock"))
  if files.isEmpty { say("made \(arguments[1])", to: .standardOutput) }
  for path in files {
    let bytes: [UInt8]
    do throws(StoreFault) {
      bytes = try BundleFiles.bytes(at: path)
    } catch {
      say("unreadable \(path)", to: .standardOutput)
      continue
    }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let receipt = try writer.takeIn(
      bytes, name: name, by: "test", at: Instant(seconds: 1_790_000_000),
      photos: String(path.dropLast(name.count + 1)))
    try ReceiptFile.write(
      "receipt of \(name)\n", to: ReceiptFile.name(of: bytes), in: writer.paths.receipts
    ).outcome()
    switch receipt.outcome {
    case .taken, .alreadyThere: say("taken \(path)", to: .standardOutput)
    case .refused: say("refused \(path)", to: .standardOutput)
    case .unreadable: say("unreadable \(path)", to: .standardOutput)
    }
  }
  try writer.checkpoint()
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  say(
    status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? "",
    to: .standardError)
} catch {
  let words = (error as? any Fault)?.text(in: .en) ?? String(describing: error)
  say(words, to: .standardError)
  exit(1)
}
