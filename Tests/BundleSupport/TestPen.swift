package import Exchange
package import Model

/// A test's device at work: writes operations and exports them as sealed bundles.
package struct TestPen: Sendable {
  package let device: TestDevice
  package private(set) var next: Int64
  /// Texts of the operations that no bundle has yet.
  package private(set) var pending: [String] = []
  private var previous: [UInt8]?
  private var bundles = 0

  package init(_ device: TestDevice, next: Int64 = 1) {
    self.device = device
    self.next = next
  }

  /// Writes down `draft`.
  ///
  /// - Returns: its identity, for naming it as a parent.
  @discardableResult
  package mutating func write(_ draft: OperationDraft) -> OperationID {
    write(text: draft.text(sequence: next))
  }

  /// Writes down an operation of any text; it has to carry the number `next`.
  @discardableResult
  package mutating func write(text: String) -> OperationID {
    pending.append(text)
    next += 1
    return OperationID(device: device.id, bytes: text.utf8)
  }

  /// Writes fields of a record, each after the operations that it has seen.
  @discardableResult
  package mutating func set(
    _ kind: RecordKind, _ record: RecordID, _ values: [String: FieldValue],
    after parents: [OperationID] = [], at: Timestamp = .sample
  ) -> OperationID {
    write(
      .write(
        kind, record,
        set: values.keys.sorted().map {
          FieldWrite(field: $0, value: values[$0] ?? .null, parents: parents)
        }, at: at))
  }

  /// The sealed file of all that was written since the last one.
  package mutating func export() -> [UInt8] {
    let body = exportBody()
    return Array(
      (BundleWriter.file(body: body, key: device.key, secret: device.secret) ?? "").utf8)
  }

  /// The text of the body that `export` seals.
  package mutating func exportBody() -> String {
    bundles += 1
    let from = next - Int64(pending.count)
    let body = BundleWriter(
      bundle: RecordID(
        high: 0x0198_F2B1_0000_7000, low: device.id.low << 16 | UInt64(truncatingIfNeeded: bundles)),
      device: device.id, officer: device.officer ?? "WINDOW", exported: .sample,
      app: "field/1.4.0"
    ).body(from: from, operations: pending, previous: previous)
    pending = []
    previous = Seal.digest(of: Array(body.utf8))
    return body
  }
}

extension Timestamp {
  /// A moment in the sample week.
  package static let sample = Timestamp(day: 18, hour: 9)

  package init(day: Int, hour: Int) {
    let text = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    guard let at = try? Timestamp(rfc3339: "2026-11-\(text(day))T\(text(hour)):00:00+08:00") else {
      preconditionFailure("no such moment in November 2026")
    }
    self = at
  }
}

extension RecordID {
  /// The record called `number` in tests.
  package static func test(_ number: UInt64) -> RecordID {
    RecordID(high: 0x0198_F2B2_0000_7000, low: 0x8000_0000_0000_0000 | number)
  }
}
