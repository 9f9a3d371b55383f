internal import ArgumentParser
internal import Model

extension ApplicationCommand {
  struct Suspend: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pause", abstract: "Stop the clock of the decision for some days",
      discussion: """
        Examples:
          waiqin application pause 秀环建2026-101 --from 2026-11-23 --to 2026-11-27 --reason expert_review --notice 中止2026-3

        Both days are left out of the count. A pause without a written notice is warned of.
        """)

    @OptionGroup var step: ApplicationStepOptions
    @Option(help: "The first day of the pause, YYYY-MM-DD")
    var from: String
    @Option(help: "The last day of the pause, YYYY-MM-DD; needed")
    var to: String?
    @Option(
      help: """
        hearing, expert_review, technical_assessment, tender, auction, inspection, testing, \
        quarantine, appraisal or other
        """)
    var reason: String
    @Option(help: "The number of the written notice")
    var notice: String?

    func run() throws {
      guard let to else { throw ApplicationFault.pauseWithoutEnd(from: from) }
      let why = try PauseReason(typed: reason, as: "--reason")
      let pause = try Pause(from: try Day(iso: from), through: try Day(iso: to))
      if pause.through - pause.from > Deadline.longest {
        throw ApplicationFault.endlessPause(pause)
      }
      try step.take(.pause) { application in
        if let accepted = application.accepted, pause.from < accepted {
          throw ApplicationFault.pauseBeforeAcceptance(pause, accepted: accepted)
        }
        // Noted once more, with the notice that was missing, it stays one pause.
        let isThere = application.pauses.contains(pause)
        return .init(
          members: [
            ("from", .text(pause.from.iso)), ("to", .text(pause.through.iso)),
            ("reason", .text(why.rawValue)), ("notice", notice.map { .text($0) }),
          ],
          fields: isThere
            ? [] : [("pauses", .texts((application.pauses + [pause]).map(\.text)))])
      }
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide", abstract: "Note the decision on an application",
      discussion: """
        Examples:
          waiqin application decide 秀环建2026-101
          waiqin application decide 秀环建2026-119 --at-once
        """)

    @OptionGroup var step: ApplicationStepOptions
    @Flag(help: "Done at once at the window: accepted and decided in one step")
    var atOnce = false

    func run() throws {
      let isAtOnce = atOnce
      try step.take(.decide, withAcceptance: isAtOnce) { _ in
        .init(fields: isAtOnce ? [("at_once", .bool(true))] : [])
      }
    }
  }

  struct Deliver: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "deliver", abstract: "Note that the applicant has the decision",
      discussion: """
        Examples:
          waiqin application deliver 秀环建2026-101 --courier-out SF0000002
        """)

    @OptionGroup var step: ApplicationStepOptions
    @Option(help: "The number of the courier that took the decision")
    var courierOut: String?
    @OptionGroup var trips: TripOptions

    func run() throws {
      var fields = try trips.fields()
      if let courierOut { fields.append(("courier_out", .text(courierOut))) }
      try step.take(.deliver) { _ in .init(fields: fields) }
    }
  }
}
