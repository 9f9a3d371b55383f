internal import Model

/// A text of help in its parts, in one language, before it is drawn for a terminal, a man page or the reference.
struct HelpDocument: Equatable {
  /// What is typed for it, such as `waiqin plan`.
  let name: String
  /// What it is about, in one line.
  let abstract: String
  let sections: [Section]

  struct Section: Equatable {
    let heading: Heading
    let content: Content

    var rows: [Row] { if case .rows(let rows) = content { rows } else { [] } }
  }

  enum Content: Equatable {
    case prose(String)
    /// Lines as they are typed, the program's name first.
    case lines([String])
    case rows([Row])
  }

  /// The lines of the sections about `heading`.
  func lines(_ heading: Heading) -> [String] {
    sections.filter { $0.heading == heading }.flatMap { section in
      if case .lines(let lines) = section.content { lines } else { [String]() }
    }
  }

  func rows(_ heading: Heading) -> [Row] {
    sections.filter { $0.heading == heading }.flatMap(\.rows)
  }

  /// The running text, a paragraph each.
  var prose: [String] {
    sections.compactMap { section in
      if case .prose(let text) = section.content { text } else { nil }
    }
  }

  /// A form and what it means.
  struct Row: Equatable {
    let form: String
    let words: String
  }

  /// What a section is about.
  enum Heading: Equatable, Phrased {
    /// Running text, which needs no heading on a screen.
    case description
    case examples
    case usage
    case commands
    case arguments
    case options
    /// Those of a record.
    case fields
    case topics
    /// One of a topic's own, in the language of the document.
    case own(String)

    func text(in language: Language) -> String {
      switch (self, language) {
      case (.description, .zh): "说明"
      case (.description, .en): "Description"
      case (.examples, .zh): "示例"
      case (.examples, .en): "Examples"
      case (.usage, .zh): "用法"
      case (.usage, .en): "Usage"
      case (.commands, .zh): "命令"
      case (.commands, .en): "Commands"
      case (.arguments, .zh): "参数"
      case (.arguments, .en): "Arguments"
      case (.options, .zh): "选项"
      case (.options, .en): "Options"
      case (.fields, .zh): "字段"
      case (.fields, .en): "Fields"
      case (.topics, .zh): "专题"
      case (.topics, .en): "Topics"
      case (.own(let text), _): text
      }
    }
  }
}
