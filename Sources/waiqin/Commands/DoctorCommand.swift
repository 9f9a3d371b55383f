internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look whether store and terminal are in good health",
    discussion: """
      Examples:
        waiqin doctor
        waiqin doctor --json

      Exit code 1 when something has to be done.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let paths = common.paths
    var findings = try common.reader().read { try $0.health(of: paths) }
    findings.append(HealthFinding(.synchronous(try common.writer().synchronous())))
    findings.append(HealthFinding(.terminal(TerminalProbe.terminal())))
    let report = HealthReport(findings)
    common.print(report.text(on: common.screen), json: report.json)
    if report.isBad { throw Exit.failed }
  }
}
