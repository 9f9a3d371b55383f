internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension OfficerCommand {
  /// Writes absences down, one or a table of them.
  struct Leave: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "leave", abstract: "Write down when officers are away, or take that back",
      discussion: """
        Examples:
          waiqin officer leave O-001 --from 2026-11-24 --to 2026-11-27
          waiqin officer leave O-001 --from 2026-11-24 --to 2026-11-27 --cancel
          waiqin officer leave --file leave.csv

        A table has the columns officer, from and to (人员、起、止). What is known already stays as it is.
        """)

    @Argument(help: "The officer's code or name")
    var officer: String?
    @Option(help: "The first day, YYYY-MM-DD")
    var from: String?
    @Option(help: "The last day, YYYY-MM-DD; else the first")
    var to: String?
    @Option(help: "A table of absences: CSV, UTF-8 or GB18030")
    var file: String?
    @Flag(help: "Take these absences back")
    var cancel = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
      let isSingle = officer != nil && from != nil
      let hasSingle = officer != nil || from != nil || to != nil
      if file == nil ? !isSingle : hasSingle { throw UsageFault.leaveOrFile }
    }

    func run() throws {
      let now = try today.now()
      let bytes = try file.map { try BundleFiles.bytes(at: $0) }
      let report = try OfficeDevice.work(common: common, now: now) { transaction, pen in
        let officers = try transaction.snapshot.fields(of: .officer)
        let (rows, faults) = try rows(bytes, officers: officers.compactMap { try? Officer($0) })
        var lines: [LeaveReport.Line] = []
        for fields in officers {
          guard let code = fields.text("code") else { continue }
          let before = fields.texts("away")
          var after = before
          for row in rows where row.officer == code {
            let text = row.pause.text
            let isKnown = after.contains(text)
            if cancel { after.removeAll { $0 == text } } else if !isKnown { after.append(text) }
            lines.append(
              .init(
                officer: code, name: fields.text("name") ?? code, pause: row.pause,
                isNew: isKnown == cancel))
          }
          if after == before { continue }
          let write = FieldWrite(
            field: "away", value: .texts(after),
            parents: try transaction.heads(of: "away", in: fields.id))
          try pen.write([.write(.officer, fields.id, set: [write], at: pen.at)], in: transaction)
        }
        return LeaveReport(lines, isCancelled: cancel, faults: faults)
      }
      common.print(report.text(on: common.screen), json: report.json)
      if report.hasFaults { throw Exit.waiting }
    }

    private func rows(
      _ bytes: [UInt8]?, officers: [Officer]
    ) throws -> ([(officer: String, pause: Pause)], [TableFault]) {
      if let bytes, let file {
        let table = try FileFault.naming(file) {
          try LeaveTable(try CSVReader.rows(try TableText(bytes).text), officers: officers)
        }
        return (table.rows.map { ($0.officer, $0.pause) }, table.faults)
      }
      guard let officer, let from else { throw UsageFault.leaveOrFile }
      let first = try Day(iso: from)
      let pause = try Pause(from: first, through: try to.map { try Day(iso: $0) } ?? first)
      return ([(try officers.code(of: officer), pause)], [])
    }
  }
}
