internal import Model

extension TableFault.Problem {
  /// The words for what keeps the steps of a new row of tickets from being told; nothing for other problems.
  func stepWords(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .stepLacks(let field, let lacking):
      "“\(Self.word(field, .zh))”是办理步骤写入的，新行还须写明\(lacking.words(in: .zh))；"
        + "请补上，或留空，导入后用 waiqin \(Self.command(field))"
    case .stepWithout(let column, let field):
      "写了“\(column.zh)”而“\(Self.word(field, .zh))”是空的；请补上，或都留空"
    case .answeredAndReturned: "已写“答复”，不能又写“转交”：一件问题单或答复，或退回；请只留一个"
    case .stepBefore(let column, let day, let found):
      "“\(column.zh)”：'\(day.iso)' 早于收集日 '\(found.iso)'；请更正其中一个"
    case .stepAhead(let column, let day, let today):
      "“\(column.zh)”：'\(day.iso)' 晚于今天 '\(today.iso)'；请更正"
    default: ""
    }
  }

  private var english: String {
    switch self {
    case .stepLacks(let field, let lacking):
      "'\(Self.word(field, .en))' is written by a step, so a new row has to say "
        + "\(lacking.words(in: .en)) too; add it, or leave the cell empty and use "
        + "waiqin \(Self.command(field)) afterwards"
    case .stepWithout(let column, let field):
      "says '\(column.en)', but '\(Self.word(field, .en))' is empty; add it, or leave both empty"
    case .answeredAndReturned:
      "has an answer and is handed on as well, and a ticket is one or the other; keep one"
    case .stepBefore(let column, let day, let found):
      "'\(column.en)': '\(day.iso)' lies before the find on '\(found.iso)'; correct one of them"
    case .stepAhead(let column, let day, let today):
      "'\(column.en)': '\(day.iso)' lies after today, '\(today.iso)'; correct it"
    default: ""
    }
  }

  private static func word(_ field: String, _ language: Language) -> String {
    RecordKind.ticket.field(field)?.text(in: language) ?? field
  }

  private static func command(_ field: String) -> String {
    RecordKind.ticket.stepField(field)?.commands.first ?? "ticket"
  }
}

extension TableFault.Lacking {
  /// The columns by their headings.
  fileprivate func words(in language: Language) -> String {
    let headings =
      switch self {
      case .columns(let columns): columns.map { language == .zh ? $0.zh : $0.en }
      case .fields(let fields):
        fields.map { RecordKind.ticket.field($0)?.text(in: language) ?? $0 }
      }
    return switch language {
    case .zh: headings.map { "“\($0)”" }.joined(separator: "和")
    case .en: headings.map { "'\($0)'" }.joined(separator: " and ")
    }
  }
}
