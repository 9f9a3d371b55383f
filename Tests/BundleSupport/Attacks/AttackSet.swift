import Exchange
import Model

/// Damaged, forged and odd files, each with the code that is expected of it; made anew the same every time.
package struct AttackSet {
  package struct Attack {
    package let name: String
    package let bytes: [UInt8]
    /// The code of the refusal, or `taken` with the codes of what is noted and what is parked.
    package let expected: String
  }

  package private(set) var attacks: [Attack] = []

  /// The devices that the judging store knows: the office, one officer, one whose key was revoked.
  package static let devices = [
    TestDevice.office, TestDevice(1), TestDevice(3, revokedAfter: 2),
  ]

  /// What is in the judging store before: a ticket of the office's, given to O-001, and one that is not.
  package static var ground: [UInt8] {
    var pen = TestPen(.office)
    pen.set(.ticket, .test(1), ["title": .text("餐饮油烟扰民"), "found": .text("2026-11-16")])
    pen.set(.ticket, .test(1), ["handler": .text("O-001")])
    pen.set(.ticket, .test(2), ["title": .text("噪声"), "found": .text("2026-11-16")])
    pen.set(.site, .test(3), ["name": .text("电镀厂")])
    return pen.export()
  }

  let tablet = TestDevice(1)

  package init() {
    transport()
    identity()
    sequence()
    json()
    identifiers()
    time()
    names()
    versions()
  }

  // MARK: Making files

  func sound() -> [UInt8] {
    var pen = TestPen(tablet)
    pen.set(.ticket, .test(1), ["severity": .integer(2)])
    pen.write(.add(.note, of: .ticket, .test(1), .object([("text", .text("已现场查看"))]), at: .sample))
    return pen.export()
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A sound file whose body was changed before it was sealed.
  func resealed(_ old: String, _ new: String, by signer: TestDevice? = nil) -> [UInt8] {
    var pen = TestPen(tablet)
    pen.set(.ticket, .test(1), ["severity": .integer(2)])
    pen.write(.add(.note, of: .ticket, .test(1), .object([("text", .text("已现场查看"))]), at: .sample))
    return seal(pen.exportBody().replacing(old, with: new, maxReplacements: 1), signer ?? tablet)
  }

  func seal(_ body: String, _ device: TestDevice) -> [UInt8] {
    Array((BundleWriter.file(body: body, key: device.key, secret: device.secret) ?? "").utf8)
  }

  /// A sealed file with operations of these texts, numbered from 1 by `#`.
  func operations(_ texts: [String], by device: TestDevice? = nil) -> [UInt8] {
    let device = device ?? tablet
    let numbered = texts.enumerated().map {
      $1.replacing("#", with: String($0 + 1), maxReplacements: 1)
    }
    let body = BundleWriter(
      bundle: .test(99), device: device.id, officer: device.officer ?? "WINDOW",
      exported: .sample, app: "attack/1"
    ).body(from: 1, operations: numbered, previous: nil)
    return seal(body, device)
  }

  func operation(_ members: String) -> String {
    #"{"seq":#,"at":"2026-11-18T09:00:00+08:00",\#(members)}"#
  }

  mutating func add(_ name: String, _ expected: String, _ bytes: [UInt8]) {
    attacks.append(Attack(name: name, bytes: bytes, expected: expected))
  }

  mutating func add(_ name: String, _ expected: String, _ text: String) {
    add(name, expected, Array(text.utf8))
  }
}
