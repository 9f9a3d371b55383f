internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension ReviewCommand {
  struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "release", abstract: "Let a parked operation in all the same",
      discussion: """
        Examples:
          waiqin review release P-1a2b3c4d --reason 'handed over by phone'
        """)

    @Argument(help: "The parked operation, such as P-1a2b3c4d")
    var item: String
    @Option(help: "Why; the log keeps it")
    var reason: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let report = try OfficeDevice.work(common: common, now: try today.now()) {
        transaction, pen in
        guard let found = try transaction.snapshot.reviewCase(item) else {
          throw UsageFault.noSuchReview(item)
        }
        guard case .parked(let operation, _, _) = found.item.subject else {
          throw UsageFault.wrongReviewKind(item)
        }
        try pen.write([.release(operation, reason: reason, at: pen.at)], in: transaction)
        if let still = try transaction.snapshot.reviewCase(item) {
          throw ReviewFault.stillWaits(item, reason: still.reason)
        }
        return SettledReport(found)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }

  struct Discard: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "discard",
      abstract: "Take a parked operation, a gap or a fork off the list; the log keeps it",
      discussion: """
        Examples:
          waiqin review discard P-1a2b3c4d --reason 'entered twice'
          waiqin review discard G-1a2b3c4d --reason 'tablet drowned'
        """)

    @Argument(help: "The item, such as P-1a2b3c4d, G-1a2b3c4d or F-1a2b3c4d")
    var item: String
    @Option(help: "Why; the log keeps it")
    var reason: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let report = try OfficeDevice.work(common: common, now: try today.now()) {
        transaction, pen in
        guard let found = try transaction.snapshot.reviewCase(item) else {
          throw UsageFault.noSuchReview(item)
        }
        try pen.write([try draft(for: found, at: pen.at)], in: transaction)
        return SettledReport(found)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }

    private func draft(for found: ReviewCase, at: Timestamp) throws -> OperationDraft {
      switch found.item.subject {
      case .parked(let operation, _, _): .discard(operation, reason: reason, at: at)
      case .gap(let device, let missing):
        .dismiss(
          Operation.Dismissal(
            device: device, numbers: missing, operations: [], reason: reason), at: at)
      case .fork(let device, let number):
        .dismiss(
          Operation.Dismissal(
            device: device, numbers: number...number,
            operations: found.operations.map(\.operation), reason: reason), at: at)
      case .conflict, .incomplete: throw UsageFault.wrongReviewKind(item)
      }
    }
  }
}
