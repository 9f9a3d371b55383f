import Exchange
import Foundation
import Model

/// Hands the reader bytes of libFuzzer's making; it must come to an end on any of them.
///
/// Both ways in are tried: as a whole file, and as the text of one operation.
private func readAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? BundleReader.bundle(bytes, enrolment: Enrolment([]), trust: .open)
  if let value = try? JSONReader.value(of: bytes, dialect: .bundle) {
    _ = try? OperationReader(value, device: RecordID(high: 1, low: 1))
      .operation(id: OperationID.none)
  }
  return 0
}

/// libFuzzer's own loop, which calls back with one input after the other.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runDriver(&count, &arguments) { readAnything($0, $1) })
