import BundleSupport
import Exchange
import Model
import Testing

@testable import Store

/// What the office decided about an operation holds the same, whether the record that it waits for or the word that takes
/// the decision back came before or after.
struct LateDecisionTests {
  private static let site = RecordID.test(1)
  private static let ticket = RecordID.test(2)
  private static let visit = RecordID.test(3)

  /// The tables that `files` leave in each of their orders; they are what the log alone says.
  private static func outcomes(
    _ files: [[UInt8]], from devices: [TestDevice]
  ) throws -> [String] {
    try orders(of: files).map { files in
      let store = try TemporaryStore(devices)
      try store.takeIn(files)
      #expect(try store.state == store.stateFromLog)
      return try store.tables
    }
  }

  private static func orders(of files: [[UInt8]]) -> [[[UInt8]]] {
    if files.isEmpty { return [[]] }
    return files.indices.flatMap { first in
      var rest = files
      let file = rest.remove(at: first)
      return orders(of: rest).map { [file] + $0 }
    }
  }

  @Test func `a discarded ticket applies once its site comes, as if the site had been there`()
    throws
  {
    let tablet = TestDevice(1)
    var pen = TestPen(tablet)
    let created = pen.set(
      .ticket, Self.ticket, ["title": .text("噪声"), "site": .text(Self.site.text)])
    let ticket = pen.export()
    var desk = TestPen(.office)
    desk.write(.discard(created, reason: "作废", at: .sample))
    let discard = desk.export()
    desk.set(.site, Self.site, ["name": .text("厂")])
    let site = desk.export()
    let tables = try Self.outcomes([ticket, discard, site], from: [.office, tablet])
    #expect(Set(tables).count == 1)
    #expect(tables[0].contains("噪声"))
    let without = try Self.outcomes([ticket, discard], from: [.office, tablet])
    #expect(without.allSatisfy { $0.contains("P-DISCARDED") })
  }

  @Test
  func `a record goes again with the release of its revoked creation, and what names it waits`()
    throws
  {
    let revoked = TestDevice(2, revokedAfter: 0)
    var pen = TestPen(revoked)
    let created = pen.set(.ticket, Self.ticket, ["title": .text("噪声")])
    let ticket = pen.export()
    var desk = TestPen(.office)
    let release = desk.write(.release(created, reason: "核实", at: .sample))
    let released = desk.export()
    desk.set(
      .visit, Self.visit,
      ["kind": .text("ticket"), "title": .text("核查"), "ticket": .text(Self.ticket.text)])
    let visit = desk.export()
    let before = try Self.outcomes([ticket, released, visit], from: [.office, revoked])
    #expect(Set(before).count == 1)
    #expect(!before[0].contains("P-REFERENCE"))
    desk.write(.retract(release, reason: "撤回", at: .sample))
    let tables = try Self.outcomes(
      [ticket, released, visit, desk.export()], from: [.office, revoked])
    #expect(Set(tables).count == 1)
    #expect(tables[0].contains("P-REFERENCE"))
  }
}
