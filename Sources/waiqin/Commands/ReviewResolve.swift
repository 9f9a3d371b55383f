internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension ReviewCommand {
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
        throw UsageFault.keepOrValue
      }
    }

    func run() throws {
      let report = try OfficeDevice.work(
        try command(), common: common, now: try today.now()
      ) { transaction, pen in
        guard let found = try transaction.snapshot.reviewCase(item) else {
          throw UsageFault.noSuchReview(item)
        }
        guard case .conflict(let record, let field) = found.item.subject, let kind = found.kind
        else { throw UsageFault.wrongReviewKind(item) }
        let chosen = try choice(among: found.values, field: field, kind: kind)
        // For a withdrawal, all that stands in the record: whoever decides has seen it.
        let parents = try transaction.heads(of: field, in: record)
        let write = FieldWrite(field: field, value: chosen, parents: parents)
        try pen.write([.write(kind, record, set: [write], at: pen.at)], in: transaction)
        return SettledReport(found, chosen: chosen)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }

    /// The command for the log, without the value where that tells who complained.
    private func command() throws -> String {
      let found = try common.reader().read { try $0.reviewCase(item) }
      guard case .conflict(_, let field) = found?.item.subject,
        found?.kind?.isPrivate(field) == true
      else { return CommandLineText.current }
      return CommandLineText(CommandLine.arguments.dropFirst(), hiding: "--value").text
    }

    /// The value to write; to keep an edit beside a withdrawal is to withdraw nothing.
    private func choice(
      among values: [ReviewCase.Value], field: String, kind: RecordKind
    ) throws -> FieldValue {
      if let keep {
        guard values.indices.contains(keep - 1) else {
          throw UsageFault.noSuchChoice(keep, count: values.count)
        }
        let kept = values[keep - 1]
        return kept.edited == nil ? kept.value : .bool(false)
      }
      return try Assignment("\(field)=\(value ?? "")", kind: kind).value
    }
  }
}
