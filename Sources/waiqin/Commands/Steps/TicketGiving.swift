internal import ArgumentParser
internal import Model

extension TicketCommand {
  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assign", abstract: "Give a ticket to an officer",
      discussion: """
        Examples:
          waiqin ticket assign 秀2026-1003 --to O-003 --helper O-004
        """)

    @OptionGroup var step: StepOptions
    @Option(help: "The officer who handles it, by code or name")
    var to: String
    @Option(help: "An officer who helps; may be given again")
    var helper: [String] = []
    @Option(help: "Why, where it is given to somebody else")
    var reason: String?

    func run() throws {
      var term: TicketTerm?
      try step.take(.assign, members: [("reason", reason.map { .text($0) })]) {
        ticket, officers, _ in
        // A due day that stands is never overwritten.
        term = ticket.due == nil ? TicketTerm(of: ticket, calendar: .china) : nil
        let due = term.map { [("due", FieldValue.text($0.due.iso))] } ?? []
        return due + [
          ("handler", .text(try officers.code(of: to))),
          ("helpers", .texts(try helper.map { try officers.code(of: $0) })),
        ]
      }
      term?.say(in: step.common.language)
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept", abstract: "Note that the handler took a ticket on",
      discussion: """
        Examples:
          waiqin ticket accept 秀2026-1003
        """)

    @OptionGroup var step: StepOptions

    func run() throws {
      try step.take(.accept)
    }
  }

  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Note that work on a ticket began",
      discussion: """
        Examples:
          waiqin ticket start 秀2026-1003 --day 2026-11-19
        """)

    @OptionGroup var step: StepOptions

    func run() throws {
      try step.take(.start)
    }
  }

  struct Return: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "return", abstract: "Hand a ticket on that is not ours",
      discussion: """
        Examples:
          waiqin ticket return 秀2026-1003 --transfer-to 综合执法局 --reason 占道经营
        """)

    @OptionGroup var step: StepOptions
    @Option(help: "Who it is handed on to")
    var transferTo: String
    @Option(help: "Why it is not ours")
    var reason: String

    func run() throws {
      try step.take(.return, members: [("reason", .text(reason))]) { _, _, _ in
        [("transfer_to", .text(transferTo))]
      }
    }
  }
}
