internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension ApplicationCommand {
  struct Draft: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft", abstract: "Note that drafting began, was done, or was sent back",
      discussion: """
        Examples:
          waiqin application draft 秀环建2026-140 begin --day 2026-11-02
          waiqin application draft 秀环建2026-140 done
          waiqin application draft 秀环建2026-140 sent_back

        The drafting clock runs from the day on which the agency has all material to the draft handed over.
        """)

    @Argument(
      help: "The application's register number, project, or digits of its identifier")
    var application: String
    @Argument(help: "begin, done or sent_back")
    var step: String
    @Option(help: "The day of the step, YYYY-MM-DD; else today")
    var day: String?
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let step = try DraftStep(typed: step, as: "<step>")
      let today = try self.today.day()
      let day = try day.map { try Day(iso: $0) } ?? today
      if day > today { throw StepFault.inFuture(day: day, today: today) }
      let report = try OfficeDevice.work(common: common, now: try self.today.now()) {
        transaction, pen in
        let found = try Application(
          try transaction.snapshot.record(application, kind: .application))
        let name = found.number ?? found.name
        if let lacking = step.lacking(in: found) {
          throw DraftFault.lacks(application: name, step, lacking)
        }
        if let taken = step.taken(in: found) {
          throw DraftFault.already(application: name, step, taken)
        }
        if let last = step.last(in: found), day < last.day {
          throw DraftFault.beforeStep(day: day, last.step, earlier: last.day)
        }
        let fields = step.fields(on: day, of: found)
        _ = try RecordCheck(
          found.id, kind: .application,
          standing: try transaction.snapshot.record(application, kind: .application),
          writes: fields.map { (field: $0.0, value: $0.1) }, by: .step, on: today
        ).pass(in: transaction.snapshot)
        let writes = try fields.map { field, value in
          FieldWrite(
            field: field, value: value, parents: try transaction.heads(of: field, in: found.id))
        }
        let entry = FieldValue.object([
          ("step", .text("draft_" + step.rawValue)), ("day", .text(day.iso)),
        ])
        try pen.write(
          [.add(.step, of: .application, found.id, entry, set: writes, at: pen.at)],
          in: transaction)
        return StepReport(
          kind: .application, record: found.id, name: name, step: step.rawValue, words: step,
          day: day, person: nil, status: found.stage.rawValue)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
