internal import Foundation
internal import Model
internal import Store

/// What the environment says where no option does.
enum Settings {
  /// The language: the option, then `WAIQIN_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`; Chinese where none says.
  static func language(option: String?) -> Language {
    let variables: [EnvironmentVariable] = [.language, .allLocale, .messageLocale, .locale]
    for value in [option] + variables.map(\.value) {
      guard let value else { continue }
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
    if let path = option ?? EnvironmentVariable.store.value, !path.isEmpty {
      return StorePaths(database: path)
    }
    // The platform's own answer is that of the system's records, whatever HOME says.
    let home = EnvironmentVariable.home.value ?? NSHomeDirectory()
    let data = EnvironmentVariable.dataFolder.value ?? home + "/.local/share"
    return StorePaths(database: data + "/waiqin/waiqin.sqlite")
  }

  /// Who gives the command, for the log.
  static var person: String { EnvironmentVariable.person.value ?? NSUserName() }

  /// A person wants no colour, or the terminal has none.
  static var refusesColour: Bool {
    EnvironmentVariable.noColour.value != nil || EnvironmentVariable.terminal.value == "dumb"
  }

  /// The locale that decides the encoding, such as `zh_CN.UTF-8`; empty where none is set.
  static var encoding: String {
    let variables: [EnvironmentVariable] = [.allLocale, .characterLocale, .locale]
    return variables.compactMap(\.value).first ?? ""
  }

  /// The columns that `COLUMNS` asks for.
  static var columns: Int? {
    EnvironmentVariable.columns.value.flatMap { Int($0) }.flatMap {
      (40...1_000).contains($0) ? $0 : nil
    }
  }
}
