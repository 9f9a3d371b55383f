package import Model

/// What is wrong with a KoboToolbox export or its mapping.
package enum KoboFault: Fault, Equatable {
  case format(String)
  /// The mapping lacks this part.
  case mapping(String)
  case noSubmissions
  /// The submission of this number, from 1, lacks an answer.
  case submission(Int, missing: String)
  case answer(Int, question: String, text: String)
  case noVisit(Int, text: String)

  package var code: String {
    switch self {
    case .format, .mapping: "E-KOBO-MAP"
    case .noSubmissions: "E-KOBO-EMPTY"
    case .submission, .answer: "E-KOBO-ANSWER"
    case .noVisit: "E-KOBO-VISIT"
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
    case .format(let found): "format：'\(found)' 不是 \(KoboMapping.format)；请选择对应表"
    case .mapping(let part): "对应表：缺少 '\(part)'；请补上该题目的名称"
    case .noSubmissions: "没有提交记录；请从 KoboToolbox 导出 JSON"
    case .submission(let number, let question): "第 \(number) 份：缺少 '\(question)'；请在 Kobo 中补填后重新导出"
    case .answer(let number, let question, let text):
      "第 \(number) 份：'\(question)' 的 '\(text)' 不是整数；请在 Kobo 中更正后重新导出"
    case .noVisit(let number, let text):
      "第 \(number) 份：没有走访 '\(text)'；请核对编号，见 waiqin visit list"
    }
  }

  private var english: String {
    switch self {
    case .format(let found): "format: '\(found)' is not \(KoboMapping.format); choose the mapping"
    case .mapping(let part): "mapping: no '\(part)'; name the question that holds it"
    case .noSubmissions: "no submissions; export JSON from KoboToolbox"
    case .submission(let number, let question):
      "submission \(number): no '\(question)'; fill it in in Kobo and export again"
    case .answer(let number, let question, let text):
      "submission \(number): '\(text)' in '\(question)' is no whole number; correct it in Kobo and "
        + "export again"
    case .noVisit(let number, let text):
      "submission \(number): no visit '\(text)'; check the identifier, see waiqin visit list"
    }
  }
}
