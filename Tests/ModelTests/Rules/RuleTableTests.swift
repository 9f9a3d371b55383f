import Foundation
import TestSupport
import Testing

@testable import Model

struct RuleTableTests {
  /// A limit as the reference data states it.
  private struct Limit {
    let id: String
    let count: Int
    let unit: String
    let from: String?
    let through: String?
    let confidence: String
  }

  private static func limits() throws -> [Limit] {
    try Fixtures.rows(of: "rules/limits.tsv").map { row in
      func day(_ text: String) -> String? { text == "-" ? nil : text }
      return Limit(
        id: row[0], count: try #require(Int(row[1])), unit: row[2], from: day(row[3]),
        through: day(row[4]), confidence: row[5])
    }
  }

  /// What differs between the table and the limits: ids, numbers, units, first and last days, confidence.
  private static func differences(_ table: RuleTable, _ limits: [Limit]) -> [String] {
    var faults: [String] = []
    for limit in limits {
      let rows = table.rows(limit.id)
      guard let first = rows.first, let last = rows.last else {
        faults.append("\(limit.id): missing")
        continue
      }
      for row in rows where row.count != limit.count || row.unit.rawValue != limit.unit {
        faults.append("\(limit.id): \(row.count) \(row.unit)")
      }
      if first.validity.from?.iso != limit.from { faults.append("\(limit.id): from") }
      if last.validity.through?.iso != limit.through { faults.append("\(limit.id): through") }
      if first.confidence.rawValue != limit.confidence { faults.append("\(limit.id): confidence") }
      for (row, next) in zip(rows, rows.dropFirst())
      where row.validity.through?.adding(days: 1) != next.validity.from {
        faults.append("\(limit.id): a gap between its rows")
      }
    }
    let known = Set(limits.map(\.id))
    return faults + table.rules.map(\.id).filter { !known.contains($0) }
  }

  @Test func `every limit of the reference table is there with its number, unit and days`() throws {
    let limits = try Self.limits()
    #expect(limits.count == 32)
    #expect(Self.differences(.standard, limits) == [])
  }

  private struct Document: Decodable {
    let limits: [Row]

    struct Row: Decodable {
      let id: String
      let n: Int
      let unit: String
      let effective_from: String?
      let effective_to: String?
      let confidence: String
    }
  }

  @Test(.enabled(if: Fixtures.shared != nil, "the shared reference data"))
  func `every limit of the shared rules stands in the table`() throws {
    let units = ["workdays": "workdays", "calendar_days": "days", "calendar_months": "months"]
    let document = try Fixtures.sharedJSON("domain/rules.json", as: Document.self)
    let limits = try document.limits.map { row in
      Limit(
        id: row.id, count: row.n, unit: try #require(units[row.unit]), from: row.effective_from,
        through: row.effective_to, confidence: row.confidence)
    }
    #expect(limits.count >= 32)
    #expect(Self.differences(.standard, limits) == [])
  }

  @Test func `one wrong number, one missing row and one gap are each found`() throws {
    let limits = try Self.limits()
    let wrong = try RuleTable(
      RuleTable.standard.rules.map { $0.id == "petition_close_zj" ? $0.counting(31) : $0 })
    #expect(Self.differences(wrong, limits) == ["petition_close_zj: 31 days"])
    let short = try RuleTable(RuleTable.standard.rules.filter { $0.id != "permit_renew" })
    #expect(Self.differences(short, limits) == ["permit_renew: missing"])
    let gap = try RuleTable(
      RuleTable.standard.rules.map { rule in
        rule.id == "eia_book" && rule.isArticleKnown
          ? rule.holding(Validity(from: rule.validity.from, through: try Day(iso: "2026-08-13")))
          : rule
      })
    #expect(Self.differences(gap, limits) == ["eia_book: a gap between its rows"])
  }

  @Test func `rows of one rule never share a day`() throws {
    #expect(throws: Never.self) { try RuleTable(RuleTable.standard.rules) }
  }

  @Test func `a table whose rows overlap in time is refused`() throws {
    let rule = try #require(RuleTable.standard.rows("eia_form").first)
    let from = try Day(iso: "2026-08-14")
    let later = rule.holding(Validity(from: from, through: nil))
    #expect(throws: RuleFault.overlap(id: "eia_form", rule.validity, later.validity)) {
      try RuleTable([rule, later])
    }
    let next = rule.holding(Validity(from: from.adding(days: 1), through: nil))
    #expect(try RuleTable([rule, next]).rules.count == 2)
  }

  @Test func `each rule that rests on a replaced law ends the day before the Code`() throws {
    let last = try Day(iso: "2026-08-14")
    let first = try Day(iso: "2026-08-15")
    let ended = Set(
      RuleTable.standard.rules.filter { $0.validity.through == last }.map(\.id))
    #expect(
      ended == [
        "eia_book", "eia_form", "eia_recheck", "decision_publish", "permit_correction",
        "permit_simple", "permit_key", "permit_renew", "registration_change", "self_acceptance",
        "acceptance_publish",
      ])
    for id in ended.sorted() {
      let before = try #require(RuleTable.standard.rule(id, on: last))
      let after = try #require(RuleTable.standard.rule(id, on: first))
      #expect(before.isArticleKnown && !after.isArticleKnown)
      #expect(before.count == after.count && before.unit == after.unit)
      #expect(after.source.en.contains("article not known"))
      #expect(after.source.zh.contains("条款未查明") && after.confidence == .carriedOver)
    }
    for id in ["correction_notice", "licence_general", "petition_close_cn", "petition_close_zj"] {
      #expect(RuleTable.standard.rule(id, on: last) == RuleTable.standard.rule(id, on: first))
    }
  }

  @Test func `no rule holds before its first day`() throws {
    #expect(RuleTable.standard.rule("eia_book", on: try Day(iso: "2003-08-31")) == nil)
    #expect(RuleTable.standard.rule("eia_book", on: try Day(iso: "2003-09-01")) != nil)
    #expect(RuleTable.standard.rule("hotline_help", on: .first) != nil)
    #expect(RuleTable.standard.rule("no such rule", on: .last) == nil)
  }

  @Test func `a renewal is due on a working day 60 days before the end`() throws {
    let end = try Day(iso: "2026-12-31")
    let rule = try #require(RuleTable.standard.rule("permit_renew", on: end))
    let deadline = try rule.deadline(from: end, calendar: .china)
    // 1 November is a Sunday.
    #expect(deadline.nominal.iso == "2026-11-01" && deadline.due.iso == "2026-10-30")
    #expect(deadline.counted.count == 60)
  }

  @Test func `terms are named in both languages`() throws {
    let renewal = try #require(RuleTable.standard.rows("permit_renew").first)
    #expect(renewal.term(in: .zh) == "提前 60 天" && renewal.term(in: .en) == "60 days before")
    let acceptance = try #require(RuleTable.standard.rows("self_acceptance").first)
    #expect(acceptance.term(in: .zh) == "3 个月" && acceptance.term(in: .en) == "3 months")
  }
}

extension Rule {
  fileprivate func counting(_ count: Int) -> Rule { copy(count: count, validity: validity) }

  fileprivate func holding(_ validity: Validity) -> Rule { copy(count: count, validity: validity) }

  private func copy(count: Int, validity: Validity) -> Rule {
    Rule(
      id: id, name: name, count: count, unit: unit, start: start, stops: stops, source: source,
      isArticleKnown: isArticleKnown, validity: validity, confidence: confidence)
  }
}
