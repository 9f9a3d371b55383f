internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Settle conflicts, parked operations, gaps and forks",
    subcommands: [List.self, Show.self, Resolve.self, Release.self, Discard.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what waits for a person")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let report = try common.reader().read { try ReviewListReport(cases: $0.reviewCases()) }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one item, with every value and who wrote it")

    @Argument(help: "The item, such as C-1a2b3c4d")
    var item: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let found = try common.reader().read { try $0.reviewCases() }.first { $0.item.id == item }
      guard let found else { throw UsageFault.noSuchReview(item) }
      let report = ReviewCaseReport(found)
      common.print(report.text(on: common.screen), json: report.json)
    }
  }

  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolve", abstract: "Settle a conflict: keep one value, or write another",
      discussion: """
        Examples:
          waiqin review resolve C-1a2b3c4d --keep 2
          waiqin review resolve C-1a2b3c4d --value complaint.noise
        """)

    @Argument(help: "The conflict, such as C-1a2b3c4d")
    var item: String
    @Option(help: "Keep the value with this number in waiqin review show")
    var keep: Int?
    @Option(help: "Write this value instead")
    var value: String?
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if (keep == nil) == (value == nil) {
        throw ValidationError("review resolve: give either --keep or --value")
      }
    }

    func run() throws {
      try OfficeDevice.write(
        "review resolve \(item)", common: common, now: try today.now()
      ) { transaction, at in
        let cases = try transaction.snapshot.reviewCases()
        guard let found = cases.first(where: { $0.item.id == item }) else {
          throw UsageFault.noSuchReview(item)
        }
        guard case .conflict(let record, let field) = found.item.subject, let kind = found.kind
        else { throw UsageFault.wrongReviewKind(item) }
        let chosen = try choice(among: found.values.map(\.value), field: field, kind: kind)
        let parents = try transaction.heads(of: field, in: record)
        return [
          .write(
            kind, record, set: [FieldWrite(field: field, value: chosen, parents: parents)],
            at: at)
        ]
      }
    }

    private func choice(
      among values: [FieldValue], field: String, kind: RecordKind
    ) throws -> FieldValue {
      if let keep {
        guard values.indices.contains(keep - 1) else {
          throw UsageFault.badFieldValue(name: "--keep", value: String(keep))
        }
        return values[keep - 1]
      }
      return try Assignment("\(field)=\(value ?? "")", kind: kind).value
    }
  }

  struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "release", abstract: "Let a parked operation in all the same")

    @Argument(help: "The parked operation, such as P-1a2b3c4d")
    var item: String
    @Option(help: "Why; the log keeps it")
    var reason: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try ReviewCommand.decide(item, "release", common: common, now: try today.now()) {
        .release($0, reason: reason, at: $1)
      }
    }
  }

  struct Discard: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "discard", abstract: "Take a parked operation off the list; the log keeps it")

    @Argument(help: "The parked operation, such as P-1a2b3c4d")
    var item: String
    @Option(help: "Why; the log keeps it")
    var reason: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try ReviewCommand.decide(item, "discard", common: common, now: try today.now()) {
        .discard($0, reason: reason, at: $1)
      }
    }
  }

  private static func decide(
    _ item: String, _ verb: String, common: CommonOptions, now: Instant,
    draft: (OperationID, Timestamp) -> OperationDraft
  ) throws {
    try OfficeDevice.write("review \(verb) \(item)", common: common, now: now) {
      transaction, at in
      let items = try transaction.snapshot.reviewItems()
      guard let found = items.first(where: { $0.id == item }) else {
        throw UsageFault.noSuchReview(item)
      }
      guard case .parked(let operation, _, _) = found.subject else {
        throw UsageFault.wrongReviewKind(item)
      }
      return [draft(operation, at)]
    }
  }
}
