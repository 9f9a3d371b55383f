internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the limits of the bureau's work, with source and days",
    discussion: """
      Examples:
        waiqin rules
        waiqin rules --on 2026-08-14
        waiqin rules --table rules.json

      A row of a table has the members of waiqin rules --json; rows of one rule may not overlap in time.
      """)

  @Option(help: "Only those that hold on this day, YYYY-MM-DD")
  var on: String?
  @Option(help: "Check and list this table instead, as waiqin rules --json writes it")
  var table: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let table = try table.map { try Self.table(at: $0) } ?? .standard
    let day = try on.map { try Day(iso: $0) }
    let report = RuleListReport(day.map { table.rules(on: $0) } ?? table.rules)
    common.print(report.text(on: common.screen), json: report.json)
  }

  private static func table(at path: String) throws -> RuleTable {
    let bytes = try BundleFiles.bytes(at: path)
    return try FileFault.naming(path) {
      guard let value = FieldValue(json: String(decoding: bytes, as: UTF8.self)) else {
        throw RuleFault.noTable
      }
      return try RuleTable(value)
    }
  }
}
