extension RuleTable {
  /// The table in `value`, as `waiqin rules --json` writes it: a list of objects.
  ///
  /// - Throws: `RuleFault` for anything else, and for rows that overlap in time.
  package init(_ value: FieldValue) throws(RuleFault) {
    guard let rows = value.list else { throw .noTable }
    var rules: [Rule] = []
    for (index, row) in rows.enumerated() { rules.append(try Rule(row, row: index + 1)) }
    try self.init(rules)
  }
}

extension Rule {
  fileprivate init(_ value: FieldValue, row: Int) throws(RuleFault) {
    func text(_ member: String) throws(RuleFault) -> String {
      guard let text = value[member]?.text, !text.isEmpty else {
        throw .badRow(row, member: member)
      }
      return text
    }
    func choice<Choice: RawRepresentable<String>>(
      _ member: String, _ choice: Choice.Type
    ) throws(RuleFault) -> Choice {
      guard let found = Choice(rawValue: try text(member)) else {
        throw .badRow(row, member: member)
      }
      return found
    }
    func day(_ member: String) throws(RuleFault) -> Day? {
      guard let given = value[member], given != .null else { return nil }
      guard let day = given.text.flatMap({ try? Day(iso: $0) }) else {
        throw .badRow(row, member: member)
      }
      return day
    }
    func words(_ member: String) -> Words? {
      guard let zh = value[member]?["zh"]?.text, let en = value[member]?["en"]?.text else {
        return nil
      }
      return Words(zh: zh, en: en)
    }
    func needed(_ member: String) throws(RuleFault) -> Words {
      guard let words = words(member) else { throw .badRow(row, member: member) }
      return words
    }
    let limit = Int64(Deadline.longest)
    guard let count = value["n"]?.integer, (-limit...limit).contains(count) else {
      throw .badRow(row, member: "n")
    }
    let validity = Validity(from: try day("from"), through: try day("through"))
    if let from = validity.from, let through = validity.through, through < from {
      throw .badRow(row, member: "through")
    }
    self.init(
      id: try text("id"), name: try needed("name"), count: Int(count),
      unit: try choice("unit", TermUnit.self), start: try choice("start", RuleStart.self),
      extension: words("extension"),
      stops: (value["stops"]?.list ?? []).compactMap { $0.text.flatMap(PauseReason.init) },
      source: try needed("source"), isArticleKnown: value["articleKnown"]?.bool ?? true,
      validity: validity, confidence: try choice("confidence", RuleConfidence.self),
      note: words("note"))
  }
}
