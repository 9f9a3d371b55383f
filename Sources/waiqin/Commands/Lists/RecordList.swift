internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

/// The list of a kind of record that no figure of the board counts.
struct RecordList<Command: RecordCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let prose = [ListFilterWords.days(of: Command.kind), ListFilterWords.taken(by: Command.kind)]
    return CommandConfiguration(
      commandName: "list", abstract: "List every \(Command.kind.text(in: .en))",
      discussion: prose.compactMap { $0 }.joined(separator: "\n\n"))
  }

  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    try list.noteShown(common: common, today: today)
    let report = try common.reader().read { snapshot in
      try list.report(
        try narrowing.records(of: Command.kind, in: snapshot), of: Command.kind, in: snapshot)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}

extension ItemCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List every item, or those that a figure counts",
      discussion: """
        Examples:
          waiqin item list --category filing
          waiqin item list --figure longPromises --to 2026-11-20

        The days are those on which items are valid, with a figure of the board its day.

        \(ListFilterWords.taken(by: .item) ?? "")
        """)

    @OptionGroup var figure: FigureOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try list.noteShown(common: common, today: today)
      let day = try narrowing.period.scope(today: try today.day()).day
      let report = try common.reader().read { snapshot in
        let counted = try figure.counted(of: .item, on: day, in: snapshot)
        return try list.report(
          try narrowing.records(of: .item, counted: counted, in: snapshot), of: .item,
          in: snapshot)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
