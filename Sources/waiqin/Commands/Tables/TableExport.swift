internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

/// Prints records as a table that an import reads back.
struct TableExport<Command: RecordCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let kind = Command.kind
    return CommandConfiguration(
      commandName: "export", abstract: "Print the \(kind.plural) as a table",
      discussion: """
        Examples:
          waiqin \(kind.rawValue) export > \(kind.plural).csv
          waiqin \(kind.rawValue) export --excel --lang zh > \(kind.plural).csv

        Taking the table in again changes nothing.
        """)
  }

  @Flag(help: "Begin with a byte-order mark, by which Excel knows UTF-8")
  var excel = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (records, named) = try common.reader().read { snapshot in
      (try snapshot.fields(of: Command.kind), try snapshot.referred(by: Command.kind))
    }
    let table = RecordCSV(kind: Command.kind, records: records, named: named)
    Console.standard.write(
      common.json
        ? RecordListReport(kind: Command.kind, records: records).json.line
        : (excel ? "\u{FEFF}" : "") + table.text(in: common.language))
  }
}
