internal import ArgumentParser
internal import Model

/// Arguments that the parser could make nothing of.
enum ArgumentFault: Fault, Equatable {
  case unknownCommand(String, near: String?, under: String)
  case unknownOption(String, near: String?, command: String)
  case missing(String, command: String)
  case noValue(option: String, command: String)
  /// What follows the option begins with a dash and is read as another option.
  case dashedValue(option: String, value: String, command: String)
  case needlessValue(option: String, value: String, command: String)
  case unfitValue(String, argument: String, command: String)
  case tooMany(String, command: String)

  var code: String {
    switch self {
    case .unknownCommand: "E-ARG-COMMAND"
    case .unknownOption: "E-ARG-OPTION"
    case .missing: "E-ARG-MISSING"
    case .noValue, .dashedValue: "E-ARG-NO-VALUE"
    case .needlessValue: "E-ARG-NEEDLESS"
    case .unfitValue: "E-ARG-TYPE"
    case .tooMany: "E-ARG-EXTRA"
    }
  }

  func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  /// True for the options that lists are narrowed down and divided by.
  private static func narrows(_ option: String) -> Bool {
    option == "--by" || ListFilter.allCases.contains { $0.options.contains(option) }
  }

  private var chinese: String {
    switch self {
    case .unknownCommand(let word, let near, let group):
      "'\(word)'：\(group) 没有这个命令\(near.map { "，是不是 '\($0)'" } ?? "")；请用 \(group) --help 查看"
    case .unknownOption(let option, _, let command) where Self.narrows(option):
      "'\(option)'：\(command) 不筛选；看板、各类记录的 list 和 export 才有此项，请用 \(command) --help 查看"
    case .unknownOption(let option, let near, let command):
      "'\(option)'：没有这个选项\(near.map { "，是不是 '\($0)'" } ?? "")；请用 \(command) --help 查看"
    case .missing(let argument, let command): "'\(argument)'：缺少此项；请用 \(command) --help 查看"
    case .noValue(let option, let command): "\(option)：缺少值；请用 \(command) --help 查看"
    case .dashedValue(let option, let value, let command):
      "\(option)：'\(value)' 以 - 开头，被当成选项；请写成 \(option)=\(value)，或用 \(command) --help 查看"
    case .needlessValue(let option, let value, let command):
      "\(option)：不带值，却写了 '\(value)'；请用 \(command) --help 查看"
    case .unfitValue(let value, let argument, let command):
      "\(argument)：'\(value)' 不合适；请用 \(command) --help 查看"
    case .tooMany(let words, let command): "'\(words)'：多余；请用 \(command) --help 查看"
    }
  }

  private var english: String {
    switch self {
    case .unknownCommand(let word, let near, let group):
      "'\(word)': \(group) has no such command\(near.map { ", did you mean '\($0)'" } ?? ""); "
        + "see \(group) --help"
    case .unknownOption(let option, _, let command) where Self.narrows(option):
      "'\(option)': \(command) is not narrowed down; the board, lists of records and exports take it, "
        + "see \(command) --help"
    case .unknownOption(let option, let near, let command):
      "'\(option)': no such option\(near.map { ", did you mean '\($0)'" } ?? ""); "
        + "see \(command) --help"
    case .missing(let argument, let command): "'\(argument)': is missing; see \(command) --help"
    case .noValue(let option, let command): "\(option): its value is missing; see \(command) --help"
    case .dashedValue(let option, let value, let command):
      "\(option): '\(value)' begins with a dash and is read as an option; write \(option)=\(value), or see "
        + "\(command) --help"
    case .needlessValue(let option, let value, let command):
      "\(option): takes no value, but '\(value)' was given; see \(command) --help"
    case .unfitValue(let value, let argument, let command):
      "\(argument): '\(value)' does not fit; see \(command) --help"
    case .tooMany(let words, let command): "'\(words)': too much; see \(command) --help"
    }
  }
}
