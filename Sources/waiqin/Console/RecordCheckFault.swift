internal import Model

/// Why a record that a person types is not written.
enum RecordCheckFault: Fault, Equatable {
  case days(RecordKind, first: String, Day, then: String, Day)
  case taken(RecordKind, field: String, value: String, by: String)
  case item(String, ItemClass, application: ApplicationClass)

  var code: String {
    switch self {
    case .days: "E-RECORD-DAYS"
    case .taken: "E-RECORD-TAKEN"
    case .item: "E-RECORD-ITEM"
    }
  }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.days(let kind, let first, let start, let then, let end), .zh):
      "\(then)：\(word(kind, then, .zh)) '\(end.iso)' 早于\(word(kind, first, .zh))（\(first)）"
        + " '\(start.iso)'；请更正其中一个"
    case (.days(let kind, let first, let start, let then, let end), .en):
      "\(then): '\(end.iso)' lies before \(word(kind, first, .en)) (\(first)), '\(start.iso)'; "
        + "correct one of them"
    case (.taken(let kind, let field, let value, let other), .zh):
      "\(field)：\(word(kind, field, .zh)) '\(value)' 已属\(kind.text(in: .zh)) '\(other)'；"
        + "请改写，或用 edit 更正那一条"
    case (.taken(let kind, let field, let value, let other), .en):
      "\(field): '\(value)' belongs to \(kind.text(in: .en)) '\(other)' already; "
        + "give another one, or edit that record"
    case (.item(let code, let kind, let application), .zh):
      "item：事项 '\(code)' 的类型是“\(kind.text(in: .zh))”，与申请类别“\(application.text(in: .zh))”不符；"
        + "请更正 class 或 item"
    case (.item(let code, let kind, let application), .en):
      "item: '\(code)' is of kind '\(kind.text(in: .en))', which does not fit an application of class "
        + "'\(application.text(in: .en))'; correct class or item"
    }
  }

  private func word(_ kind: RecordKind, _ field: String, _ language: Language) -> String {
    kind.field(field)?.text(in: language) ?? field
  }
}
