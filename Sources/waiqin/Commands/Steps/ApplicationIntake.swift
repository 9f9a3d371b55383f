internal import ArgumentParser
internal import Model

/// How the applicant came, at intake and later.
struct TripOptions: ParsableArguments {
  @Option(help: "How often the applicant has had to come so far")
  var trips: Int?

  /// - Throws: `UsageFault.badFieldValue` for a number that can't be.
  func fields() throws -> [(String, FieldValue)] {
    guard let trips else { return [] }
    guard (0...99).contains(trips) else {
      throw UsageFault.badFieldValue(name: "--trips", value: String(trips), allowed: ["0 – 99"])
    }
    return [("trips", .integer(Int64(trips)))]
  }
}

extension ApplicationCommand {
  struct Apply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "apply", abstract: "Note the day on which an application came in",
      discussion: """
        Examples:
          waiqin application apply 秀环建2026-140 --channel online --trips 0
          waiqin application apply 秀环建2026-140 --day 2026-11-18 --courier-in SF0000001
        """)

    @OptionGroup var step: ApplicationStepOptions
    @Option(help: "The door through which it came: window, online or phone")
    var channel: String?
    @OptionGroup var trips: TripOptions
    @Option(help: "The number of the courier that brought the material")
    var courierIn: String?

    func run() throws {
      var fields = try trips.fields()
      if let channel {
        let door = try Channel(typed: channel, as: "--channel")
        fields.append(("channel", .text(door.rawValue)))
      }
      if let courierIn { fields.append(("courier_in", .text(courierIn))) }
      try step.take(.apply) { _ in .init(fields: fields) }
    }
  }

  struct Notice: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "notice", abstract: "Note that the applicant was told all that is missing",
      discussion: """
        Examples:
          waiqin application notice 秀环建2026-140 --receipt 补正告知2026-17 --missing 公众参与说明

        The law allows one notice; a further one is counted and warned of. Without a notice in time the
        application counts as accepted on the day of receipt.
        """)

    @OptionGroup var step: ApplicationStepOptions
    @Option(help: "The number of the notice or of its receipt")
    var receipt: String
    @Option(help: "Material that is missing; may be given again")
    var missing: [String] = []

    func run() throws {
      try step.take(.notice) { application in
        .init(
          members: [
            ("receipt", .text(receipt)), ("missing", missing.isEmpty ? nil : .texts(missing)),
          ],
          fields: application.noticed == nil ? [("notice_receipt", .text(receipt))] : [])
      }
    }
  }

  struct Complete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "complete", abstract: "Note that the missing material is complete",
      discussion: """
        Examples:
          waiqin application complete 秀环建2026-140 --day 2026-11-24
        """)

    @OptionGroup var step: ApplicationStepOptions
    @OptionGroup var trips: TripOptions

    func run() throws {
      let fields = try trips.fields()
      try step.take(.complete) { _ in .init(fields: fields) }
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept", abstract: "Note that an application was accepted",
      discussion: """
        Examples:
          waiqin application accept 秀环建2026-140

        Where no notice was given in time, it counts as accepted on the day of receipt, which is taken.
        """)

    @OptionGroup var step: ApplicationStepOptions

    func run() throws { try step.take(.accept) }
  }
}
