internal import ArgumentParser
internal import Model

extension TicketCommand {
  struct Rate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rate", abstract: "Write down how the person served rates the answer",
      discussion: """
        Examples:
          waiqin ticket rate 秀2026-1003 --score 5
          waiqin ticket rate 秀2026-1003 --waive 匿名来电
        """)

    @OptionGroup var step: StepOptions
    @Option(help: "From 1, bad, to 5, good")
    var score: Int?
    @Option(help: "Why there is no rating")
    var waive: String?

    func validate() throws {
      if (score == nil) == (waive == nil) {
        throw StepFault.scoreOrWaiver
      }
      if let score, !(1...5).contains(score) {
        throw StepFault.badScore(score)
      }
    }

    func run() throws {
      try step.take(
        .rate,
        members: [
          ("score", score.map { .integer(Int64($0)) }), ("reason", waive.map { .text($0) }),
          ("waived", waive.map { _ in .bool(true) }),
        ])
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Close a ticket that was checked, answered and rated",
      discussion: """
        Examples:
          waiqin ticket close 秀2026-1003 --signed-by 某科长
        """)

    @OptionGroup var step: StepOptions
    @Option(help: "Who signed")
    var signedBy: String

    func run() throws {
      try step.take(.close, members: [("signed_by", .text(signedBy))])
    }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen", abstract: "Open a ticket again that was closed or handed on",
      discussion: """
        Examples:
          waiqin ticket reopen 秀2026-1003 --reason 油烟复发 --due 2026-12-11

        The day due stays where none is given, also where it lies in the past.
        """)

    @OptionGroup var step: StepOptions
    @Option(help: "Why")
    var reason: String
    @Option(help: "The new due day, YYYY-MM-DD")
    var due: String?

    func run() throws {
      let due = try due.map { try Day(iso: $0) }
      try step.take(.reopen, members: [("reason", .text(reason))]) { _, _, day in
        guard let due else { return [] }
        if due < day { throw StepFault.dueBeforeReopening(due: due, day: day) }
        return [("due", .text(due.iso))]
      }
    }
  }
}
