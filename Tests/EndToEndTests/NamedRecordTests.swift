import Foundation
import Model
import Testing

@testable import waiqin

/// Records are named by a few digits, also when many were written down at once.
struct NamedRecordTests {
  /// Tickets that were all made within the same millisecond, under their titles.
  private static func tickets(_ titles: [String]) -> [Fields] {
    titles.map { title in
      Fields(
        id: OfficeDevice.newID(milliseconds: 1_795_000_000_000), kind: .ticket,
        values: ["title": .text(title)])
    }
  }

  @Test func `records of one millisecond show different digits, by which each is found`() throws {
    let tickets = Self.tickets((0..<100).map { "第\($0)件" })
    #expect(Set(tickets.map(\.id.short)).count == tickets.count)
    for ticket in tickets {
      #expect(try tickets.one(ticket.id.short, kind: .ticket).id == ticket.id)
      #expect(try tickets.one(ticket.id.text.uppercased(), kind: .ticket).id == ticket.id)
    }
    // The first eight digits tell nothing here.
    #expect(Set(tickets.map { $0.id.text.prefix(8) }).count == 1)
  }

  @Test func `digits that fit several are refused with the digits that tell them apart`() throws {
    let tickets = Self.tickets(["门口积水", "围挡破损"])
    let start = String(tickets[0].id.text.prefix(8))
    let fault = try #require(throws: UsageFault.self) {
      try tickets.one(start, kind: .ticket)
    }
    let text = fault.text(in: .zh)
    #expect(fault.code == "E-ARG-AMBIGUOUS" && text.contains("'\(start)' 对应 2 条"))
    for (ticket, title) in zip(tickets, ["门口积水", "围挡破损"]) {
      #expect(text.contains("\(title) [\(ticket.id.short)]"))
    }
  }

  @Test func `of many candidates five are told, alike ones by their whole identifiers`() throws {
    let ids = (0..<7).map { RecordID(high: UInt64($0) << 16 | 0x7000, low: 1 << 63 | 5) }
    let candidates = Candidates(ids.map { (name: "点位", id: $0) })
    #expect(candidates.count == 7)
    let text = candidates.text(in: .en)
    #expect(ids.prefix(5).allSatisfy { text.contains("[\($0.text)]") } && text.hasSuffix(", …"))
    #expect(!text.contains(ids[5].text))
  }

  @Test func `sites written one after the other are listed, proposed and shown by their digits`()
    throws
  {
    let workplace = try Workplace()
    try workplace.take("init")
    let names = ["甲子纸厂", "乙丑纱厂"]
    let ids = try names.map { name in
      let added = try workplace.take("site add name=\(name) --today 2026-11-20")
      return try #require(RecordID(added.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
    #expect(ids[0].short != ids[1].short)
    let list = try workplace.take("site list").output
    let proposed = try workplace.run(["complete", "--", "site", "show", ""]).output
    for (id, name) in zip(ids, names) {
      #expect(list.contains(id.short))
      #expect(proposed.contains("\(id.short)\t\(name)"))
      for digits in [id.short, String(id.text.suffix(6)), String(id.text.prefix(23))] {
        #expect(try workplace.take("site show \(digits)").output.contains(name))
      }
    }
    let refused = try workplace.take("site show \(ids[0].text.prefix(4))", exit: 64)
    #expect(refused.messages.contains("乙丑纱厂 [\(ids[1].short)]"))
  }

  @Test func `a visit is named by its site as well, where no other name fits`() throws {
    func record(_ kind: RecordKind, _ number: UInt64, _ values: [String: FieldValue]) -> Fields {
      Fields(id: RecordID(high: 0x7000, low: 1 << 63 | number), kind: kind, values: values)
    }
    let sites = ["辛丑船坞", "甲子纸厂", "回访"].enumerated().map {
      record(.site, 10 + UInt64($0), ["name": .text($1)])
    }
    let visits = [
      record(.visit, 1, ["title": .text("露天喷漆"), "site": .text(sites[0].id.text)]),
      record(.visit, 2, ["title": .text("回访"), "site": .text(sites[1].id.text)]),
      record(.visit, 3, ["title": .text("复查"), "site": .text(sites[1].id.text)]),
      record(.visit, 4, ["title": .text("检查"), "site": .text(sites[2].id.text)]),
    ]
    func number(_ text: String) throws -> UInt64 {
      try visits.one(text, kind: .visit, at: sites).id.low & 0xFF
    }
    #expect(try number("辛丑船坞") == 1 && number("露天喷漆") == 1)
    #expect(try number("回访") == 2, "the purpose goes before the site")
    let many = try #require(throws: UsageFault.self) { try number("甲子纸厂") }
    #expect(many.text(in: .zh).contains("对应 2 条：回访 [00000002]、复查 [00000003]"))
    #expect(throws: UsageFault.noSuchRecord(kind: .visit, text: "辛丑")) { try number("辛丑") }
  }
}
