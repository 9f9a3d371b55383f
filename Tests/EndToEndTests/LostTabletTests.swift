import BundleSupport
import Exchange
import Foundation
import Model
import TestSupport
import Testing

/// A tablet that goes missing with what its officer wrote, through the built program.
struct LostTabletTests {
  private let workplace: Workplace
  private let ticket = RecordID.test(1)
  private let device = TestDevice(1)

  /// The office has enrolled the tablet and given its officer a ticket.
  init() throws {
    workplace = try Workplace()
    let devices = [TestDevice.office, device].map { device in
      FieldValue.object([
        ("id", .text(device.id.text)), ("key", .text(device.key)), ("name", .text(device.key)),
        ("officer", device.officer.map { .text($0) } ?? .null),
        ("public_key", .text(Hexadecimal.text(device.enrolled.publicKey))),
      ])
    }
    let file = FieldValue.object([
      ("format", .text("waiqin-devices/1.0")), ("devices", .list(devices)),
    ])
    try write(Array(file.canonicalJSON.utf8), "devices.json")
    try run("device enrol devices.json")
    var office = TestPen(.office)
    office.set(
      .officer, .test(2),
      ["code": .text("O-001"), "name": .text("甲一"), "office": .text("330411002")])
    office.set(
      .ticket, ticket,
      [
        "title": .text("门口积水"), "found": .text("2026-11-16"), "handler": .text("O-001"),
      ])
    try write(office.export(), "office.json")
    try run("import office.json")
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: workplace.folder.appending(path: name))
  }

  /// Writes notes on the ticket, and takes them in.
  private func take(_ pen: inout TestPen, _ notes: [String], exit: Int32 = 0) throws {
    for text in notes {
      pen.write(
        .add(.note, of: .ticket, ticket, .object([("text", .text(text))]), at: .sample))
    }
    let name = "\(UUID().uuidString).json"
    try write(pen.export(), name)
    try run("import \(name)", exit: exit)
  }

  @discardableResult
  private func run(_ line: String, exit: Int32 = 0) throws -> String {
    try workplace.take(line, exit: exit).output
  }

  /// The kinds of what waits for a person.
  private func waiting() throws -> [String] {
    let list = try #require(FieldValue(json: try run("review list --json"))?.list)
    return list.compactMap { $0["kind"]?.text }.sorted()
  }

  /// The number after the last one that the office has of the tablet without a gap, as the pack tells it.
  private func following() throws -> Int64 {
    let name = "pack-\(UUID().uuidString).json"
    try run("pack O-001 2026-W47 -o \(name) --today 2026-11-16")
    let text = try String(contentsOf: workplace.folder.appending(path: name), encoding: .utf8)
    let all = try #require(FieldValue(json: text)?["body"]?["acknowledged"]?.list)
    let own = try #require(all.first { $0["device"] == .text(device.id.text) })
    #expect(own["missing"] == .list([]))
    return try #require(own["through"]?.integer) + 1
  }

  @Test func `A tablet that was lost and is found goes on where it was`() throws {
    var tablet = TestPen(device)
    try take(&tablet, ["井盖已看", "已通知物业"])
    try run("device revoke \(device.key) --reason lost")
    try take(&tablet, ["夜间又积水", "附近施工"], exit: 3)
    #expect(try waiting() == ["parked", "parked"])
    try run("device restore \(device.key) --reason found")
    #expect(try waiting().isEmpty)
    try take(&tablet, ["已清淤"])
    #expect(try waiting().isEmpty)
    #expect(try following() == 6)
    let state = try run("state")
    for text in ["井盖已看", "已通知物业", "夜间又积水", "附近施工", "已清淤"] {
      #expect(state.components(separatedBy: text).count == 2, "\(text) stands there once")
    }
    try run("rebuild --check")
  }

  @Test func `A new start from the pack continues the numbers`() throws {
    var tablet = TestPen(device)
    try take(&tablet, ["井盖已看", "已通知物业"])
    var restored = TestPen(device, next: try following())
    #expect(restored.next == 3)
    try take(&restored, ["换了平板，再看一次"])
    #expect(try waiting().isEmpty)
    // The lost one turns up with a third note of its own: both stay, and a person is told.
    try take(&tablet, ["丢失前写的"], exit: 3)
    #expect(try waiting() == ["fork"])
    let state = try run("state")
    #expect(state.contains("换了平板，再看一次") && state.contains("丢失前写的"))
    try run("rebuild --check")
  }

  @Test func `Control: a new start from 1 shows as a fork`() throws {
    var tablet = TestPen(device)
    try take(&tablet, ["井盖已看", "已通知物业"])
    var restored = TestPen(device)
    try take(&restored, ["从头写起"], exit: 3)
    #expect(try waiting() == ["fork"])
  }
}
