internal import Foundation
internal import Model
internal import Store

/// What the environment says where no option does.
enum Settings {
  /// The language: the option, then `WAIQIN_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`; Chinese where none says.
  static func language(option: String?) -> Language {
    let environment = ProcessInfo.processInfo.environment
    let names = ["WAIQIN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    for value in [option] + names.map({ environment[$0] }) {
      guard let value, !value.isEmpty else { continue }
      if value.hasPrefix("zh") { return .zh }
      if value.hasPrefix("en") { return .en }
    }
    return .zh
  }

  /// The value of `--lang` in raw arguments, for faults in arguments that could not be parsed.
  static func languageArgument(_ arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return String(argument.dropFirst("--lang=".count)) }
      if argument == "--lang", index + 1 < arguments.count { return arguments[index + 1] }
    }
    return nil
  }

  /// The store: the option, then `WAIQIN_STORE`, then the user's data folder.
  static func store(option: String?) -> StorePaths {
    let environment = ProcessInfo.processInfo.environment
    if let path = option ?? environment["WAIQIN_STORE"], !path.isEmpty {
      return StorePaths(database: path)
    }
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? NSHomeDirectory() + "/.local/share"
    return StorePaths(database: data + "/waiqin/waiqin.sqlite")
  }

  /// Who gives the command, for the log.
  static var person: String {
    ProcessInfo.processInfo.environment["WAIQIN_PERSON"] ?? NSUserName()
  }

  /// A person wants no colour, or the terminal has none.
  static var refusesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
  }

  /// The locale that decides the encoding, such as `zh_CN.UTF-8`; empty where none is set.
  static var encoding: String {
    let environment = ProcessInfo.processInfo.environment
    return ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
  }

  /// The columns that `COLUMNS` asks for.
  static var columns: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap {
      (40...1_000).contains($0) ? $0 : nil
    }
  }
}
