internal import ArgumentParser
internal import Exchange
internal import Model

extension VisitCommand {
  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Note that officers are on site",
      discussion: """
        Examples:
          waiqin visit start 5c1f2a90
        """)

    @OptionGroup var step: VisitStepOptions

    func run() throws {
      try step.take(.start, from: [.open, .missed, .partly], to: .begun)
    }
  }

  struct Finish: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "finish", abstract: "Note that a visit is done, with what was written down",
      discussion: """
        Examples:
          waiqin visit finish 5c1f2a90 --text 净化器已开，现场无异味 --crew O-003 --crew O-004
          waiqin visit finish 5c1f2a90 --partly --left 20 --text 采样未完 --crew O-003 --crew O-004
          waiqin visit finish 5c1f2a90 --process-flow 印刷→覆膜 --pollutants 废气经活性炭 --receptor 某小区,东北,180,320

        A pre-approval visit needs its three blocks, unless the store has its note already. Two officers
        have to be on site, on an inspection two with certificates.
        """)

    @OptionGroup var step: VisitStepOptions
    @OptionGroup var note: NoteOptions
    @Option(
      help: """
        An officer who was there, by code or name; given once for each; else the crew of the visit \
        or of the day's plan
        """)
    var crew: [String] = []
    @Flag(help: "Part of it is left for another visit")
    var partly = false
    @Option(help: "Minutes on site that are left, of a visit partly done: 5 to 600")
    var left: Int?

    func validate() throws {
      guard let left else { return }
      if !partly { throw UsageFault.leftWithoutPartly }
      if !(5...600).contains(left) { throw UsageFault.badLeft(left) }
    }

    func run() throws {
      try step.take(
        .finish, from: [.open, .missed, .partly, .begun], to: partly ? .partly : .done,
        note: try note.value(), crew: crew, minutesLeft: left)
    }
  }

  struct Miss: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "miss", abstract: "Note that a visit did not come about",
      discussion: """
        Examples:
          waiqin visit miss 5c1f2a90 --reason 店门关闭
        """)

    @OptionGroup var step: VisitStepOptions
    @Option(help: "Why")
    var reason: String

    func run() throws {
      try step.take(
        .miss, from: [.open, .missed, .partly, .begun], to: .missed, reason: reason)
    }
  }
}
