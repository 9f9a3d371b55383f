/// What a record that a person or a table writes contradicts: itself, or another record.
package enum RecordContradiction: Fault, Hashable {
  case days(RecordKind, first: String, Day, then: String, Day)
  case taken(RecordKind, field: String, value: String, by: String)
  /// Two versions of one item hold on the same day.
  case overlap(item: String, Validity, standing: Validity)
  case item(String, ItemClass, application: ApplicationClass)
  /// The item's name says that it is for other classes of application.
  case itemOfOtherClass(String, name: String, [ApplicationClass], application: ApplicationClass)

  package var code: String {
    switch self {
    case .days: "E-RECORD-DAYS"
    case .taken: "E-RECORD-TAKEN"
    case .overlap: "E-RECORD-OVERLAP"
    case .item, .itemOfOtherClass: "E-RECORD-ITEM"
    }
  }

  /// The field that a person looks at first to mend it.
  package var field: String {
    switch self {
    case .days(_, _, _, let then, _): then
    case .taken(_, let field, _, _): field
    case .overlap: "from"
    case .item, .itemOfOtherClass: "item"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .days(let kind, let first, let start, let then, let end):
      "\(then)：\(word(kind, then, .zh)) '\(end.iso)' 早于\(word(kind, first, .zh))（\(first)）"
        + " '\(start.iso)'；请更正其中一个"
    case .taken(let kind, let field, let value, let other):
      "\(field)：\(word(kind, field, .zh)) '\(value)' 已属\(kind.text(in: .zh)) '\(other)'；"
        + "请改写，或用 edit 更正那一条"
    case .overlap(let code, let validity, let standing):
      "from：事项 '\(code)' 的 '\(validity.text(in: .zh))' 与已有的 '\(standing.text(in: .zh))' 有同一天；"
        + "请先给前一版写失效日（through），后一版从次日起"
    case .item(let code, let kind, let application):
      "item：事项 '\(code)' 的类型是“\(kind.text(in: .zh))”，与申请类别“\(application.text(in: .zh))”不符；"
        + "请更正 class 或 item"
    case .itemOfOtherClass(let code, let name, let classes, let application):
      "item：事项 '\(code)'（\(name)）办的是“\(list(classes, .zh))”，申请类别却是“\(application.text(in: .zh))”；"
        + "请更正 class 或 item"
    }
  }

  private var english: String {
    switch self {
    case .days(let kind, let first, let start, let then, let end):
      "\(then): '\(end.iso)' lies before \(word(kind, first, .en)) (\(first)), '\(start.iso)'; "
        + "correct one of them"
    case .taken(let kind, let field, let value, let other):
      "\(field): '\(value)' belongs to \(kind.text(in: .en)) '\(other)' already; "
        + "give another one, or edit that record"
    case .overlap(let code, let validity, let standing):
      "from: item '\(code)' holds '\(standing.text(in: .en))' already, which shares a day with "
        + "'\(validity.text(in: .en))'; give the earlier one its last day (through), and begin the "
        + "later one on the day after"
    case .item(let code, let kind, let application):
      "item: '\(code)' is of kind '\(kind.text(in: .en))', which does not fit an application of class "
        + "'\(application.text(in: .en))'; correct class or item"
    case .itemOfOtherClass(let code, let name, let classes, let application):
      "item: '\(code)' (\(name)) is for '\(list(classes, .en))', but the application's class is "
        + "'\(application.text(in: .en))'; correct class or item"
    }
  }

  private func list(_ classes: [ApplicationClass], _ language: Language) -> String {
    classes.map { $0.text(in: language) }.joined(separator: language == .zh ? "、" : "', '")
  }

  private func word(_ kind: RecordKind, _ field: String, _ language: Language) -> String {
    kind.field(field)?.text(in: language) ?? field
  }
}
