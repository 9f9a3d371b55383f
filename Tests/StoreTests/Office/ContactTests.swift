import Exchange
import Foundation
import Model
import Testing

@testable import Store

/// When was somebody in touch, and when was a visit done?
struct ContactTests {
  private let desk: Desk
  private let site: RecordID
  private let visit: RecordID

  init() throws {
    desk = try Desk()
    (site, visit) = (desk.newRecord(), desk.newRecord())
    func write(_ field: String, _ text: String) -> FieldWrite {
      FieldWrite(field: field, value: .text(text), parents: [])
    }
    try desk.write([
      .write(.site, site, set: [write("name", "示例项目")], at: Desk.noon),
      .write(
        .visit, visit,
        set: [write("kind", "major"), write("title", "跟踪"), write("site", site.text)],
        at: Desk.noon),
    ])
  }

  private func contact(
    _ members: [(String, FieldValue)], corrects: OperationID? = nil
  ) throws -> OperationID? {
    let value = FieldValue.object([("text", .text("已联系"))] + members)
    return try desk.write([
      .add(.contact, of: .site, site, value, corrects: corrects, at: Desk.noon)
    ]).first
  }

  private func contactDays() throws -> [RecordID: String] {
    try desk.read { snapshot in try snapshot.contactDays().mapValues { $0.iso } }
  }

  private func visitDays() throws -> [RecordID: String] {
    try desk.read { snapshot in try snapshot.visitDays().mapValues { $0.iso } }
  }

  @Test func `a contact counts by the day that it names, else by that of its writing`() throws {
    _ = try contact([("day", .text("2026-11-03"))])
    #expect(try contactDays() == [site: "2026-11-03"])
    _ = try contact([])
    #expect(try contactDays() == [site: "2026-11-20"])
  }

  @Test func `a contact that was corrected counts as its correction says`() throws {
    let first = try contact([("day", .text("2026-11-19"))])
    _ = try contact([("day", .text("2026-11-09"))], corrects: first)
    #expect(try contactDays() == [site: "2026-11-09"])
    #expect(try desk.isSettled())
  }

  @Test func `a visit was done on the day of its step, else on that of its status`() throws {
    #expect(try visitDays().isEmpty)
    try desk.set(.visit, visit, "status", .text("done"))
    #expect(try visitDays() == [visit: "2026-11-20"])
    let step = FieldValue.object([("step", .text("finish")), ("day", .text("2026-11-12"))])
    try desk.write([.add(.step, of: .visit, visit, step, at: Desk.noon)])
    #expect(try visitDays() == [visit: "2026-11-12"])
    let last = try desk.read { snapshot in try snapshot.siteContacts().last(of: site)?.iso }
    #expect(last == "2026-11-12")
    try desk.set(.visit, visit, "status", .text("open"))
    #expect(try visitDays().isEmpty, "only what is done")
  }
}
