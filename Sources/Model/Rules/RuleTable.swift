/// The limits of the bureau's work, each with the days on which it holds.
package struct RuleTable: Sendable {
  /// In the order in which they are listed; rows of one id follow on each other in time.
  package let rules: [Rule]

  /// - Throws: `RuleFault.overlap` when two rows of one id hold on the same day: then no rule of the day
  ///   could be told.
  package init(_ rules: [Rule]) throws(RuleFault) {
    for (index, rule) in rules.enumerated() {
      let other = rules[..<index].first { $0.id == rule.id && $0.validity.overlaps(rule.validity) }
      if let other { throw .overlap(id: rule.id, other.validity, rule.validity) }
    }
    self.rules = rules
  }

  /// The rows of this program; a test holds that none overlap.
  private init(compiled rules: [Rule]) { self.rules = rules }

  /// The rules of the Chinese State, of Zhejiang and of the bureau itself.
  package static let standard = RuleTable(
    compiled: approvals + permits + petitions)

  /// The row called `id` that holds on `day`; nil when none does.
  package func rule(_ id: String, on day: Day) -> Rule? {
    rules.first { $0.id == id && $0.validity.contains(day) }
  }

  /// The rows that hold on `day`.
  package func rules(on day: Day) -> [Rule] { rules.filter { $0.validity.contains(day) } }

  /// The rows called `id`, the earliest first.
  package func rows(_ id: String) -> [Rule] { rules.filter { $0.id == id } }
}

/// Why a table of rules can't be used.
package enum RuleFault: Fault, Equatable {
  case overlap(id: String, Validity, Validity)
  case noSuchRule(String)
  case notInForce(String, day: Day, rows: [Validity])
  case noTable
  case badRow(Int, member: String)

  package var code: String {
    switch self {
    case .overlap: "E-RULES-OVERLAP"
    case .noSuchRule, .notInForce: "E-RULES-NONE"
    case .noTable, .badRow: "E-RULES-TABLE"
    }
  }

  /// True for arguments that can't be what was meant.
  package var isUsage: Bool {
    switch self {
    case .noSuchRule, .notInForce: true
    case .overlap, .noTable, .badRow: false
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.overlap(let id, let first, let second), .zh):
      "'\(id)'：'\(first.text(in: .zh))' 与 '\(second.text(in: .zh))' 时间重叠；同一规则各行的有效期不能相交，请更正其中一行"
    case (.overlap(let id, let first, let second), .en):
      "'\(id)': '\(first.text(in: .en))' and '\(second.text(in: .en))' overlap; rows of one rule "
        + "may not share a day, correct one of them"
    case (.noSuchRule(let id), .zh): "--rule：没有规则 '\(id)'；请用 waiqin rules 查看"
    case (.noSuchRule(let id), .en): "--rule: no rule '\(id)'; see waiqin rules"
    case (.notInForce(let id, let day, let rows), .zh):
      "--rule：'\(id)' 在 '\(day.iso)' 不适用，有效期为 "
        + rows.map { "'\($0.text(in: .zh))'" }.joined(separator: "、") + "；请核对日期，或写 --limit 和 --unit"
    case (.notInForce(let id, let day, let rows), .en):
      "--rule: '\(id)' does not hold on '\(day.iso)' but "
        + rows.map { "'\($0.text(in: .en))'" }.joined(separator: ", ")
        + "; check the day, or give --limit and --unit"
    case (.noTable, .zh): "不是规则表；请写成 waiqin rules --json 输出的样子"
    case (.noTable, .en): "is no table of rules; write it as waiqin rules --json does"
    case (.badRow(let row, let member), .zh):
      "第 \(row) 行：\(member) 缺少或不合；请对照 waiqin rules --json"
    case (.badRow(let row, let member), .en):
      "row \(row): \(member) is missing or does not fit; compare waiqin rules --json"
    }
  }
}

extension Validity: Phrased {
  /// "2003-09-01 – 2026-08-14", with "always" for no ends at all.
  package func text(in language: Language) -> String {
    let zh = language == .zh
    return switch (from?.iso, through?.iso) {
    case (nil, nil): zh ? "未写明起止" : "no days stated"
    case (let from?, nil): zh ? "\(from) 起" : "from \(from)"
    case (nil, let through?): zh ? "至 \(through)" : "through \(through)"
    case (let from?, let through?): "\(from) – \(through)"
    }
  }
}
