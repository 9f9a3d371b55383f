internal import Model

extension WeekBoard {
  /// The board as it looks now: as many days side by side as there is room for, the cursor's among them.
  ///
  /// - Parameter rows: of the terminal; longer columns are shown around the cursor.
  package func text(on screen: Screen, rows: Int) -> String {
    if mode == .help { return Self.help(on: screen) }
    // A low screen keeps room for the board.
    let footer = self.footer(on: screen).prefix(max(rows - 6, 1))
    let height = max(rows - 3 - footer.count, 3)
    let count = max(1, min((screen.width + Self.gap) / Self.narrowest, days.count + 1))
    let width = (screen.width + Self.gap) / count - Self.gap
    let first = max(0, min(column - count / 2, days.count + 1 - count))
    let columns = (first..<first + count).map { cells(of: $0, width, height, screen) }
    var lines = [heading(on: screen), ""]
    for line in 0..<(height) {
      let cells = columns.map { line < $0.count ? $0[line] : screen.padded("", to: width) }
      lines.append(cells.joined(separator: String(repeating: " ", count: Self.gap)))
    }
    return (lines + footer).map { $0 + "\n" }.joined()
  }

  /// What is in the way of a move takes as many lines as it needs, up to this.
  private static let footerLines = 4
  private static let gap = 2
  /// Columns of the terminal that a day needs to be of use, its gap included.
  private static let narrowest = 38

  private func heading(on screen: Screen) -> String {
    let zh = screen.language == .zh
    var text = "\(plan.week.iso)  "
    text +=
      zh
      ? "\(plan.routes.count) 条路线，未排 \(plan.unplanned.count) 项"
      : "\(plan.routes.count) routes, \(plan.unplanned.count) left out"
    if isChanged { text += zh ? "，未保存" : ", not saved" }
    if !filter.isEmpty || mode == .filtering { text += "  /\(filter)" }
    return screen.palette.drawn(
      screen.truncated(SafeText.line(text), to: screen.width), .strong)
  }

  private func footer(on screen: Screen) -> [String] {
    let zh = screen.language == .zh
    let text: String
    if let message {
      text = message.text(in: screen.language)
    } else if case .carrying(let visit) = mode {
      let name = self.name(of: visit)
      text =
        zh ? "移动 \(name)：方向键选组，回车放下，Esc 取消" : "moving \(name): arrows, Enter puts it down, Esc"
    } else {
      text =
        zh
        ? "回车拿起  p 锁定  u 撤销  / 筛选  s 保存  ? 按键  q 退出"
        : "Enter takes  p pin  u undo  / filter  s save  ? keys  q quit"
    }
    let style: Style = message == nil ? .dim : .warning
    return Paragraph.lines(SafeText.line(text), on: screen).prefix(Self.footerLines).map {
      screen.palette.drawn($0, style)
    }
  }

  /// The lines of a column, each of the width: its title, then its items around the cursor.
  private func cells(
    of column: Int, _ width: Int, _ height: Int, _ screen: Screen
  ) -> [String] {
    let zh = screen.language == .zh
    let items = items(in: column)
    let title: String
    if days.indices.contains(column) {
      let day = days[column]
      title = "\(day.weekday.text(in: screen.language)) \(day.iso)"
    } else {
      title = zh ? "未排（\(items.count)）" : "left out (\(items.count))"
    }
    let isCurrent = column == self.column
    let space = max(height - 1, 1)
    let start = isCurrent ? max(0, min(row - space / 2, items.count - space)) : 0
    let head = screen.padded(screen.truncated(title, to: width), to: width)
    return [screen.palette.drawn(head, .strong)]
      + items.indices.dropFirst(start).prefix(space).map { index in
        let mark = isCurrent && index == row ? "> " : "  "
        let text = screen.truncated(
          mark + SafeText.line(line(of: items[index], screen)), to: width)
        return screen.palette.drawn(
          screen.padded(text, to: width), style(of: items[index], isCurrent && index == row))
      }
  }

  private func line(of item: Item, _ screen: Screen) -> String {
    switch item {
    case .lane(let lane):
      let names = lane.crew.officers.map(book.shortName)
      let count = stops(of: lane).count
      return
        "\(lane.crew.number) \(names.joined(separator: screen.language == .zh ? "、" : ", ")) (\(count))"
    case .stop(let stop, _):
      let mark = pinMark(of: stop.visit, screen.language)
      return "  \(stop.begins.text)-\(stop.ends.text) \(mark)\(name(of: stop.visit))"
    case .unplanned(let left):
      return name(of: left.visit)
    }
  }

  private func style(of item: Item, _ isCurrent: Bool) -> Style {
    if case .carrying(let visit) = mode, item.visit == visit { return .warning }
    if isCurrent { return .good }
    if case .lane = item { return .strong }
    return .normal
  }

  private func name(of visit: RecordID) -> String {
    book.site(of: visit)?.name ?? book.visit(visit)?.title ?? visit.short
  }

  static func help(on screen: Screen) -> String {
    let keys: [(String, String, String)] = [
      ("← → h l", "换一天；最右为未排的", "another day; what is left out comes last"),
      ("↑ ↓ k j", "上下移动", "up and down"),
      ("Enter", "拿起走访；再按放到光标所在的组", "take a visit; again puts it on the crew under the cursor"),
      ("Esc", "放弃移动或筛选", "give up moving or filtering"),
      ("p", "依次锁定走访的人员、时间、两者，再解除", "pin its officer, its time, both; once more unpins it"),
      ("u", "撤销上一次改动", "undo the last change"),
      ("/", "只看含有这些字的走访", "only visits that have these words"),
      ("s", "保存为新版本", "save as a new version"),
      ("q", "退出；有改动时再按一次", "quit; twice where something was changed"),
    ]
    let zh = screen.language == .zh
    let lines =
      Paragraph.lines(zh ? "按键（任意键返回）" : "keys (any key goes back)", on: screen) + [""]
      + keys.flatMap { key, chinese, english in
        let label = screen.padded(screen.drawsASCII ? Self.ascii(key) : key, to: 8)
        return Paragraph.lines("\(label)  \(zh ? chinese : english)", on: screen, indent: 10)
      }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func ascii(_ keys: String) -> String {
    switch keys.first {
    case "←": "h l"
    case "↑": "k j"
    default: keys
    }
  }
}
