package import Model

/// A device that may hand in bundles, as the office enrolled it.
package struct Device: Hashable, Sendable {
  package let id: RecordID
  /// The code of the officer who carries it; nil for a device of the office.
  package let officer: String?
  /// The name of its key in seals.
  package let key: String
  /// The Ed25519 public key, 32 bytes.
  package let publicKey: [UInt8]
  /// The last operation that its key vouches for; nil while the key is good.
  package let revokedAfter: Int64?
  /// What people call it.
  package let name: String

  package init(
    id: RecordID, officer: String?, key: String, publicKey: [UInt8], revokedAfter: Int64? = nil,
    name: String
  ) {
    self.id = id
    self.officer = officer
    self.key = key
    self.publicKey = publicKey
    self.revokedAfter = revokedAfter
    self.name = name
  }

  package var isOffice: Bool { officer == nil }
}

/// The devices that a store knows; merging depends on nothing but it and the operations.
package struct Enrolment: Sendable {
  private let devices: [RecordID: Device]

  package init(_ devices: [Device]) {
    self.devices = Dictionary(devices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: RecordID) -> Device? { devices[id] }

  package var isEmpty: Bool { devices.isEmpty }
}

/// Which bundles a store takes.
package enum Trust: String, Sendable {
  /// Bundles sealed by an enrolled device only.
  case sealed
  /// Also unsealed ones and those of unknown devices; they are marked, and no authority is checked.
  case open
}
