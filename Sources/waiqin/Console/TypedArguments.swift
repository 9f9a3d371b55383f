internal import Model

/// Arguments as people type them, with a Chinese keyboard or by the day of the week, brought to what commands read.
///
/// What an argument takes is known from its help: one that says `YYYY-MM-DD` takes a day, one that says `ISO week`
/// a week. A bare weekday belongs to the week that the command names, else to that of `--today`, else to this
/// week. Free text stays as it is typed.
struct TypedArguments {
  /// The arguments with options, numbers and codes in full-width characters brought to ASCII.
  ///
  /// A number may have Chinese commas and points; a code is a word without a space or a Chinese character that
  /// has a full-width digit in it. What follows `--`, and `FIELD=VALUE`, stay.
  static func folded(_ words: [String]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    return words[..<end].map(folded) + words[end...]
  }

  private static func folded(_ word: String) -> String {
    let isOption = word.hasPrefix("--") || word.wholeMatch(of: /(?:－－|——|––|－-|-－)[^ ].*/) != nil
    guard isOption else { return word.contains("=") ? word : number(word) }
    let parts = word.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "=" || $0 == "＝"
    }
    let name = "--" + HalfWidth.folded(String((parts.first ?? "").dropFirst(2)))
    return parts.count == 2 ? name + "=" + number(String(parts[1])) : name
  }

  private static func number(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    let folded = HalfWidth.folded(word)
    if folded.wholeMatch(of: /[-+0-9.,:;]*[0-9](,[a-z0-9]+)?/) != nil { return folded }
    let isCode =
      word.unicodeScalars.contains { 0xFF10...0xFF19 ~= $0.value }
      && folded.unicodeScalars.allSatisfy { 0x21...0x7E ~= $0.value }
    return isCode ? folded : word
  }

  private let words: [String]
  private let command: CommandTree?
  private let start: Int

  /// - Parameter words: the command first, its options behind it.
  private init(_ words: [String]) {
    self.words = words
    let path = CommandTree.waiqin.path(along: words)
    command = path.last.map { $0.defaultCommand ?? $0 }
    start = path.count - 1
  }

  /// The words with days as `YYYY-MM-DD` and weeks as `2026-W48`.
  ///
  /// - Parameters:
  ///   - today: where the words have no `--today`.
  static func dated(
    _ words: [String], today: @autoclosure () -> Day
  ) -> [String] {
    let isPlain = !words.contains(where: mayBeTyped)
    return isPlain ? words : TypedArguments(words).dated(today: today())
  }

  /// True for a word, or the value of an option, that some argument may take as a day or week in another form
  /// than commands read.
  private static func mayBeTyped(_ word: String) -> Bool {
    let value = word.split(separator: "=").last.map { String($0) } ?? word
    return value.split(separator: "..").contains { part in
      let text = String(part)
      if (try? Day(iso: text)) != nil || (try? Week(iso: text)) != nil { return false }
      if text.utf8.allSatisfy({ $0 < 0x80 }) {
        let isNumber = text.utf8.count <= 10 && text.utf8.first.map { 0x30...0x39 ~= $0 } == true
        if !isNumber { return TypedDay.isWord(text) }
      }
      let typed = TypedDay(week: Week(containing: .first), today: .first)
      return text.utf8.count <= 60 && (typed.day(text) != nil || typed.week(text) != nil)
    }
  }

  private func dated(today clock: Day) -> [String] {
    let thisWeek = TypedDay(week: Week(containing: clock), today: clock)
    let today =
      value(of: "--today").flatMap { thisWeek.day($0) } ?? clock
    let beside = TypedDay(week: Week(containing: today), today: today)
    let named = takesWeek ? positionals.lazy.compactMap { beside.week($0.word) }.first : nil
    let typed = TypedDay(week: named ?? beside.week, today: today)
    var result = words
    for (index, word) in positionals {
      if takesWeek, let week = typed.week(word) {
        result[index] = week.iso
      } else if takesDay {
        result[index] = Self.text(word, typed)
      }
    }
    for (index, option, text) in values where dayOptions.contains(option) {
      let day = Self.text(text, option == "--today" ? thisWeek : typed)
      result[index] = words[index].hasPrefix("--") ? option + "=" + day : day
    }
    return result
  }

  /// The day, or the two of `A..B`, as the commands read it; what is none stays.
  private static func text(_ text: String, _ typed: TypedDay) -> String {
    let parts = text.split(separator: "..", omittingEmptySubsequences: false).map { part in
      typed.day(String(part))?.iso ?? String(part)
    }
    return parts.joined(separator: "..")
  }

  private static func takesDay(_ argument: CommandTree.Argument) -> Bool {
    argument.abstract?.contains("YYYY-MM-DD") == true
  }

  private var ownPositionals: [CommandTree.Argument] {
    (command?.ownArguments ?? []).filter { $0.kind == .positional }
  }

  private var takesDay: Bool { ownPositionals.contains(where: Self.takesDay) }
  private var takesWeek: Bool {
    ownPositionals.contains { $0.abstract?.contains("ISO week") == true }
  }

  private var dayOptions: [String] {
    (command?.ownArguments ?? []).filter { $0.kind == .option && Self.takesDay($0) }
      .flatMap(\.spellings)
  }

  private var valueOptions: [String] {
    (command?.ownArguments ?? []).filter { $0.kind == .option }.flatMap(\.spellings)
  }

  private func value(of option: String) -> String? { values.first { $0.option == option }?.text }

  /// The values of options: where their word stands, the option, and the value.
  private var values: [(index: Int, option: String, text: String)] {
    parts.compactMap { index, option in
      guard let option else { return nil }
      let word = words[index]
      return (
        index, option,
        word.hasPrefix(option + "=") ? String(word.dropFirst(option.count + 1)) : word
      )
    }
  }

  private var positionals: [(index: Int, word: String)] {
    parts.filter { $0.option == nil }.map { ($0.index, words[$0.index]) }
  }

  /// The words that are values, each with the option that it belongs to; nil for positional ones.
  private var parts: [(index: Int, option: String?)] {
    let options = valueOptions
    let end = words.firstIndex(of: "--") ?? words.endIndex
    var parts: [(index: Int, option: String?)] = []
    var waiting: String?
    for index in min(start, end)..<end {
      let word = words[index]
      if let option = waiting {
        parts.append((index, option))
        waiting = nil
      } else if options.contains(word) {
        waiting = word
      } else if let option = options.first(where: { word.hasPrefix($0 + "=") }) {
        parts.append((index, option))
      } else if !word.hasPrefix("-") {
        parts.append((index, nil))
      }
    }
    return parts
  }
}
