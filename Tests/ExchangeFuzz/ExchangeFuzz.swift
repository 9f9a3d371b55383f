import Exchange
import Model

/// What libFuzzer calls with bytes of its own making: a reader must come to an end on any of them.
///
/// Both ways in are tried: as a whole file, and as the text of one operation.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? BundleReader.bundle(bytes, enrolment: Enrolment([]), trust: .open)
  if let value = try? JSONReader.value(of: bytes, dialect: .bundle) {
    _ = try? OperationReader(value, device: RecordID(high: 1, low: 1))
      .operation(id: OperationID.none)
  }
  return 0
}
