/// An item that promises its decision later than the law allows.
package struct LongPromise: Hashable, Sendable, Phrased {
  package let item: Item
  /// In working days, as the next one.
  package let promised: Int
  package let statutory: Int
  /// The rule that sets the statutory term; nil where only the item says it.
  package let rule: Rule?

  package func text(in language: Language) -> String {
    let source = rule.map { rule in
      language == .zh
        ? "（\(rule.id)，\(rule.source.zh)）" : " (\(rule.id), \(rule.source.en))"
    }
    return switch language {
    case .zh:
      "事项 '\(item.code)' 承诺 \(promised) 个工作日，长于法定 \(statutory) 个工作日\(source ?? "")；请核对 promised"
    case .en:
      "item '\(item.code)' promises \(promised) working days, more than the statutory "
        + "\(statutory)\(source ?? ""); see promised"
    }
  }
}

extension Item {
  /// The promise, where it is longer than the term of the law or than its own statutory term.
  ///
  /// - Parameter day: the rules of this day count; those of the item's first day where it is not valid then.
  package func longPromise(on day: Day, rules: RuleTable = .standard) -> LongPromise? {
    guard let promised else { return nil }
    let asked = validity.contains(day) ? day : validity.from ?? day
    let rule = namedClasses.compactMap { rules.longest($0, on: asked) }.max { $0.count < $1.count }
    let isRuled = rule.map { rule in statutory.map { rule.count <= $0 } ?? true } ?? false
    guard let limit = isRuled ? rule?.count : statutory, promised > limit else { return nil }
    return LongPromise(
      item: self, promised: promised, statutory: limit, rule: isRuled ? rule : nil)
  }
}

extension RuleTable {
  /// The statutory term of an approval; of permits that under key management, the longer one.
  fileprivate func longest(_ class: ApplicationClass, on day: Day) -> Rule? {
    switch `class` {
    case .reportBook: rule("eia_book", on: day)
    case .reportForm: rule("eia_form", on: day)
    case .permit: rule("permit_key", on: day)
    case .registration, .crossDepartment: nil
    }
  }
}
