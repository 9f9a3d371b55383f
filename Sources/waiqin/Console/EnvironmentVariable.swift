internal import Foundation
internal import Model

/// The variables of the environment that the program heeds, and no others.
enum EnvironmentVariable: String, CaseIterable, Phrased {
  case store = "WAIQIN_STORE"
  case dataFolder = "XDG_DATA_HOME"
  case home = "HOME"
  case language = "WAIQIN_LANG"
  case allLocale = "LC_ALL"
  case messageLocale = "LC_MESSAGES"
  case characterLocale = "LC_CTYPE"
  case locale = "LANG"
  case person = "WAIQIN_PERSON"
  case columns = "COLUMNS"
  case noColour = "NO_COLOR"
  case terminal = "TERM"

  /// What it is set to; nil where it is unset or empty.
  var value: String? {
    ProcessInfo.processInfo.environment[rawValue].flatMap { $0.isEmpty ? nil : $0 }
  }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.store, .zh): "数据库文件，命令没有 --store 时采用"
    case (.store, .en): "The store's file where a command has no --store"
    case (.dataFolder, .zh): "其下的 waiqin/waiqin.sqlite 是默认数据库；未设时为 ~/.local/share"
    case (.dataFolder, .en):
      "Its waiqin/waiqin.sqlite is the store where nothing else names one; else ~/.local/share"
    case (.home, .zh): "用户文件夹，即上面的 ~；未设时取系统登记的"
    case (.home, .en): "The user's folder, ~ above; else the one that the system has on record"
    case (.language, .zh): "输出语言，zh 或 en，命令没有 --lang 时采用"
    case (.language, .en): "The language of output, zh or en, where a command has no --lang"
    case (.allLocale, .zh): "未设 WAIQIN_LANG 时，以 zh 或 en 开头的值决定语言；也说明字符编码"
    case (.allLocale, .en):
      "A value that begins with zh or en decides where WAIQIN_LANG does not; it names the encoding, too"
    case (.messageLocale, .zh): "其次，同样决定语言"
    case (.messageLocale, .en): "Comes next for the language"
    case (.characterLocale, .zh): "doctor 据此检查字符编码"
    case (.characterLocale, .en): "The encoding that doctor looks at"
    case (.locale, .zh): "最后，同样决定语言；都未说明时为中文"
    case (.locale, .en): "Comes last for the language; Chinese where none says"
    case (.person, .zh): "日志中记下的操作人；否则为登录名"
    case (.person, .en): "Who gives the commands, for the log; else the login name"
    case (.columns, .zh): "输出的宽度，40 至 1000；否则问终端，无终端时为 80"
    case (.columns, .en):
      "The width of output, 40 to 1000; else the terminal is asked, 80 where there is none"
    case (.noColour, .zh): "设为任何非空值即不用颜色"
    case (.noColour, .en): "Any value that is not empty takes colour away"
    case (.terminal, .zh): "值为 dumb 时不用颜色"
    case (.terminal, .en): "The value dumb takes colour away"
    }
  }
}
