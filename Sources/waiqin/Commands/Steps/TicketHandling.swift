internal import ArgumentParser
internal import Model

extension TicketCommand {
  struct Extend: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "extend", abstract: "Give a ticket more time, once and with a reason",
      discussion: """
        Examples:
          waiqin ticket extend 秀2026-1003 --due 2026-12-04 --reason 等监测报告
        """)

    @OptionGroup var step: StepOptions
    @Option(help: "The new due day, YYYY-MM-DD")
    var due: String
    @Option(help: "Why")
    var reason: String

    func run() throws {
      let due = try Day(iso: due)
      try step.take(.extend, members: [("reason", .text(reason))]) { ticket, _, _ in
        if let standing = ticket.due, due <= standing {
          throw StepFault.dueNotLater(due: due, standing: standing)
        }
        return [("due", .text(due.iso))]
      }
    }
  }

  struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "answer", abstract: "Write down what the person served was told",
      discussion: """
        Examples:
          waiqin ticket answer 秀2026-1003 --text 净化器已更换，复测达标
        """)

    @OptionGroup var step: StepOptions
    @Option(help: "The answer")
    var text: String

    func run() throws {
      try step.take(.answer) { _, _, _ in [("answer", .text(text))] }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Note the check on the spot, or that it is waived",
      discussion: """
        Examples:
          waiqin ticket check 秀2026-1003
          waiqin ticket check 秀2026-1003 --waive 电话咨询，无现场
        """)

    @OptionGroup var step: StepOptions
    @Option(help: "Why no check on the spot is needed")
    var waive: String?

    func run() throws {
      try step.take(
        .check,
        members: [("reason", waive.map { .text($0) }), ("waived", waive.map { _ in .bool(true) })])
    }
  }
}
