package import Exchange
package import Model

/// A made-up device with its key, the same for the same number everywhere.
package struct TestDevice: Hashable, Sendable {
  package let id: RecordID
  /// The code of the officer who carries it; nil for the office.
  package let officer: String?
  package let key: String
  package let secret: [UInt8]
  package let enrolled: Device

  /// - Parameter number: 0 is the office's own device, others belong to officers O-001, O-002, …
  package init(_ number: Int, revokedAfter: Int64? = nil) {
    let digits = String(number)
    id = RecordID(
      high: 0x0198_F2B0_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(truncatingIfNeeded: number))
    officer =
      number == 0
      ? nil : "O-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    key = "dev\(number)-2026"
    secret = Seal.digest(of: Array("a made-up key for tests, no secret: \(number)".utf8))
    enrolled = Device(
      id: id, officer: officer, key: key, publicKey: BundleWriter.publicKey(of: secret) ?? [],
      revokedAfter: revokedAfter, name: "device \(number)")
  }

  package static let office = TestDevice(0)

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  package static func == (left: TestDevice, right: TestDevice) -> Bool { left.id == right.id }
}
