/// The term in which a ticket is to be closed, by where it came from.
///
/// The rules know petitions and the hotline. Other sources take the hotline's terms by analogy, and say so.
package struct TicketTerm: Hashable, Sendable {
  package let rule: Rule
  package let due: Day
  package let isProvisional: Bool
  /// What the person asks for; nil where that can't be told, so that the shortest term counts.
  package let appeal: Appeal?
  /// True for a source that has no rule of its own.
  package let isByAnalogy: Bool

  /// What somebody wants who calls the hotline.
  package enum Appeal: String, CaseIterable, Sendable {
    case question
    case help
    case complaint

    fileprivate var rule: String {
      switch self {
      case .question: "hotline_consult"
      case .help: "hotline_help"
      case .complaint: "hotline_complaint"
      }
    }
  }

  /// - Returns: nil when no rule holds on the day of the find.
  package init?(
    of ticket: Ticket, rules: RuleTable = .standard, calendar: WorkCalendar
  ) {
    self.init(
      source: ticket.source, category: ticket.category,
      text: ticket.title + (ticket.text ?? ""), found: ticket.found, rules: rules,
      calendar: calendar)
  }

  package init?(
    source: TicketSource, category: Category?, text: String, found: Day,
    rules: RuleTable = .standard, calendar: WorkCalendar
  ) {
    let rule: Rule?
    switch source {
    case .petition:
      appeal = .complaint
      // Zhejiang's is the stricter one of two.
      rule =
        rules.rule("petition_close_zj", on: found) ?? rules.rule("petition_close_cn", on: found)
    case .hotline12345, .hotline12369, .visit, .window, .superior, .stewardApp:
      let told = Self.appeal(category: category, text: text)
      appeal = told
      rule = rules.rule((told ?? .question).rule, on: found)
    }
    isByAnalogy = ![.petition, .hotline12345].contains(source)
    guard let rule, let deadline = try? rule.deadline(from: found, calendar: calendar) else {
      return nil
    }
    self.rule = rule
    due = deadline.due
    isProvisional = deadline.isProvisional
  }

  private static func appeal(category: Category?, text: String) -> Appeal? {
    if category?.rawValue.hasPrefix("complaint.") == true { return .complaint }
    if ["投诉", "举报"].contains(where: text.contains) { return .complaint }
    if ["求助", "请求帮助", "希望帮助", "请帮"].contains(where: text.contains) { return .help }
    if ["咨询", "请问", "想了解", "如何办理"].contains(where: text.contains) { return .question }
    return nil
  }
}

extension TicketTerm {
  /// The rule with what had to be assumed, for people.
  package func words(in language: Language) -> String {
    var parts = ["\(rule.id)", rule.term(in: language), rule.source.text(in: language)]
    switch language {
    case .zh:
      if isByAnalogy { parts.append("本来源没有自己的规则，参照 12345") }
      if appeal == nil { parts.append("咨询、求助、投诉未能区分，按最短的期限") }
      if isProvisional { parts.append("暂定") }
      return parts.joined(separator: "；")
    case .en:
      if isByAnalogy { parts.append("by analogy with 12345, this source has no rule of its own") }
      if appeal == nil {
        parts.append("question, help or complaint could not be told apart, so the shortest term")
      }
      if isProvisional { parts.append("provisional") }
      return parts.joined(separator: "; ")
    }
  }
}
