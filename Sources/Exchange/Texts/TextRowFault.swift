package import Model

/// What is wrong with a file of texts.
package enum TextRowFault: Fault, Equatable {
  case grammar(line: Int, fault: JSONFault)
  case noText(line: Int)
  case category(line: Int, name: String)
  /// A line without a category, where all must have one.
  case unlabelled(line: Int)
  case empty

  package var code: String {
    switch self {
    case .grammar(_, let fault): fault.code
    case .noText: "E-TEXT-ROW"
    case .category: "E-TEXT-CATEGORY"
    case .unlabelled: "E-TEXT-LABEL"
    case .empty: "E-TEXT-EMPTY"
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
    case .grammar(let line, let fault): "第 \(line) 行：\(fault.text(in: .zh))"
    case .noText(let line): "第 \(line) 行：没有 'text'；每行应为一个对象，如 {\"text\":\"…\"}"
    case .category(let line, let name):
      "第 \(line) 行：没有类别 '\(name)'；可用 \(Self.categories)"
    case .unlabelled(let line): "第 \(line) 行：没有 'category'；训练和检验时每行都要有类别"
    case .empty: "没有文本；每行应为一个对象，如 {\"text\":\"…\"}"
    }
  }

  private var english: String {
    switch self {
    case .grammar(let line, let fault): "line \(line): \(fault.text(in: .en))"
    case .noText(let line): "line \(line): no 'text'; give an object a line, as {\"text\":\"…\"}"
    case .category(let line, let name):
      "line \(line): no category '\(name)'; use one of \(Self.categories)"
    case .unlabelled(let line):
      "line \(line): no 'category'; to learn and to measure, each line needs one"
    case .empty: "no texts; give an object a line, as {\"text\":\"…\"}"
    }
  }

  private static let categories = Category.allCases.map(\.rawValue).joined(separator: ", ")
}
